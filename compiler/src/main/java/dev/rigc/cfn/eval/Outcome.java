package dev.rigc.cfn.eval;

import dev.rigc.cfn.value.Value;
import java.util.Optional;

/** What a value is found to be. */
public sealed interface Outcome {
  /** What a value is at most known to be. */
  enum Type {
    /** Text. */
    STRING,
    /** A list. */
    LIST,
    /** Anything. */
    ANY
  }

  /**
   * A value that is known at its own level; what is inside a list or mapping is yet to be resolved.
   *
   * @param value a {@link dev.rigc.cfn.value.Scalar}, {@link dev.rigc.cfn.value.ListValue} or
   *     {@link dev.rigc.cfn.value.MapValue}
   */
  record Known(Value value) implements Outcome {}

  /**
   * A value that only AWS, or whoever deploys, knows.
   *
   * @param label what can be said of it: {@code <VPC.Id>}, {@code arn:<AWS::Partition>:s3:::logs}
   * @param type what it is at most known to be
   * @param target what it refers to, if it is nothing but a reference
   */
  record Unknown(String label, Type type, Optional<Target> target) implements Outcome {}

  /** No value: {@code AWS::NoValue}, or a key that is not there. */
  record Absent() implements Outcome {}
}
