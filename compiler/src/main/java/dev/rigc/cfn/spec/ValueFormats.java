package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.FactTables;
import dev.rigc.cfn.spec.fact.PackedValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The formats that shapes name, such as {@code AWS::EC2::VPC.Id}, and what a literal value of each
 * looks like. {@code schemas/curated/tables/value-formats.json} gives the source of each.
 */
public final class ValueFormats {

  private static final Map<String, Optional<ValuePattern>> PATTERNS = new ConcurrentHashMap<>();

  private ValueFormats() {}

  /**
   * What a literal must look like; empty for a format that is not told by an expression, such as
   * {@code json}. The formats {@code ….Ids} and {@code ….Names} belong to lists.
   */
  public static Optional<ValuePattern> pattern(String format) {
    Optional<ValuePattern> known = PATTERNS.get(format);
    if (known == null) {
      known = text(format, "pattern").map(ValuePattern::new);
      PATTERNS.put(format, known);
    }
    return known;
  }

  /** A value that fits the format. */
  public static Optional<String> example(String format) {
    return text(format, "example");
  }

  private static Optional<String> text(String format, String part) {
    return FactTables.load("value-formats")
        .member(format)
        .flatMap(entry -> entry.member(part))
        .map(PackedValue::text);
  }
}
