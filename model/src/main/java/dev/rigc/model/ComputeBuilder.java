package dev.rigc.model;

/** Settings of the cluster, as {@code compute} of {@code riglet.yaml}. */
public final class ComputeBuilder {
  private String piece;
  private LaunchType launch = RigletDefaults.COMPUTE.launch();
  private InstanceType instanceType = RigletDefaults.COMPUTE.instanceType();
  private int size = RigletDefaults.COMPUTE.size();
  private int maxSize = RigletDefaults.COMPUTE.maxSize();

  ComputeBuilder() {
    this.piece = "compute";
  }

  /** The same with what follows being said of another piece. */
  ComputeBuilder at(String other) {
    piece = other;
    return this;
  }

  /** What runs the containers. */
  public ComputeBuilder launch(LaunchType type) {
    launch = Piece.present(piece + ".launch", type);
    return this;
  }

  /** The type of the hosts. */
  public ComputeBuilder instanceType(String type) {
    instanceType = Piece.read(piece + ".instanceType", type, InstanceType::new);
    return this;
  }

  /** How many hosts the cluster has. */
  public ComputeBuilder size(int hosts) {
    size = hosts;
    return this;
  }

  /** How many hosts it may have. */
  public ComputeBuilder maxSize(int hosts) {
    maxSize = hosts;
    return this;
  }

  Compute build() {
    return new Compute(launch, instanceType, size, maxSize);
  }
}
