package org.aiolang.stdlib.os;

import java.util.ArrayList;
import java.util.List;

/** The pure part of {@code posixpath}: names, without a look at any file system. */
final class PathNames {
  private PathNames() {}

  static String normpath(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int slashes =
        path.startsWith("//") && !path.startsWith("///") ? 2 : path.startsWith("/") ? 1 : 0;
    List<String> parts = new ArrayList<>();
    for (String part : split(path)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      boolean up = part.equals("..");
      boolean onTop = parts.isEmpty();
      if (!up || slashes == 0 && (onTop || parts.get(parts.size() - 1).equals(".."))) {
        parts.add(part);
      } else if (!onTop) {
        parts.remove(parts.size() - 1);
      }
    }
    String result = "/".repeat(slashes) + String.join("/", parts);
    return result.isEmpty() ? "." : result;
  }

  /** The parts between slashes, empty ones included. */
  static List<String> split(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        parts.add(path.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  static String basename(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String dirname(String path) {
    String head = path.substring(0, path.lastIndexOf('/') + 1);
    int end = head.length();
    while (end > 0 && head.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? head : head.substring(0, end);
  }

  /** Where the extension begins: the length where there is none. */
  static int extension(String path) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    if (dot > slash) {
      for (int i = slash + 1; i < dot; i++) {
        if (path.charAt(i) != '.') {
          return dot;
        }
      }
    }
    return path.length();
  }

  static String join(String path, String next) {
    if (next.startsWith("/") || path.isEmpty()) {
      return next;
    }
    return path.endsWith("/") ? path + next : path + "/" + next;
  }

  static String relpath(String path, String start) {
    List<String> from = parts(start);
    List<String> to = parts(path);
    int same = 0;
    while (same < from.size() && same < to.size() && from.get(same).equals(to.get(same))) {
      same++;
    }
    List<String> result = new ArrayList<>();
    for (int i = same; i < from.size(); i++) {
      result.add("..");
    }
    result.addAll(to.subList(same, to.size()));
    return result.isEmpty() ? "." : String.join("/", result);
  }

  private static List<String> parts(String absolute) {
    List<String> parts = new ArrayList<>();
    for (String part : split(absolute)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
