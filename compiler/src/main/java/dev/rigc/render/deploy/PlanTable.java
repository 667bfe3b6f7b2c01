package dev.rigc.render.deploy;

import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.HostedZone;
import dev.rigc.model.KeyName;
import dev.rigc.model.Riglet;
import dev.rigc.model.SecretName;
import dev.rigc.model.stack.Layer;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.Stack;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Names;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.TemplateBundle;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    set("RIGC_VERSION", rendered.rigcVersion());
    set("OWNER", riglet.owner());
    set("PROJECT", riglet.project());
    set("RIGLET_REGION", riglet.region());
    set("RIGLET_PROFILE", riglet.profile());
    set("ACCOUNT", riglet.certificate().account());
    set("URL_SUFFIX", urlSuffix());
    set("CERTIFICATE", riglet.certificate());
    set("CONNECTION", riglet.connection().map(Object::toString).orElse(""));
    set("DOMAIN", riglet.domain());
    set("HOSTED_ZONE", riglet.hostedZone() == HostedZone.CREATE ? "create" : "existing");
    set("KEY_NAME", riglet.keyName().map(KeyName::value).orElse(""));
    list("ALL_ENVIRONMENTS", riglet.environments().stream().map(Environment::name));
    list("ALL_APPLICATIONS", riglet.applications().stream().map(Application::name));
    list("HOSTS", hosts());
    list("SSM_SECRETS", secrets().filter(this::isParameter));
    list("OTHER_SECRETS", secrets().filter(name -> !isParameter(name)));
  }

  private String urlSuffix() {
    return riglet.certificate().partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
  }

  private Stream<String> hosts() {
    Names names = new Names(riglet);
    return riglet.environments().stream()
        .flatMap(
            environment ->
                riglet.applications().stream()
                    .flatMap(application -> names.hosts(environment, application).stream()))
        .map(DerivedName::value);
  }

  private Stream<String> secrets() {
    Stream<SecretName> ofApplications =
        riglet.applications().stream().flatMap(app -> app.secrets().values().stream());
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
        stack.layer().key(),
        stack.environment().map(Object::toString).orElse(""),
        stack.application().map(Object::toString).orElse(""),
        bytes(renderedStack).length,
        renderedStack.sha256(),
        facts.addresses());
    stack.dependsOn().forEach(name -> detail("after", name));
    stack.parameters().forEach(this::parameter);
    stack.tags().forEach((key, value) -> detail("tag", key, value));
    stack.capabilities().forEach(name -> detail("capability", name));
    facts.retained().forEach(name -> detail("retains", name));
    if (stack.layer() == Layer.BUILD) {
      rendered.bundles().stream()
          .filter(bundle -> stack.application().equals(Optional.of(bundle.application().name())))
          .forEach(this::artifact);
    }
  }

  private void parameter(Parameter parameter) {
    String function = parameter.isKept() ? "kept" : "parameter";
    parameter
        .defaultValue()
        .ifPresentOrElse(
            value -> detail(function, parameter.name(), value),
            () -> detail(function, parameter.name()));
  }

  private void artifact(TemplateBundle bundle) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    bundle.stacks().forEach(stack -> files.put(stack.stack().file(), bytes(stack)));
    List<byte[]> around = StoredZip.around(files);
    detail("artifact", bundle.key());
    List<String> names = List.copyOf(files.keySet());
    for (int i = 0; i < names.size(); i++) {
      byte[] content = bundle.stacks().get(i).template().getBytes(StandardCharsets.UTF_8);
      detail("piece", escaped(around.get(i)), names.get(i), PosixChecksum.of(content));
    }
    detail("piece", escaped(around.get(names.size())));
  }

  private static byte[] bytes(RenderedStack stack) {
    return stack.template().getBytes(StandardCharsets.UTF_8);
  }

  /** For {@code printf %b}: letters, digits and slashes as they are, all else in octal digits. */
  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte octet : bytes) {
      if (octet == '/' || (octet > 0 && Character.isLetterOrDigit(octet))) {
        text.append((char) octet);
      } else {
        text.append("\\0").append(octal(octet >> 6 & 3)).append(octal(octet >> 3 & 7));
        text.append(octal(octet & 7));
      }
    }
    return text.toString();
  }

  private static char octal(int digit) {
    return (char) ('0' + digit);
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
