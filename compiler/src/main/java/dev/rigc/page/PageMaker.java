package dev.rigc.page;

import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.StackSource;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.graph.SvgPicture;
import dev.rigc.graph.SystemDiagram;
import dev.rigc.graph.View;
import dev.rigc.load.SetKey;
import dev.rigc.model.RigcVersion;
import dev.rigc.render.HtmlRenderer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the page of some stacks. */
public final class PageMaker {
  private static final String TEMPLATE = "page/page.html.ftl";
  private static final String STYLE = "page/page.css";
  private static final Pattern STYLES = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  private PageMaker() {}

  /**
   * The text of the page.
   *
   * @param title what the page is about
   * @param stacks the stacks in the order of their deployment
   * @param diagram what there is to draw of them
   * @param keys the keys that the riglet sets; none for an output folder
   * @param changes what changed, if somebody asks for that
   */
  public static String html(
      String title,
      List<StackSource> stacks,
      SystemDiagram diagram,
      List<SetKey> keys,
      Optional<PageChanges> changes) {
    PageFacts facts = new PageFacts(SystemModel.of(stacks));
    String shownTitle = facts.show(title);
    String picture = SvgPicture.of(diagram, List.of(View.values()), shownTitle);
    String style = HtmlRenderer.text(STYLE);
    PageView view =
        new PageView(
            shownTitle,
            lead(facts),
            "Made by rigc " + RigcVersion.current() + ".",
            policy(style, picture),
            sections(facts, diagram, keys, changes));
    return new HtmlRenderer().render(TEMPLATE, view, Map.of("picture", picture, "style", style));
  }

  private static List<PageSection> sections(
      PageFacts facts, SystemDiagram diagram, List<SetKey> keys, Optional<PageChanges> changes) {
    List<ListenerRule> rules = ListenerRule.all(facts);
    List<PageSection> sections = new ArrayList<>();
    sections.add(
        new PageSection(
            "system",
            "System",
            "Stacks with their imports, networks and pipelines. The tables below say the same in words.",
            true,
            List.of()));
    changes.ifPresent(found -> sections.add(ChangesSection.of(facts, found)));
    sections.add(EnvironmentsSection.of(facts, diagram));
    sections.add(AddressesSection.of(facts, diagram));
    sections.add(HostsSection.of(facts, rules));
    sections.add(ListenerRulesSection.of(facts, rules));
    sections.add(PortsSection.of(facts));
    sections.add(StacksSection.of(facts));
    sections.add(RolesSection.of(facts));
    sections.add(SettingsSection.of(facts, keys));
    sections.add(QuotasSection.of(facts));
    return sections;
  }

  private static String lead(PageFacts facts) {
    int resources = facts.stacks().stream().mapToInt(stack -> stack.resources().size()).sum();
    List<String> environments =
        facts.stacks().stream()
            .flatMap(stack -> stack.source().environment().stream())
            .distinct()
            .map(facts::show)
            .toList();
    List<String> regions =
        facts.stacks().stream()
            .map(StackModel::source)
            .flatMap(source -> source.region().stream())
            .distinct()
            .map(facts::show)
            .toList();
    return "%s stacks with %s resources in %s. Environments: %s."
        .formatted(
            facts.stacks().size(),
            resources,
            regions.isEmpty() ? "a region that is not known here" : String.join(", ", regions),
            environments.isEmpty() ? "none" : String.join(", ", environments));
  }

  /** Nothing but the two style sheets of the page: that of its tables and that of its picture. */
  private static String policy(String style, String picture) {
    StringBuilder hashes = new StringBuilder();
    Matcher styles = STYLES.matcher("<style>\n" + style + "</style>" + picture);
    while (styles.find()) {
      hashes.append(" 'sha256-").append(hash(styles.group(1))).append('\'');
    }
    return "default-src 'none'; style-src%s; base-uri 'none'; form-action 'none'".formatted(hashes);
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
    }
  }
}
