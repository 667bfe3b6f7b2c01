package dev.rigc.diff.value;

import java.util.Optional;

/** What a stack gets from outside its template. */
public interface Surroundings {
  /** A name for the stack that no other stack of the system has. */
  String key();

  /** The value that is given to a parameter. */
  Optional<Term> parameter(String name);

  /** The value of a pseudo parameter, such as {@code AWS::Region}, where it is known. */
  Optional<String> pseudo(String name);

  /** What another stack exports under a name. */
  Optional<Term> export(String name);

  /** An output of another stack. */
  Optional<Term> outputOf(String stack, String output);

  /** An output of the stack that a resource of this one nests. */
  Optional<Term> nestedOutput(String resource, String output);
}
