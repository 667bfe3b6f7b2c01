package dev.rigc.cfn.spec;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last stages of the service of a resource type.
 *
 * @param status how far it has come
 * @param date when that status began or will begin; empty where AWS has named no day
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/aws-service-lifecycle.html">AWS
 *     service lifecycle</a>
 */
public record Lifecycle(Status status, Optional<LocalDate> date) {

  /** Whether the service is gone on a day. */
  public boolean isOver(LocalDate day) {
    return status == Status.SHUTDOWN && date.filter(day::isBefore).isEmpty();
  }

  /** AWS's own words for the stations. */
  public enum Status {
    /** No new customers, no new features. */
    MAINTENANCE,
    /** An end has been announced. */
    SUNSET,
    /** The service is gone. */
    SHUTDOWN
  }
}
