package org.aiolang.http;

/**
 * A response's first lines.
 *
 * @param version 10 or 11
 * @param status 100 to 999
 */
public record ResponseHead(int version, int status, String reason, Headers headers) {}
