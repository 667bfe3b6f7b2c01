package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.Slug;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where one stack of a kind stands in a riglet. Its name and its file follow from that.
 *
 * @param kind the kind of the stack
 * @param riglet the riglet
 * @param environment the environment it belongs to; absent for what all environments share
 * @param application the application it belongs to; absent for what all applications share
 * @param instance what tells it from other stacks of its kind in the same place; absent where there
 *     is one only
 */
public record StackSite(
    StackKind kind,
    Riglet riglet,
    Optional<Environment> environment,
    Optional<Application> application,
    Optional<Slug> instance) {

  /** The environment; throws {@link NoSuchElementException} if the kind's scope has none. */
  public Environment requireEnvironment() {
    return environment.orElseThrow();
  }

  /** The application; throws {@link NoSuchElementException} if the kind's scope has none. */
  public Application requireApplication() {
    return application.orElseThrow();
  }

  /** The site of the stack of another kind that serves this place. */
  public StackSite of(StackKind other) {
    return new StackSite(
        other,
        riglet,
        environment.filter(present -> other.scope().hasEnvironment()),
        application.filter(present -> other.scope().hasApplication()),
        Optional.empty());
  }

  /** The same place in an environment. */
  public StackSite in(Environment other) {
    return new StackSite(kind, riglet, Optional.of(other), application, instance);
  }

  /** One of several stacks of the kind in this place. */
  public StackSite named(Slug other) {
    return new StackSite(kind, riglet, environment, application, Optional.of(other));
  }

  /** The stack's name with its parts, which may be longer than AWS allows. */
  public DerivedName name() {
    return new Names(riglet).stack(this);
  }

  /**
   * The path of the template below the output folder: {@code deps.yaml}, {@code
   * staging/foundation.yaml}, {@code staging/app-twig.yaml}, {@code build/twig.yaml}.
   */
  public String file() {
    String folder = environment.map(in -> in.name() + "/").orElse("");
    String separator = environment.isPresent() ? "-" : "/";
    return folder
        + kind.key()
        + application.map(of -> separator + of.name()).orElse("")
        + instance.map(one -> "-" + one).orElse("")
        + ".yaml";
  }

  @Override
  public String toString() {
    return file();
  }
}
