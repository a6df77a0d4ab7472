package org.aiolang.object;

public final class Realm {}
