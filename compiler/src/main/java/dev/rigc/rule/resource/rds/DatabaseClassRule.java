package dev.rigc.rule.resource.rds;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The class of an RDS instance exists for its engine. */
final class DatabaseClassRule extends PropertiesRule {
  private static final String INSTANCE = "AWS::RDS::DBInstance";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3025",
              "The class of a database instance exists for its engine in the template's regions.",
              "RDS refuses the request, after everything that the database depends on was"
                  + " created.",
              "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html")
          .withExample(
              "Type: AWS::RDS::DBInstance\nProperties: { Engine: mysql, DBInstanceClass:"
                  + " db.m1.huge }")
          .withCounterparts("E3025", "E3694");

  DatabaseClassRule() {
    super(INFO, INSTANCE, "AWS::RDS::DBCluster");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    boolean instance = properties.resource().type().equals(INSTANCE);
    Optional<String> engine = properties.text("Engine").map(name -> name.toLowerCase(Locale.ROOT));
    Optional<InstanceTypes> classes =
        engine.flatMap(
            name ->
                instance ? ofInstance(name, properties) : InstanceTypes.ofDatabaseCluster(name));
    if (classes.isEmpty()) {
      return;
    }
    List<String> regions = properties.context().options().regions();
    properties.texts(
        instance ? "DBInstanceClass" : "DBClusterInstanceClass",
        (size, place) -> {
          if (!regions.stream().allMatch(region -> classes.get().isOffered(size, region))) {
            findings
                .add(
                    INFO,
                    place,
                    Phrases.quoted(size)
                        + " is not a valid class for `"
                        + engine.get()
                        + "` in "
                        + Phrases.quotedAnd(regions)
                        + ".")
                .hint(
                    Suggestion.word(size, classes.get().all())
                        .map(Suggestion::didYouMean)
                        .orElse(null));
          }
        });
  }

  /** A license model that is a parameter or a function may be any. */
  private static Optional<InstanceTypes> ofInstance(String engine, Properties properties) {
    Optional<String> license = properties.text("LicenseModel");
    return license.isPresent() || properties.lacks("LicenseModel")
        ? InstanceTypes.ofDatabaseInstance(engine, license)
        : Optional.empty();
  }
}
