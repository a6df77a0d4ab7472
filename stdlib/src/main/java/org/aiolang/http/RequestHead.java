package org.aiolang.http;

/**
 * A request's first lines.
 *
 * @param target as it was sent: a path with its query, or an absolute URL
 * @param version 10 or 11
 */
public record RequestHead(String method, String target, int version, Headers headers) {}
