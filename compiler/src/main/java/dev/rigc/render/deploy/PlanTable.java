package dev.rigc.render.deploy;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.KeyName;
import dev.rigc.model.value.SecretName;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Names;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SecretNames;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of the script that differs between riglets: settings, and a call for each stack. */
final class PlanTable {
  private final Rendered rendered;
  private final Riglet riglet;
  private final StringBuilder out = new StringBuilder();

  private PlanTable(Rendered rendered) {
    this.rendered = rendered;
    this.riglet = rendered.plan().riglet();
  }

  static String of(Rendered rendered) {
    PlanTable table = new PlanTable(rendered);
    table.settings();
    table.out.append("\nriglet_plan() {\n");
    rendered.stacks().forEach(table::stack);
    table.out.append("}\n");
    return table.out.toString();
  }

  private void settings() {
    set("OWNER", riglet.owner());
    set("PROJECT", riglet.project());
    set("DEPS", deps());
    set("PREVIEW", riglet.applications().stream().anyMatch(Application::isPreview) ? "1" : "");
    set("RIGLET_REGION", riglet.region());
    set("RIGLET_PROFILE", riglet.profile());
    set("ACCOUNT", riglet.certificate().or(riglet::connection).map(Arn::account).orElse(""));
    set("URL_SUFFIX", urlSuffix());
    set("CERTIFICATE", riglet.certificate().map(Arn::toString).orElse(NetworkDefaults.CREATE));
    set("CONNECTION", riglet.connection().map(Object::toString).orElse(""));
    set("DOMAIN", riglet.domain());
    set("HOSTED_ZONE", riglet.hostedZoneId().map(ZoneId::value).orElse(riglet.hostedZone().key()));
    set("KEY_NAME", riglet.keyName().map(KeyName::value).orElse(""));
    list("ALL_ENVIRONMENTS", riglet.environments().stream().map(Environment::name));
    list("ALL_APPLICATIONS", riglet.applications().stream().map(Application::name));
    list("HOSTS", hosts());
    list("SSM_SECRETS", secrets().filter(this::isParameter));
    list("OTHER_SECRETS", secrets().filter(name -> !isParameter(name)));
  }

  /** The stack of the riglet that comes first, also where it is not a part of this plan. */
  private String deps() {
    return rendered.plan().kinds().stream()
        .filter(kind -> kind.scope() == Scope.RIGLET)
        .flatMap(kind -> kind.sites(riglet).stream())
        .findFirst()
        .map(site -> site.name().value())
        .orElse("");
  }

  private String urlSuffix() {
    return riglet.region().value().startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  }

  private Stream<String> hosts() {
    Names names = new Names(riglet);
    return riglet.environments().stream()
        .flatMap(
            environment ->
                riglet.applications().stream()
                    .flatMap(application -> hosts(names, environment, application)));
  }

  private static Stream<String> hosts(
      Names names, Environment environment, Application application) {
    return Stream.concat(
        names.hosts(environment, application).stream().map(DerivedName::value),
        application.requireWorkload().hosts(environment.name()).stream().map(DomainName::value));
  }

  private Stream<String> secrets() {
    Stream<SecretName> ofApplications = new SecretNames(riglet).all().stream();
    return Stream.concat(slack().stream(), ofApplications.map(SecretName::value)).distinct();
  }

  /** The webhook is always a parameter; a secret of an application is one if it is a path. */
  private boolean isParameter(String name) {
    return name.startsWith("/") || slack().equals(Optional.of(name));
  }

  private Optional<String> slack() {
    return riglet.notifications().slack().map(SecretName::value);
  }

  private void stack(RenderedStack renderedStack) {
    Stack stack = renderedStack.stack();
    TemplateFacts facts = TemplateFacts.of(renderedStack.parsed());
    out.append("  ");
    call(
        "stack",
        stack.name(),
        stack.file(),
        stack.kind(),
        stack.environment().map(Object::toString).orElse(""),
        stack.application().map(Object::toString).orElse(""),
        facts.addresses());
    if (!stack.region().equals(riglet.region())) {
      detail("in_region", stack.region());
    }
    stack.dependsOn().forEach(name -> detail("after", name));
    stack.parameters().forEach(this::parameter);
    stack.tags().forEach((key, value) -> detail("tag", key, value));
    stack.capabilities().forEach(name -> detail("capability", name));
    facts.retained().forEach(name -> detail("retains", name));
    facts.protecting().forEach(name -> detail("protects", name));
    rendered.bundle(stack).ifPresent(bundle -> detail("artifact", bundle.parameter()));
  }

  private void parameter(Parameter parameter) {
    String function = parameter.isKept() ? "kept" : "parameter";
    parameter
        .defaultValue()
        .ifPresentOrElse(
            value -> detail(function, parameter.name(), value),
            () -> detail(function, parameter.name()));
  }

  private void set(String variable, Object value) {
    out.append(ShellCall.assignment(variable, value));
  }

  private void list(String variable, Stream<?> values) {
    out.append(ShellCall.array(variable, values.toList()));
  }

  private void call(String function, Object... arguments) {
    out.append(ShellCall.of(function, arguments));
  }

  private void detail(String function, Object... arguments) {
    out.append("    ");
    call(function, arguments);
  }
}
