package dev.rigc.rule.resource.cloudfront;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Set;
import java.util.TreeSet;

/** A cache behaviour sends its requests to an origin of the distribution. */
final class OriginRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3057",
              "A `TargetOriginId` is the id of an origin or origin group of the distribution.",
              "CloudFront refuses a distribution whose behaviour names an origin it does not have.",
              "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DefaultCacheBehavior.html")
          .withExample("Origins: [{ Id: site }]\nDefaultCacheBehavior: { TargetOriginId: sites }")
          .withCounterparts("E3057");

  OriginRule() {
    super(INFO, "AWS::CloudFront::Distribution");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    properties.mappings("DistributionConfig", config -> behaviours(config, findings));
  }

  private static void behaviours(Properties config, PropertyFindings findings) {
    Set<String> origins = new TreeSet<>();
    boolean known = collect(config, "Origins.*", origins);
    known &= collect(config, "OriginGroups.Items.*", origins);
    if (!known || origins.isEmpty()) {
      return;
    }
    for (String path : new String[] {"DefaultCacheBehavior", "CacheBehaviors.*"}) {
      config.texts(
          path + ".TargetOriginId",
          (id, place) -> {
            if (!origins.contains(id)) {
              findings
                  .add(
                      INFO,
                      place,
                      "There is no origin %s; there is %s."
                          .formatted(Phrases.quoted(id), Phrases.quotedAnd(origins)))
                  .hint(Suggestion.name(id, origins).map(Suggestion::didYouMean).orElse(null));
            }
          });
    }
  }

  /** Adds every id that may be there; whether all of them are known. */
  private static boolean collect(Properties config, String path, Set<String> origins) {
    boolean[] known = {true};
    config.visit(
        path,
        (origin, place) -> {
          if (origin.known().isEmpty()) {
            known[0] = false;
          }
        });
    config.mappings(
        path,
        origin ->
            origin.visit(
                "Id",
                (id, place) -> {
                  known[0] &= id.text().isPresent() || id.isAbsent();
                  id.text().ifPresent(origins::add);
                }));
    return known[0] && (config.lacks(first(path)) || isWhole(config, path));
  }

  /** Whether the list itself is known, not only its items. */
  private static boolean isWhole(Properties config, String path) {
    boolean[] whole = {true};
    config.visit(
        path.substring(0, path.length() - ".*".length()),
        (list, place) -> whole[0] &= list.known().isPresent());
    return whole[0];
  }

  private static String first(String path) {
    return path.substring(0, path.indexOf('.'));
  }
}
