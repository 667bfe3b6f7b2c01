package dev.rigc.rule.property;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files on the author's machine are uploaded before the template is used. */
final class PackagedFilesRule implements Rule<TemplateSubject> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3902",
              "A template that names local files goes through `aws cloudformation package`.",
              "CloudFormation reads only from S3; the command uploads the files and writes their"
                  + " addresses into the template.",
              "https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html")
          .withExample("Code: ./function")
          .withCounterparts("W3002");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  private static final Map<String, List<PropertyPath>> PLACES =
      ResourceTraits.places(ResourceTraits.Places.PACKAGED_FILES).stream()
          .collect(
              Collectors.groupingBy(
                  ResourceTraits.Place::type,
                  Collectors.mapping(ResourceTraits.Place::path, Collectors.toList())));

  /** The places of a type that may name a file instead of what their shape says. */
  static List<PropertyPath> of(String type) {
    return PLACES.getOrDefault(type, List.of());
  }

  @Override
  public void check(TemplateSubject subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      List<PropertyPath> places = of(resource.type());
      if (!places.isEmpty()) {
        for (Block block : PropertiesRule.blocks(subject, resource)) {
          places.forEach(path -> local(block, path, Report.of(findings, resource)));
        }
      }
    }
  }

  private static void local(Block block, PropertyPath path, Problems problems) {
    block.texts(
        path.toString(),
        (text, place) -> {
          if (!text.startsWith("s3://") && !text.startsWith("https://") && !text.isBlank()) {
            problems.add(
                place
                    .problem(INFO, Words.quoted(text) + " is a local file.")
                    .withHint(Optional.of("Run `aws cloudformation package` first.")));
          }
        });
  }
}
