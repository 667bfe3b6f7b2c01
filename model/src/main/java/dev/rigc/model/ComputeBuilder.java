package dev.rigc.model;

import dev.rigc.model.compute.Architecture;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.compute.Spot;
import dev.rigc.model.value.InstanceType;
import dev.rigc.model.value.Piece;
import java.util.Optional;
import java.util.function.Consumer;

/** Settings of the cluster, as {@code compute} of {@code riglet.yaml}. */
public final class ComputeBuilder {
  private String piece;
  private LaunchType launch = ComputeDefaults.COMPUTE.launch();
  private Optional<InstanceType> instanceType = Optional.empty();
  private int size = ComputeDefaults.COMPUTE.size();
  private int maxSize = ComputeDefaults.COMPUTE.maxSize();
  private Optional<ClusterScalingBuilder> scaling = Optional.empty();
  private Optional<Spot> spot = Optional.empty();
  private Optional<Architecture> architecture = Optional.empty();

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
    instanceType = Optional.of(Piece.read(piece + ".instanceType", type, InstanceType::new));
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

  /** How the number of hosts follows the tasks. */
  public ComputeBuilder scaling(Consumer<ClusterScalingBuilder> settings) {
    ClusterScalingBuilder builder =
        scaling.orElseGet(() -> new ClusterScalingBuilder(piece + ".scaling"));
    Piece.present(piece + ".scaling", settings).accept(builder);
    scaling = Optional.of(builder);
    return this;
  }

  /** How much runs on spare capacity. */
  public ComputeBuilder spot(Spot share) {
    spot = Optional.of(Piece.present(piece + ".spot", share));
    return this;
  }

  /** The processors. */
  public ComputeBuilder architecture(Architecture processors) {
    architecture = Optional.of(Piece.present(piece + ".architecture", processors));
    return this;
  }

  Compute build() {
    return new Compute(
        launch,
        instanceType.orElseGet(() -> ComputeDefaults.instanceType(architecture)),
        size,
        maxSize,
        scaling.map(ClusterScalingBuilder::build),
        spot,
        architecture);
  }
}
