package dev.rigc.cfn.spec.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value inside a {@link FactPack}. Scalars are held here; objects and lists are read from
 * the pack at each call. An object's members come in the order of the checked-in text.
 */
public final class PackedValue {

  private static final int OBJECT = 0;
  private static final int LIST = 1;
  private static final int STRING = 2;
  private static final int INTEGER = 3;
  private static final int DECIMAL = 4;
  private static final long FALSE = 1;
  private static final long TRUE = 2;

  private final FactPack pack;
  private final int kind;
  private final long payload;

  private PackedValue(FactPack pack, int kind, long payload) {
    this.pack = pack;
    this.kind = kind;
    this.payload = payload;
  }

  static PackedValue object(FactPack pack, int offset) {
    return new PackedValue(pack, OBJECT, offset);
  }

  public boolean isObject() {
    return kind == OBJECT;
  }

  boolean isTrue() {
    return kind > DECIMAL && payload == TRUE;
  }

  public boolean isFalse() {
    return kind > DECIMAL && payload == FALSE;
  }

  /** A number that is unique for the value within its pack. */
  public long identity() {
    return payload << 3 | kind;
  }

  /** Any scalar as a template would write it. */
  public String text() {
    return switch (kind) {
      case STRING, DECIMAL -> pack.string((int) payload);
      case INTEGER -> Long.toString(integer());
      default -> isTrue() ? "true" : isFalse() ? "false" : "null";
    };
  }

  public double number() {
    return kind == INTEGER ? integer() : Double.parseDouble(text());
  }

  private long integer() {
    return payload >>> 1 ^ -(payload & 1);
  }

  public void forEach(BiConsumer<String, PackedValue> visitor) {
    Cursor cursor = new Cursor((int) payload);
    for (long left = cursor.next(); left > 0; left--) {
      String key = pack.string((int) cursor.next());
      visitor.accept(key, cursor.value());
    }
  }

  /** The members of an object. */
  public Map<String, PackedValue> members() {
    Map<String, PackedValue> members = new LinkedHashMap<>();
    Cursor cursor = new Cursor((int) payload);
    for (long left = cursor.next(); left > 0; left--) {
      String key = pack.string((int) cursor.next());
      members.put(key, cursor.value());
    }
    return members;
  }

  /** The names of an object's members. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    Cursor cursor = new Cursor((int) payload);
    for (long left = cursor.next(); left > 0; left--) {
      names.add(pack.string((int) cursor.next()));
      cursor.next();
    }
    return names;
  }

  /** One member of an object. */
  public Optional<PackedValue> member(String name) {
    Cursor cursor = new Cursor((int) payload);
    for (long left = cursor.next(); left > 0; left--) {
      if (pack.string((int) cursor.next()).equals(name)) {
        return Optional.of(cursor.value());
      }
      cursor.next();
    }
    return Optional.empty();
  }

  /** The member of that name, if the object has no other. */
  public @Nullable PackedValue onlyMember(String name) {
    Cursor cursor = new Cursor((int) payload);
    return cursor.next() == 1 && pack.string((int) cursor.next()).equals(name)
        ? cursor.value()
        : null;
  }

  /** The items of a list. */
  public List<PackedValue> items() {
    List<PackedValue> items = new ArrayList<>();
    Cursor cursor = new Cursor((int) payload);
    for (long left = cursor.next(); left > 0; left--) {
      items.add(cursor.value());
    }
    return items;
  }

  /** The items of a list of scalars; a single scalar counts as a list of one. */
  public List<String> texts() {
    if (kind != LIST) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    for (PackedValue item : items()) {
      texts.add(item.text());
    }
    return List.copyOf(texts);
  }

  /** The texts of a member, none when it is absent. */
  public List<String> texts(String member) {
    return member(member).map(PackedValue::texts).orElse(List.of());
  }

  private final class Cursor {
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    long next() {
      long value = 0;
      int shift = 0;
      byte part;
      do {
        part = pack.byteAt(at++);
        value |= (long) (part & 0x7f) << shift;
        shift += 7;
      } while (part < 0);
      return value;
    }

    PackedValue value() {
      long encoded = next();
      return new PackedValue(pack, (int) (encoded & 7), encoded >>> 3);
    }
  }
}
