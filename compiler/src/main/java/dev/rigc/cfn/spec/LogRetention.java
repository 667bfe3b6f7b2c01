package dev.rigc.cfn.spec;

import java.util.NavigableSet;
import java.util.TreeSet;

/** For how many days CloudWatch Logs keeps the records of a log group. */
public final class LogRetention {
  private LogRetention() {}

  /** The numbers that it takes, as the facts of {@code AWS::Logs::LogGroup} have them. */
  public static NavigableSet<Integer> days() {
    NavigableSet<Integer> days = new TreeSet<>();
    ResourceSpecs.bundled()
        .find("AWS::Logs::LogGroup")
        .flatMap(type -> type.properties().property("RetentionInDays"))
        .orElseThrow()
        .allowed()
        .forEach(day -> days.add(Integer.valueOf(day)));
    return days;
  }

  /** The smallest of them that is not below {@code wanted}, or the largest. */
  public static int nearest(int wanted) {
    Integer ceiling = days().ceiling(wanted);
    return ceiling == null ? days().last() : ceiling;
  }
}
