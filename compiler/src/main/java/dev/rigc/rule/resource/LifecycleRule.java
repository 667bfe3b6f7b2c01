package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.Lifecycle;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service of a resource type is there, and will stay. */
final class LifecycleRule implements Rule<TemplateContext> {
  private static final String PAGE =
      "https://docs.aws.amazon.com/general/latest/gr/aws-service-lifecycle.html";

  private static final RuleInfo GONE =
      RuleInfo.error(
              "CFN3710",
              "The service of a resource type has not been shut down.",
              "The resource can no longer be created.",
              PAGE)
          .withExample("Type: AWS::OpsWorks::Stack")
          .withCounterparts("E3710");

  private static final RuleInfo ENDING =
      RuleInfo.warning(
              "CFN3696",
              "The service of a resource type is not about to be shut down.",
              "AWS has announced the service's end; what is built on it now will have to move.",
              PAGE)
          .withExample("Type: AWS::AppMesh::Mesh")
          .withCounterparts("W3696");

  private static final RuleInfo RESTING =
      RuleInfo.warning(
              "CFN3697",
              "The service of a resource type is still developed.",
              "A service in maintenance accepts no new customers and gets no new features.",
              PAGE)
          .withExample("Type: AWS::AutoScaling::LaunchConfiguration")
          .withCounterparts("W3697");

  @Override
  public List<RuleInfo> infos() {
    return List.of(GONE, ENDING, RESTING);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    LocalDate day = context.options().asOf();
    for (Map.Entry<String, List<Resource>> type : context.resourcesByType().entrySet()) {
      Optional<Lifecycle> lifecycle =
          context.specs().find(type.getKey()).flatMap(ResourceSpec::lifecycle);
      if (lifecycle.isPresent() && begun(lifecycle.get(), day)) {
        for (Resource resource : type.getValue()) {
          report(resource, lifecycle.get(), day, findings);
        }
      }
    }
  }

  /** Maintenance begins on its day; an end is worth knowing as soon as it is announced. */
  private static boolean begun(Lifecycle lifecycle, LocalDate day) {
    return lifecycle.status() != Lifecycle.Status.MAINTENANCE
        || lifecycle.date().filter(day::isBefore).isEmpty();
  }

  private static void report(
      Resource resource, Lifecycle lifecycle, LocalDate day, Findings findings) {
    Node at = resource.attribute("Type").orElseThrow().node();
    boolean over = lifecycle.date().filter(day::isBefore).isEmpty();
    RuleInfo rule =
        switch (lifecycle.status()) {
          case MAINTENANCE -> RESTING;
          case SUNSET -> ENDING;
          case SHUTDOWN -> over ? GONE : ENDING;
        };
    findings
        .add(rule, at, resource.key().path(), message(resource, lifecycle, over))
        .resource(resource.logicalId());
  }

  /** An announced end may have been put off since the facts were read, so it stays a warning. */
  private static String message(Resource resource, Lifecycle lifecycle, boolean over) {
    String date = lifecycle.date().map(day -> " (" + day + ")").orElse("");
    String state =
        switch (lifecycle.status()) {
          case MAINTENANCE -> "is only maintained";
          case SUNSET ->
              over && lifecycle.date().isPresent()
                  ? "has reached the day of its announced sunset"
                  : "is being shut down";
          case SHUTDOWN -> "has been shut down";
        };
    return "The service of " + Phrases.quoted(resource.type()) + " " + state + date + ".";
  }
}
