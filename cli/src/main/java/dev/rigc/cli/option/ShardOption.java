package dev.rigc.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --shard 2/5}. */
public final class ShardOption implements ITypeConverter<Shard> {
  @Override
  public Shard convert(String text) {
    return Shard.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "`%s` is not a valid shard: I/N is required, as in 2/5, with I from 1 to N and N up to %s."
                        .formatted(text, Shard.MOST)));
  }
}
