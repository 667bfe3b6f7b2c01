package dev.rigc.hostile;

import dev.rigc.lint.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes hostile inputs from a seed and holds what each costs against a plain input of the same kind
 * and size. The same seed makes the same inputs.
 */
final class Fuzz {
  private static final int SIZE = 30_000;

  /** The logical id of a resource. */
  private static final Pattern KEY = Pattern.compile("(?m)^  ([A-Z]\\w*):\n");

  private final Random random;
  private final String riglet;
  private final String template;
  private @Nullable Worst worst;
  private @Nullable Worst slowest;
  private int cases;

  /**
   * The dearest input, by the share of what its kind may cost.
   *
   * @param input the input
   * @param ratio how many times as much as a plain one it costs
   */
  record Worst(FuzzCase input, double ratio) {
    double share() {
      return ratio / input.kind().most();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f times a plain %s: %s", ratio, input.kind(), input.how());
    }
  }

  Fuzz(long seed, Path root) throws IOException {
    this.random = new Random(seed);
    this.riglet = Files.readString(root.resolve("riglet.yaml"));
    this.template = Files.readString(root.resolve("generated/twig/staging/app-twig.yaml"));
    // Loads what every later run has loaded.
    for (int i = 0; i < 3; i++) {
      for (FuzzCase.Kind kind : FuzzCase.Kind.values()) {
        Cost.of(plain(kind, SIZE));
      }
      Cost.of(new Nests(new Random(i), SIZE).make());
    }
  }

  /** Goes on for as long as it is told; the dearest input, by what is allocated. */
  Worst run(BooleanSupplier goesOn) {
    do {
      FuzzCase input = next();
      Cost cost = Cost.of(input);
      cost.findings().stream()
          .filter(finding -> finding.rule().equals(Fault.INFO.id()))
          .findFirst()
          .ifPresent(
              finding -> {
                throw new AssertionError(finding + "\n" + input.how() + "\n" + input.text());
              });
      Cost plain = Cost.of(plain(input.kind(), input.text().length()));
      worst = dearer(worst, input, (double) cost.bytes() / plain.bytes());
      slowest = dearer(slowest, input, (double) cost.nanos() / plain.nanos());
      cases++;
    } while (goesOn.getAsBoolean());
    return worst;
  }

  private static Worst dearer(@Nullable Worst before, FuzzCase input, double ratio) {
    Worst worst = new Worst(input, ratio);
    return before == null || worst.share() > before.share() ? worst : before;
  }

  /** The dearest by CPU time, which changes from run to run. */
  @Nullable Worst slowest() {
    return slowest;
  }

  /** How many inputs were tried. */
  int cases() {
    return cases;
  }

  private FuzzCase next() {
    int size = SIZE / 2 + random.nextInt(SIZE);
    Texts texts = new Texts(random, size);
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> new Nests(random, size).make();
      case 4, 5 -> texts.longText(FuzzCase.Kind.TEMPLATE, template);
      case 6, 7 -> texts.longText(FuzzCase.Kind.RIGLET, riglet);
      case 8 -> texts.configuration();
      case 9, 10 -> change(new Nests(random, size).make());
      default -> texts.manyOfTheSame();
    };
  }

  /**
   * Parameters without a value: what is made of them is not known, and is compared all the same.
   */
  private static FuzzCase change(FuzzCase nests) {
    return new FuzzCase(
        FuzzCase.Kind.CHANGE,
        nests.how() + ", changed",
        nests.text().replaceAll("\"Default\":\"[^\"]*\",", ""));
  }

  /** An input of a size with nothing special about it. */
  private FuzzCase plain(FuzzCase.Kind kind, int size) {
    StringBuilder text = new StringBuilder();
    switch (kind) {
      case TEMPLATE, CHANGE -> {
        text.append("Resources:\n");
        String resources = template.substring(template.indexOf("Resources:\n") + 11);
        String block = resources.substring(0, resources.indexOf("\nOutputs:") + 1);
        for (int i = 0; text.length() < size; i++) {
          text.append(KEY.matcher(block).replaceAll("  Copy" + i + "$1:\n"));
        }
      }
      case RIGLET -> {
        text.append(riglet);
        while (text.length() < size) {
          text.append("# ").append("a comment that says something ".repeat(3)).append('\n');
        }
      }
      case CONFIGURATION -> {
        text.append("exclude:\n");
        for (int i = 0; text.length() < size; i++) {
          text.append("  - templates/old-%s.yaml\n".formatted(i));
        }
      }
    }
    return new FuzzCase(kind, "plain", text.toString());
  }

  /** Where a run leaves its dearest inputs. */
  static void save(Path folder, List<Worst> all) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < all.size(); i++) {
      Files.writeString(folder.resolve("worst-" + (i + 1) + ".txt"), all.get(i).input().text());
    }
  }
}
