package dev.rigc.cfn.spec.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A Lambda runtime and its dates, each empty where AWS has named no day.
 *
 * @param name the identifier, such as {@code nodejs24.x}
 * @param deprecated from this day it gets no security patches
 * @param createBlocked from this day no function can be created with it
 * @param updateBlocked from this day no function that uses it can be updated
 * @param successor the runtime to move to
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda
 *     runtimes</a>
 */
public record LambdaRuntime(
    String name,
    Optional<LocalDate> deprecated,
    Optional<LocalDate> createBlocked,
    Optional<LocalDate> updateBlocked,
    Optional<String> successor) {

  /** Whether it is without patches on a day. */
  public boolean isDeprecatedOn(LocalDate day) {
    return reached(deprecated, day);
  }

  /** Whether no function can be created with it on a day. */
  public boolean isCreateBlockedOn(LocalDate day) {
    return reached(createBlocked, day);
  }

  /** Whether no function with it can be updated on a day. */
  public boolean isUpdateBlockedOn(LocalDate day) {
    return reached(updateBlocked, day);
  }

  private static boolean reached(Optional<LocalDate> date, LocalDate day) {
    return date.filter(start -> !day.isBefore(start)).isPresent();
  }
}
