package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The certificates of listeners, each with the listeners that present it. */
final class Certificates {
  private final PageFacts facts;
  private final Map<String, Certificate> all = new LinkedHashMap<>();

  /**
   * A certificate.
   *
   * @param id the id of its row
   * @param name its ARN, or the resource that makes it
   * @param domains the names it is for, as far as these stacks say it
   * @param listeners the listeners that present it
   */
  record Certificate(String id, String name, List<String> domains, List<ResourceModel> listeners) {
    /** The last part of an ARN, which tells it apart, or the whole name. */
    String shortName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  Certificates(PageFacts facts) {
    this.facts = facts;
    for (ResourceModel listener : facts.resources("AWS::ElasticLoadBalancingV2::Listener")) {
      add(listener, listener.property("Certificates"));
    }
    for (ResourceModel more : facts.resources("AWS::ElasticLoadBalancingV2::ListenerCertificate")) {
      facts
          .target(more.property("ListenerArn"))
          .ifPresent(listener -> add(listener, more.property("Certificates")));
    }
  }

  private void add(ResourceModel listener, Term certificates) {
    for (Term item : PageFacts.items(certificates)) {
      Term arn = PageFacts.at(item, "CertificateArn");
      List<ResourceModel> listeners = certificate(arn).listeners();
      if (listeners.stream().noneMatch(listener::equals)) {
        listeners.add(listener);
      }
    }
  }

  private Certificate certificate(Term arn) {
    return all.computeIfAbsent(
        facts.target(arn).isPresent() ? facts.named(arn) : facts.show(arn),
        name ->
            new Certificate(
                "certificate-" + (all.size() + 1),
                name,
                facts.target(arn).map(this::domains).orElse(List.of()),
                new ArrayList<>()));
  }

  private List<String> domains(ResourceModel certificate) {
    return Stream.of("DomainName", "SubjectAlternativeNames")
        .flatMap(property -> facts.lines(certificate.property(property)).stream())
        .distinct()
        .toList();
  }

  /** Links to those that a listener presents. */
  List<PageText> of(ResourceModel listener) {
    return all.values().stream()
        .filter(one -> one.listeners().stream().anyMatch(listener::equals))
        .map(one -> PageText.link(one.shortName(), one.id()))
        .toList();
  }

  Stream<PageTable> table() {
    PageTable.Draft table =
        PageTable.draft(
            "certificates-table",
            "Certificates",
            PageColumn.text("Certificate"),
            PageColumn.text("Names"),
            PageColumn.text("Listeners"));
    table.add(all.values().stream().map(this::row).toList());
    return table.stream();
  }

  private PageRow row(Certificate one) {
    return new PageRow(
        one.id(),
        List.of(
            PageCell.code(one.name()),
            one.domains().isEmpty()
                ? PageCell.of(PageText.quiet("not known here"))
                : PageCell.codes(one.domains()),
            PageCell.of(one.listeners().stream().map(facts::name).map(PageText::plain).toList())));
  }
}
