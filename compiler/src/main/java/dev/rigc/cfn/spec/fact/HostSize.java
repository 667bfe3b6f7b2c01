package dev.rigc.cfn.spec.fact;

import java.util.List;
import java.util.Optional;

/**
 * What an EC2 host has, and what of it its ECS agent registers for tasks. The figures, each with
 * its source, stand in {@code schemas/curated/tables/ec2-hosts.json}.
 *
 * @param vcpus how many virtual processors
 * @param installed memory in MiB as AWS advertises it
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html">what
 *     the agent registers</a>
 */
public record HostSize(int vcpus, int installed) {

  /** The size of an instance type such as {@code t3.small}; empty for a type not in the table. */
  public static Optional<HostSize> of(String type) {
    List<String> figures = table("types").texts(type);
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HostSize(Integer.parseInt(figures.get(0)), Integer.parseInt(figures.get(1))));
  }

  /** CPU units for tasks: the agent registers all of them. */
  public int cpuUnits() {
    return vcpus * number("unitsOfVcpu", "value");
  }

  /**
   * The most memory in MiB that any agent can register: the kernel's own table of pages is never
   * part of it. A task that needs more never runs.
   */
  public int mostMemory() {
    return (int) ((long) installed * number("registered", "mostOf64") / 64);
  }

  /**
   * The memory in MiB to count on, a little less than every figure that was read: how much the
   * kernel and the firmware keep changes with the machine image and the type.
   */
  public int likelyMemory() {
    long share = (long) installed * (100 - number("registered", "lessPercent")) / 100;
    return (int) Math.max(0, share - number("registered", "lessMiB"));
  }

  /**
   * A figure that somebody read off a registered host.
   *
   * @param type its instance type
   * @param registered what its agent registered, in MiB
   * @param page where it was read
   */
  record Registered(String type, int registered, String page) {}

  static List<Registered> registered() {
    return table("registered").member("figures").orElseThrow().items().stream()
        .map(
            figure ->
                new Registered(
                    text(figure, "type"),
                    Integer.parseInt(text(figure, "registered")),
                    text(figure, "read")))
        .toList();
  }

  private static String text(PackedValue object, String name) {
    return object.member(name).orElseThrow().text();
  }

  private static int number(String part, String name) {
    return Integer.parseInt(text(table(part), name));
  }

  private static PackedValue table(String part) {
    return FactTables.load("ec2-hosts").member(part).orElseThrow();
  }
}
