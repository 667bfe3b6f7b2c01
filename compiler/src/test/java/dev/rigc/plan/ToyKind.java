package dev.rigc.plan;

import dev.rigc.model.Riglet;
import dev.rigc.model.stack.StackName;
import dev.rigc.model.value.Region;
import dev.rigc.model.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A kind of stack for tests: every stack of it exports {@code Id}. */
public final class ToyKind implements StackKind {
  private final String name;
  private final Scope scope;
  private final Map<StackKind, List<String>> imports = new HashMap<>();
  private final List<StackKind> follows = new ArrayList<>();
  private List<Slug> instances = List.of();
  private Predicate<StackSite> asked = site -> true;
  private String region = "";
  private PipelineRole role = PipelineRole.NONE;

  /** A kind that depends on nothing. */
  public ToyKind(String name, Scope scope) {
    this.name = name;
    this.scope = scope;
  }

  ToyKind importing(StackKind kind, String output) {
    imports.put(kind, List.of(output));
    return this;
  }

  ToyKind following(StackKind kind) {
    follows.add(kind);
    return this;
  }

  ToyKind instances(String... names) {
    instances = Stream.of(names).map(Slug::new).toList();
    return this;
  }

  ToyKind onlyIf(Predicate<StackSite> asked) {
    this.asked = asked;
    return this;
  }

  /** The same kind in a region of its own. */
  public ToyKind in(String region) {
    this.region = region;
    return this;
  }

  /** The same kind with this role. */
  public ToyKind as(PipelineRole role) {
    this.role = role;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String key() {
    return name + "-key";
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public PipelineRole pipelineRole() {
    return role;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream()
        .filter(asked)
        .flatMap(
            site -> instances.isEmpty() ? Stream.of(site) : instances.stream().map(site::named))
        .toList();
  }

  @Override
  public Region region(StackSite site) {
    return region.isEmpty() ? StackKind.super.region(site) : new Region(region);
  }

  @Override
  public List<String> exports(StackSite site) {
    return List.of("Id");
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<Exporter.Taken> taken = new ArrayList<>();
    imports.forEach((kind, outputs) -> taken.add(Exporter.of(kind, site).taking(outputs)));
    return taken;
  }

  @Override
  public List<StackName> follows(StackSite site) {
    return follows.stream().map(kind -> Exporter.of(kind, site).stack()).toList();
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return stack;
  }
}
