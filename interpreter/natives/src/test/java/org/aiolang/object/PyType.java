package org.aiolang.object;

public final class PyType extends PyObject {}
