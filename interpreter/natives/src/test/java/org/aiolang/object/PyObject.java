package org.aiolang.object;

public abstract class PyObject {}
