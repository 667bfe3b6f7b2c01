package dev.rigc.cfn.spec;

import java.util.List;

/**
 * What {@code Ref} gives for a resource.
 *
 * @param identifiers the properties or attributes whose value it is; several are joined by {@code
 *     |}, none means that the sources do not say
 * @param form the form of the value
 */
public record RefValue(List<String> identifiers, Form form) {

  /** The forms that matter when a value is passed on to another property. */
  public enum Form {
    /** An Amazon Resource Name. */
    ARN,
    /** A name that a person may have chosen. */
    NAME,
    /** An identifier that the service gave. */
    ID,
    /** Something else: a URL, an address, or several parts. */
    OTHER
  }

  public RefValue {
    identifiers = List.copyOf(identifiers);
  }
}
