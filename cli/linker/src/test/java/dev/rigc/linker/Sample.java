package dev.rigc.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Every kind of lambda and record; what {@link #get} gives must not depend on how it is linked. */
public final class Sample implements Supplier<List<String>> {
  private final List<String> seen = new ArrayList<>();
  private final String name = "sample";

  record Everything(
      boolean truth,
      byte small,
      char letter,
      short brief,
      int whole,
      long wide,
      float rough,
      double fine,
      String text,
      int[] many) {}

  record Nothing() {}

  private interface Shape {
    private String secret(String of) {
      return "secret of " + of;
    }

    default Function<String, String> teller() {
      return this::secret;
    }
  }

  @Override
  public List<String> get() {
    lambdas();
    records();
    return seen;
  }

  private void lambdas() {
    int captured = 40;
    long wide = 1L << 40;
    Function<String, Integer> unbound = String::length;
    Supplier<Integer> bound = "four"::length;
    IntFunction<int[]> array = int[]::new;
    Function<String, StringBuilder> constructor = StringBuilder::new;
    IntUnaryOperator sum = i -> i + captured;
    BiFunction<Integer, Integer, Integer> unboxed = Math::max;
    ToLongFunction<Integer> widened = i -> i;
    LongSupplier wideCapture = () -> wide;
    Consumer<String> dropped = seen::add;
    Predicate<Object> isName = name::equals;
    Function<Integer, Function<Integer, Integer>> nested = a -> b -> a * b + captured;
    dropped.accept("dropped");
    say(unbound.apply("abc"), bound.get(), array.apply(3).length, constructor.apply("built"));
    say(sum.applyAsInt(2), unboxed.apply(3, 7), widened.applyAsLong(9), wideCapture.getAsLong());
    say(isName.test("sample"), isName.negate().test("sample"), nested.apply(3).apply(4));
    say(new Shape() {}.teller().apply("an interface"), own(this::hidden), own(Sample::still));
  }

  private void records() {
    int[] many = {1};
    Everything one = everything(Double.NaN, many);
    say(one.equals(everything(Double.NaN, many)), one.equals(everything(0.0, many)));
    say(everything(0.0, many).equals(everything(-0.0, many)), one.equals((Object) "text"));
    Everything plain = new Everything(true, (byte) 1, 'x', (short) 2, 3, 4, 5.5f, 6.5, "s", null);
    say(plain, plain.hashCode(), plain.equals(everything(6.5, many)));
    say(new Nothing(), new Nothing().hashCode(), new Nothing().equals(new Nothing()));
  }

  private static Everything everything(double fine, int[] many) {
    return new Everything(true, (byte) 1, 'x', (short) 2, 3, 4L << 33, 5.5f, fine, "s", many);
  }

  private String own(Function<String, String> function) {
    return function.apply(name);
  }

  private String hidden(String of) {
    return "hidden " + of;
  }

  private static String still(String of) {
    return "still " + of;
  }

  private void say(Object... values) {
    for (Object value : values) {
      seen.add(String.valueOf(value));
    }
  }
}
