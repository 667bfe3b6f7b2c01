package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.database.AuroraEngine;
import dev.rigc.model.database.Database;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of a database has a meaning for its engine. */
final class KeysOfEngineRule implements RigletRule {
  private static final List<List<String>> OF_COUCHDB =
      List.of(
          List.of("database", "instanceType"),
          List.of("database", "image"),
          List.of("database", "volumeSize"),
          List.of("database", "restoreFrom"),
          List.of("database", "databases"),
          List.of("database", "backup", "schedule"));

  private static final List<List<String>> OF_AURORA =
      List.of(List.of("database", "minCapacity"), List.of("database", "maxCapacity"));

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2712",
            "Keys of `database` are keys of the engine that is used.",
            "A key that the engine does not use changes nothing.",
            "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.html")
        .withExample("database: { engine: aurora-mysql, volumeSize: 100 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (Environment environment : context.environments()) {
      for (NodePath key : keys(context, environment)) {
        if (context.isSound(key) && isUnused(context, key) && reported.add(key)) {
          String engine = engine(environment);
          context
              .report(
                  findings,
                  info(),
                  key,
                  "%s has no effect: the engine is `%s`.".formatted(KeyPath.quoted(key), engine))
              .hint("Remove it, or choose another engine.");
        }
      }
    }
  }

  /** Whether every environment that takes the key from there has an engine without such a key. */
  private static boolean isUnused(RigletContext context, NodePath key) {
    return context.environments().stream()
        .filter(environment -> environment.database().isPresent())
        .filter(environment -> context.places().has(key))
        .filter(environment -> takes(context, environment, key))
        .allMatch(environment -> keys(context, environment).contains(key));
  }

  private static boolean takes(RigletContext context, Environment environment, NodePath key) {
    return Stream.concat(OF_COUCHDB.stream(), OF_AURORA.stream())
        .anyMatch(keys -> path(context, environment, keys).equals(key));
  }

  /** Where the keys of the other engine are written for an environment. */
  private static List<NodePath> keys(RigletContext context, Environment environment) {
    if (environment.database().isEmpty()) {
      return List.of();
    }
    return (environment.aurora().isPresent() ? OF_COUCHDB : OF_AURORA)
        .stream()
            .map(keys -> path(context, environment, keys))
            .filter(context.places()::has)
            .toList();
  }

  private static NodePath path(RigletContext context, Environment environment, List<String> keys) {
    return context.origin(environment, keys.toArray(String[]::new));
  }

  private static String engine(Environment environment) {
    return environment
        .database()
        .flatMap(Database::aurora)
        .map(AuroraEngine::key)
        .orElse("couchdb");
  }
}
