package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.TemplateContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files on the author's machine are uploaded before the template is used. */
final class PackagedFilesRule extends FactsRule<List<PropertyPath>> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3902",
              "A template that names local files goes through `aws cloudformation package`.",
              "CloudFormation reads only from S3; the command uploads the files and writes their"
                  + " addresses into the template.",
              "https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html")
          .withExample("Code: ./function")
          .withCounterparts("W3002")
          .withAudience(Audience.AUTHORS);

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** By the type of the resource; read when the first template is looked at. */
  private static final class Places {
    static final Map<String, List<PropertyPath>> BY_TYPE = new HashMap<>();

    static {
      for (ResourceTraits.Place place :
          ResourceTraits.places(ResourceTraits.Places.PACKAGED_FILES)) {
        BY_TYPE.computeIfAbsent(place.type(), type -> new ArrayList<>()).add(place.path());
      }
    }
  }

  /** The places of a type that may name a file instead of what their shape says. */
  static List<PropertyPath> of(String type) {
    return Places.BY_TYPE.getOrDefault(type, List.of());
  }

  @Override
  protected Optional<List<PropertyPath>> facts(TemplateContext context, String type) {
    return Optional.ofNullable(Places.BY_TYPE.get(type));
  }

  @Override
  protected void check(Properties block, List<PropertyPath> places, PropertyFindings findings) {
    for (PropertyPath path : places) {
      local(block, path, findings);
    }
  }

  private static void local(Properties block, PropertyPath path, PropertyFindings findings) {
    block.texts(
        path,
        (text, place) -> {
          if (!text.startsWith("s3://") && !text.startsWith("https://") && !text.isBlank()) {
            findings
                .add(INFO, place, Phrases.quoted(text) + " is a local file.")
                .hint("Run `aws cloudformation package` first.");
          }
        });
  }
}
