package dev.rigc.cfn.spec.fact;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a packed object, each decoded when it is first asked for and then kept: a lint of
 * many templates asks for the same ones again and again. May be shared between threads.
 */
public final class DecodedFacts {
  private final Map<String, PackedValue> packed;
  private volatile @Nullable Map<String, Object> decoded;

  public DecodedFacts(Map<String, PackedValue> packed) {
    this.packed = packed;
  }

  /** A member as it is packed. */
  public Optional<PackedValue> raw(String name) {
    return Optional.ofNullable(packed.get(name));
  }

  /**
   * A member in its decoded form.
   *
   * @param absent what there is without such a member
   * @param decode the same for each call with this name; makes a value that does not change
   */
  @SuppressWarnings("unchecked") // a name always has the same decoder
  public <T> T get(String name, T absent, Function<PackedValue, T> decode) {
    PackedValue value = packed.get(name);
    if (value == null) {
      return absent;
    }
    Map<String, Object> kept = kept();
    Object known = kept.get(name);
    if (known == null) {
      known = decode.apply(value);
      kept.put(name, known);
    }
    return (T) known;
  }

  private Map<String, Object> kept() {
    Map<String, Object> kept = decoded;
    if (kept == null) {
      kept = new ConcurrentHashMap<>(4);
      decoded = kept;
    }
    return kept;
  }
}
