package dev.rigc.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Reads the numbers and texts that a {@link TreePacker} wrote, one after the other. */
final class PackReader {
  private final byte[] bytes;
  private final Words words;

  /** The texts so far that are no words. */
  private final List<String> own = new ArrayList<>();

  private int at;

  PackReader(byte[] bytes, Words words) {
    this.bytes = bytes;
    this.words = words;
  }

  int next() {
    return bytes[at++] & 0xff;
  }

  int number() {
    int value = 0;
    int shift = 0;
    int read;
    do {
      read = bytes[at++];
      value |= (read & 0x7f) << shift;
      shift += 7;
    } while (read < 0);
    return value;
  }

  int signed() {
    int value = number();
    return value >>> 1 ^ -(value & 1);
  }

  String text() {
    int form = number();
    return switch (form) {
      case PackedTree.LATIN -> own(true);
      case PackedTree.WIDE -> own(false);
      case PackedTree.AROUND -> text() + inside() + text();
      default -> words.text(form - PackedTree.FIRST_WORD);
    };
  }

  private String inside() {
    int number = number();
    return (number & 1) == 1 ? own.get(number >> 1) : words.text(number >> 1);
  }

  private String own(boolean isLatin) {
    int same = number();
    int length = number();
    String rest = isLatin ? latin(length) : wide(length);
    String text = same == 0 ? rest : own.get(own.size() - 1).substring(0, same) + rest;
    own.add(text);
    return text;
  }

  private String latin(int length) {
    at += length;
    return new String(bytes, at - length, length, ISO_8859_1);
  }

  /** Character by character: a charset would not give back half of a surrogate pair. */
  private String wide(int length) {
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = (char) (next() << 8 | next());
    }
    return new String(text);
  }
}
