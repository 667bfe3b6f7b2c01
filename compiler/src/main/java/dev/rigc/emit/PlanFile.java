package dev.rigc.emit;

/**
 * The file of an output that lists all others. What it lists is rigc's, and so is the file itself;
 * all else in the folder is somebody else's.
 */
public enum PlanFile {
  /** {@code riglet.json}, beside what a riglet compiles to. */
  RIGLET(OutputPath.PLAN_NAME),
  /** {@code stages.json}, beside the stages of a deployment. */
  STAGES("stages.json");

  private final String name;

  PlanFile(String name) {
    this.name = name;
  }

  /** Where it is in the output folder. */
  OutputPath path() {
    return new OutputPath(name);
  }
}
