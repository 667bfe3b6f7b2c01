package dev.rigc.emit;

/**
 * The file of an output that lists all others. What it lists is rigc's, and so is the file itself;
 * all else in the folder is somebody else's.
 */
public enum PlanFile {
  /** {@code riglet.json}, beside what a riglet compiles to. */
  RIGLET(OutputPath.PLAN),
  /** {@code stages.json}, beside the stages of a deployment. */
  STAGES(new OutputPath("stages.json"));

  private final OutputPath path;

  PlanFile(OutputPath path) {
    this.path = path;
  }

  /** Where it is in the output folder. */
  OutputPath path() {
    return path;
  }
}
