package dev.rigc.rule.resource.dynamodb;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The attributes of a DynamoDB table are those of its keys and indexes. */
final class DynamoDbKeysRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3039",
              "A table defines exactly the attributes that its keys and indexes use.",
              "DynamoDB refuses a table with an attribute too many or too few.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-attributedefinition.html")
          .withExample(
              "AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]\nKeySchema: [{ AttributeName: ident, KeyType: HASH }]")
          .withCounterparts("E3039");

  private static final List<String> KEYS =
      List.of(
          "KeySchema.*.AttributeName",
          "GlobalSecondaryIndexes.*.KeySchema.*.AttributeName",
          "LocalSecondaryIndexes.*.KeySchema.*.AttributeName");

  DynamoDbKeysRule() {
    super(INFO, "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable");
  }

  /** Names found at some paths, and whether all of them are known and always there. */
  private static final class Names {
    private final Set<String> found = new TreeSet<>();
    private boolean all = true;

    Names collect(Properties properties, List<String> paths) {
      for (String path : paths) {
        properties.visit(path, (value, place) -> add(value, properties));
      }
      return this;
    }

    private void add(Alternative value, Properties properties) {
      value.text().ifPresentOrElse(found::add, () -> all = false);
      all &= value.guard().equals(properties.guard());
    }
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    Names defined =
        new Names().collect(properties, List.of("AttributeDefinitions.*.AttributeName"));
    Names used = new Names().collect(properties, KEYS);
    if (defined.all && used.all && !defined.found.equals(used.found)) {
      findings.addToProperty(
          INFO,
          properties.location(),
          properties.at("AttributeDefinitions").node(),
          "The attributes "
              + Phrases.quotedAnd(defined.found)
              + " are defined, but keys and indexes use "
              + Phrases.quotedAnd(used.found)
              + ".");
    }
  }
}
