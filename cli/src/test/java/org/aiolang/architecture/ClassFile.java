package org.aiolang.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules need of a class file (JVMS chapter 4): its name, whom it mentions, its fields. */
record ClassFile(String name, Set<String> mentions, Set<String> members, List<Field> fields) {
  private static final Pattern CLASS_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

  /** A declared field; names of types are as in source. */
  record Field(String name, String descriptor, int access) {
    boolean isStatic() {
      return (access & 0x0008) != 0;
    }

    boolean isFinal() {
      return (access & 0x0010) != 0;
    }

    boolean isPrivate() {
      return (access & 0x0002) != 0;
    }

    boolean isSynthetic() {
      return (access & 0x1000) != 0;
    }
  }

  static ClassFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(new DataInputStream(in));
    }
  }

  private static ClassFile read(DataInputStream in) throws IOException {
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    Object[] constants = new Object[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> constants[i] = in.readUTF();
        case 3, 4, 9, 10, 11, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7 -> constants[i] = in.readUnsignedShort();
        case 12 -> constants[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant tag " + tag);
      }
    }
    in.skipNBytes(2);
    String name = dotted((String) constants[(Integer) constants[in.readUnsignedShort()]]);
    in.skipNBytes(2);
    in.skipNBytes(2L * in.readUnsignedShort());
    Set<String> mentions = new TreeSet<>();
    Set<String> members = new TreeSet<>();
    for (Object constant : constants) {
      if (constant instanceof Integer utf8) {
        mention((String) constants[utf8], mentions);
      } else if (constant instanceof int[] nameAndType) {
        members.add((String) constants[nameAndType[0]]);
      } else if (constant instanceof String s && s.matches("[(\\[L].*;.*")) {
        mention(s, mentions);
      }
    }
    mentions.remove(name);
    return new ClassFile(name, mentions, members, fields(in, constants));
  }

  private static List<Field> fields(DataInputStream in, Object[] constants) throws IOException {
    List<Field> fields = new ArrayList<>();
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      int access = in.readUnsignedShort();
      String name = (String) constants[in.readUnsignedShort()];
      fields.add(new Field(name, (String) constants[in.readUnsignedShort()], access));
      for (int a = in.readUnsignedShort(); a > 0; a--) {
        in.skipNBytes(2);
        in.skipNBytes(in.readInt());
      }
    }
    return fields;
  }

  private static void mention(String constant, Set<String> mentions) {
    if (!constant.startsWith("[") && constant.indexOf(';') < 0 && constant.indexOf('(') < 0) {
      mentions.add(dotted(constant));
      return;
    }
    Matcher m = CLASS_IN_DESCRIPTOR.matcher(constant);
    while (m.find()) {
      mentions.add(dotted(m.group(1)));
    }
  }

  private static String dotted(String internal) {
    return internal.replace('/', '.');
  }

  /** The package of a class. */
  static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }
}
