package dev.rigc.model.stack;

/** The layers of a riglet, in the order in which they are built on each other. */
public enum Layer {
  /** What must exist first: artifact bucket and deployment roles. */
  DEPS("deps"),
  /** Network, load balancer and DNS of an environment. */
  FOUNDATION("foundation"),
  /** The ECS cluster of an environment. */
  COMPUTE("compute-ecs"),
  /** The database of an environment. */
  DATABASE("db-couch"),
  /** One application in one environment. */
  APP("app"),
  /** The pipeline of one application. */
  BUILD("build");

  private final String key;

  Layer(String key) {
    this.key = key;
  }

  /** The word that stack names, file names and {@code riglet.json} use. */
  public String key() {
    return key;
  }
}
