package dev.rigc.page;

import dev.rigc.cfn.spec.fact.CountedQuota;
import dev.rigc.cfn.spec.fact.CountedQuota.Scope;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stacks take of the quotas that an account has. */
final class QuotasSection {
  private final PageFacts facts;

  private QuotasSection(PageFacts facts) {
    this.facts = facts;
  }

  static PageSection of(PageFacts facts) {
    QuotasSection section = new QuotasSection(facts);
    PageTable.Draft table =
        PageTable.draft(
            "quotas-table",
            "Quotas",
            PageColumn.text("Quota"),
            PageColumn.text("Where"),
            PageColumn.number("Needed"),
            PageColumn.number("Default"),
            PageColumn.text("Result"));
    table.add(CountedQuota.all().stream().flatMap(quota -> section.rows(quota).stream()).toList());
    return PageSection.of(
        "quotas",
        "Quotas",
        "What these stacks need, beside the quota of an account for which AWS has raised nothing. What else is in the account counts as well. Of several load balancers, VPCs, clusters or zones the one that needs most is shown.",
        table.stream());
  }

  private List<PageRow> rows(CountedQuota quota) {
    Map<String, Integer> needed = needed(quota);
    boolean isOneOfMany = quota.scope() == Scope.ZONE || quota.scope() == Scope.RESOURCE;
    int most = needed.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<PageRow> rows = new ArrayList<>();
    for (Map.Entry<String, Integer> place : needed.entrySet()) {
      if (!isOneOfMany || (place.getValue() == most && rows.isEmpty())) {
        rows.add(row(quota, place.getKey(), place.getValue()));
      }
    }
    return rows;
  }

  private static PageRow row(CountedQuota quota, String place, int needed) {
    int over = needed - quota.value();
    return PageRow.of(
        PageCell.plain(quota.name()),
        PageCell.plain(place),
        PageCell.number(Grouped.of(needed)),
        PageCell.number(Grouped.of(quota.value())),
        PageCell.of(
            over > 0
                ? PageText.bad("%s too many".formatted(Grouped.of(over)))
                : PageText.good("enough")));
  }

  /** How many each place needs, in the order in which the places are met. */
  private Map<String, Integer> needed(CountedQuota quota) {
    Map<String, Integer> needed = new LinkedHashMap<>();
    if (quota.types().contains(CountedQuota.STACKS)) {
      facts.stacks().forEach(stack -> needed.merge(region(stack), 1, Integer::sum));
      return needed;
    }
    Map<String, Set<Reference>> referred = new LinkedHashMap<>();
    for (ResourceModel resource : facts.resources(quota.types().toArray(String[]::new))) {
      if (quota.where().entrySet().stream()
          .allMatch(one -> facts.show(resource.property(one.getKey())).equals(one.getValue()))) {
        place(quota, resource)
            .ifPresent(
                place -> {
                  needed.merge(place, 1, Integer::sum);
                  referred
                      .computeIfAbsent(place, key -> new HashSet<>())
                      .addAll(referred(quota, resource));
                });
      }
    }
    if (!quota.counts().isEmpty()) {
      needed.replaceAll((place, one) -> referred.getOrDefault(place, Set.of()).size());
    }
    return needed;
  }

  private Set<Reference> referred(CountedQuota quota, ResourceModel resource) {
    Set<Reference> found = new HashSet<>();
    Terms.references(
        resource.properties(),
        (reference, ways, decides) -> {
          if (facts
              .target(reference)
              .filter(target -> target.type().equals(quota.counts()))
              .isPresent()) {
            found.add(new Reference(reference.stack(), reference.resource(), ""));
          }
        });
    return found;
  }

  private Optional<String> place(CountedQuota quota, ResourceModel resource) {
    return switch (quota.scope()) {
      case ACCOUNT -> Optional.of("the account");
      case REGION -> Optional.of(region(resource.stack()));
      case ZONE ->
          through(quota.through(), resource)
              .map(zone -> region(resource.stack()) + " " + facts.show(zone));
      case RESOURCE -> through(quota.through(), resource).map(facts::named);
    };
  }

  /** What the properties lead to, each of the resource that the one before it refers to. */
  private Optional<Term> through(List<String> properties, ResourceModel from) {
    Term found = from.property(properties.get(0));
    for (String property : properties.subList(1, properties.size())) {
      Optional<ResourceModel> next = facts.target(found);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = next.get().property(property);
    }
    return Optional.of(found).filter(term -> !term.equals(Term.NONE));
  }

  private String region(StackModel stack) {
    return facts.show(stack.source().region().orElse("the region"));
  }
}
