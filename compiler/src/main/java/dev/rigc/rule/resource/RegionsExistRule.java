package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RegionWords;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** A region that a template names, in an ARN, in a property or as a key of a mapping, exists. */
final class RegionsExistRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3916",
              "A region that is written in a template exists.",
              "A misspelt region in an ARN or a property names nothing, and one in a mapping is never"
                  + " looked up. A region that is newer than this rigc is allowed by"
                  + " `allowRegions` in `.rigc.yaml`.",
              "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html")
          .withExample("Role: arn:aws:iam:us-west-9:123456789012:role/x");

  private static final List<String> SECTIONS = List.of("Mappings", "Resources", "Outputs");

  /** Properties that hold a region, a zone, or lists of them. */
  private static final Set<String> PLACES =
      Set.of("Region", "Regions", "AvailabilityZone", "AvailabilityZones", "Fn::GetAZs");

  private static final String GET_ZONES = "!GetAZs";

  /** Texts for people; an ARN in them may be an example. */
  private static final Set<String> WORDS = Set.of("Description", "Metadata");

  private static final String NAME = "[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\\d{1,2}";
  private static final String ARN_START = "arn:aws";
  private static final LazyPattern ARN =
      LazyPattern.of("arn:aws[a-z-]{0,10}+:[a-z0-9-]{1,60}+:(" + NAME + "):");
  private static final LazyPattern PLACE = LazyPattern.of("(" + NAME + ")[a-z]?");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext subject, Findings findings) {
    KnownRegions regions = subject.options().knownRegions();
    if (subject.template().document().root().orElse(null) instanceof MappingNode root) {
      for (String section : SECTIONS) {
        root.mapping(section)
            .ifPresent(
                entries -> new Search(regions, findings, section.equals("Mappings")).in(entries));
      }
    }
  }

  /**
   * A search through a section.
   *
   * @param isMapping whether keys may be regions
   */
  private record Search(KnownRegions regions, Findings findings, boolean isMapping) {
    void in(Node node) {
      if (node instanceof ScalarNode text) {
        if (text.tag().filter(GET_ZONES::equals).isPresent()) {
          place(text);
        }
        arns(text);
      } else if (node instanceof SequenceNode list) {
        list.items().forEach(this::in);
      } else if (node instanceof MappingNode map) {
        for (MappingNode.Entry entry : map.entries()) {
          entry(entry);
        }
      }
    }

    private void entry(MappingNode.Entry entry) {
      String name = entry.name();
      if (isMapping && isMeantAsRegion(name)) {
        unknown(entry.key(), name);
      }
      if (PLACES.contains(name)) {
        place(entry.value());
      }
      if (!WORDS.contains(name)) {
        in(entry.value());
      }
    }

    /** A key such as {@code db-large-1} has the form of a region too, but starts as none does. */
    private boolean isMeantAsRegion(String key) {
      Matcher place = PLACE.matcher(key);
      if (!place.matches() || place.end(1) < key.length()) {
        return false;
      }
      String start = key.substring(0, key.indexOf('-') + 1);
      return regions.names().stream().anyMatch(known -> known.startsWith(start));
    }

    private void place(Node node) {
      if (node instanceof SequenceNode list) {
        list.items().forEach(this::place);
      } else if (node instanceof ScalarNode text) {
        Matcher place = PLACE.matcher(text.text());
        if (place.matches()) {
          unknown(text, place.group(1));
        }
      }
    }

    private void arns(ScalarNode text) {
      if (!text.text().contains(ARN_START)) {
        return;
      }
      Matcher arn = ARN.matcher(text.text());
      while (arn.find()) {
        unknown(text, arn.group(1));
      }
    }

    private void unknown(Node at, String region) {
      if (!regions.contains(region)) {
        findings.add(INFO, at, RegionWords.unknown(region)).hint(RegionWords.hint(regions, region));
      }
    }
  }
}
