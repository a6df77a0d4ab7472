package org.aiolang.object;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** What a path may lead to, as far as programs ask. */
public enum PathKind {
  ANYTHING("fileKey"),
  FILE("isRegularFile"),
  FOLDER("isDirectory"),
  LINK("isSymbolicLink");

  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

  private final String attribute;

  PathKind(String attribute) {
    this.attribute = attribute;
  }

  /** Whether such a thing is where the name leads. */
  boolean isAt(Path path, boolean follow) {
    LinkOption[] links = links(follow);
    return switch (this) {
      case ANYTHING -> Files.exists(path, links);
      case FILE -> Files.isRegularFile(path, links);
      case FOLDER -> Files.isDirectory(path, links);
      case LINK -> Files.isSymbolicLink(path);
    };
  }

  /** Whether these are the {@linkplain OutsideWorld#attributes attributes} of such a thing. */
  public boolean has(Map<String, Object> attributes) {
    return this == ANYTHING || Boolean.TRUE.equals(attributes.get(attribute));
  }

  /** Java's way to say whether links are followed. */
  static LinkOption[] links(boolean follow) {
    return follow ? FOLLOW : NO_FOLLOW;
  }
}
