package org.aiolang.natives.processor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** Reads the code sizes of the methods of a class file. */
final class CodeSizes {
  private CodeSizes() {}

  /** The bytes of code of the largest method whose name starts with {@code prefix}. */
  static int largest(byte[] classFile, String prefix) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.skipNBytes(8);
    String[] strings = readConstants(in);
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    readMembers(in, strings, "");
    return readMembers(in, strings, prefix);
  }

  private static String[] readConstants(DataInputStream in) throws IOException {
    String[] strings = new String[in.readUnsignedShort()];
    for (int i = 1; i < strings.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> strings[i] = in.readUTF();
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
    return strings;
  }

  private static int readMembers(DataInputStream in, String[] strings, String prefix)
      throws IOException {
    int largest = 0;
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      in.skipNBytes(2);
      String name = strings[in.readUnsignedShort()];
      in.skipNBytes(2);
      for (int a = in.readUnsignedShort(); a > 0; a--) {
        String attribute = strings[in.readUnsignedShort()];
        int length = in.readInt();
        if (attribute.equals("Code") && name.startsWith(prefix)) {
          in.skipNBytes(4);
          int size = in.readInt();
          largest = Math.max(largest, size);
          in.skipNBytes(length - 8L);
        } else {
          in.skipNBytes(length);
        }
      }
    }
    return largest;
  }
}
