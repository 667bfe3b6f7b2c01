package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.database.KeyAttribute;
import dev.rigc.model.database.Table;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.TableNames;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;
import java.util.Optional;

/** The tables of an application have keys and names that DynamoDB takes. */
final class TablesRule implements Rule<RigletContext> {
  private static final int LONGEST_NAME = 255;

  private static final RuleInfo KEYS =
      RuleInfo.error(
              "RIG2713",
              "Partition key, sort key and time to live of a table are different attributes.",
              "DynamoDB refuses a table whose key has an attribute twice, and an item whose key changes"
                  + " with the time at which it expires cannot be found.",
              "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html")
          .withExample("tables: { orders: { key: id, sortKey: id } }");

  private static final RuleInfo NAME =
      RuleInfo.error(
              "RIG2714",
              "The name of a table has at most 255 characters.",
              "DynamoDB takes no longer name.",
              "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html")
          .withExample("tables: { … a name of 240 characters …: { key: id } }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(KEYS, NAME);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      application
          .requireWorkload()
          .tables()
          .forEach(
              (name, table) -> {
                NodePath path = context.path(application).key("tables").key(name.value());
                if (context.places().isSoundThroughout(path)) {
                  checkKeys(context, findings, path, table);
                  checkName(context, findings, path, application, name);
                }
              });
    }
  }

  private static void checkKeys(
      RigletContext context, Findings findings, NodePath path, Table table) {
    Optional<String> sortKey = table.sortKey().map(KeyAttribute::name);
    Optional<String> timeToLive = table.timeToLive().map(KeyAttribute::name);
    String key = table.key().name();
    if (sortKey.equals(Optional.of(key))) {
      report(context, findings, path.key("sortKey"), key);
    }
    if (timeToLive.equals(Optional.of(key))
        || (timeToLive.isPresent() && timeToLive.equals(sortKey))) {
      report(context, findings, path.key("timeToLive"), timeToLive.get());
    }
  }

  private static void report(
      RigletContext context, Findings findings, NodePath path, String attribute) {
    context
        .report(
            findings,
            KEYS,
            path,
            "The attribute %s is a key of this table already.".formatted(Phrases.quoted(attribute)))
        .hint("Name another attribute.");
  }

  private static void checkName(
      RigletContext context, Findings findings, NodePath path, Application application, Slug name) {
    for (Environment environment : context.environments()) {
      int length = TableNames.of(context.riglet(), environment, application, name).length();
      if (length > LONGEST_NAME) {
        context
            .reportKey(
                findings,
                NAME,
                path,
                "The table's name in %s would be %s characters long, %s are allowed."
                    .formatted(environment.name(), length, LONGEST_NAME))
            .hint("Shorten the name by at least %s characters.".formatted(length - LONGEST_NAME));
        return;
      }
    }
  }
}
