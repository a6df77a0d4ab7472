package org.aiolang.object;

public final class PyDict extends PyObject {}
