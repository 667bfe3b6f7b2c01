package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a stack of a kind is made for, and so what a command must name to mean one. */
public enum Scope {
  /** The riglet as a whole. */
  RIGLET(false, false),
  /** One environment. */
  ENVIRONMENT(true, false),
  /** One application, in all environments. */
  APPLICATION(false, true),
  /** One application in one environment. */
  DEPLOYMENT(true, true);

  private final boolean hasEnvironment;
  private final boolean hasApplication;

  Scope(boolean hasEnvironment, boolean hasApplication) {
    this.hasEnvironment = hasEnvironment;
    this.hasApplication = hasApplication;
  }

  /** Whether a stack of this scope belongs to one environment. */
  public boolean hasEnvironment() {
    return hasEnvironment;
  }

  /** Whether a stack of this scope belongs to one application. */
  public boolean hasApplication() {
    return hasApplication;
  }

  /** One site of {@code kind} for each thing of this scope, in the order of the riglet. */
  List<StackSite> sites(StackKind kind, Riglet riglet) {
    return environments(riglet)
        .flatMap(
            environment ->
                applications(riglet)
                    .map(app -> new StackSite(kind, riglet, environment, app, Optional.empty())))
        .toList();
  }

  private Stream<Optional<Environment>> environments(Riglet riglet) {
    return hasEnvironment
        ? riglet.environments().stream().map(Optional::of)
        : Stream.of(Optional.empty());
  }

  private Stream<Optional<Application>> applications(Riglet riglet) {
    return hasApplication
        ? riglet.applications().stream().map(Optional::of)
        : Stream.of(Optional.empty());
  }
}
