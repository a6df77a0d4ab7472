package org.aiolang.object;

public record Signature(String name, String text) {
  public static Signature of(String name, String text) {
    return new Signature(name, text);
  }
}
