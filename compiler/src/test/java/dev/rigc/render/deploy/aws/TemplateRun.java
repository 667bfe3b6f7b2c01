package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Base64;
import dev.rigc.cfn.value.Cidr;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.GetAzs;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A template with everything worked out, physical ids included, as CloudFormation does when it
 * deploys: every function of the riglet's templates, and an error for any other.
 */
final class TemplateRun {
  private final Template template;
  private final Map<String, String> parameters;
  private final Map<String, String> resolved;
  private final Map<String, String> pseudo;
  private final Map<String, String> exports;
  private final Set<String> imports = new TreeSet<>();
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final Map<String, String> exported = new LinkedHashMap<>();

  private TemplateRun(
      Template template,
      Map<String, String> parameters,
      Map<String, String> resolved,
      Map<String, String> pseudo,
      Map<String, String> exports) {
    this.template = template;
    this.parameters = parameters;
    this.resolved = resolved;
    this.pseudo = pseudo;
    this.exports = exports;
  }

  static Template parse(String body) {
    Document document = DocumentParser.parse(new Source("template.yaml", body));
    if (!document.problems().isEmpty()) {
      throw AwsError.validation("Template format error: " + document.problems());
    }
    return Template.of(document);
  }

  /**
   * Works everything out; an import that nobody exports is an error.
   *
   * @param stored the Systems Manager parameters of the account
   */
  static TemplateRun of(
      Template template,
      Map<String, String> given,
      Map<String, String> stored,
      Map<String, String> pseudo,
      Map<String, String> exports) {
    Map<String, String> parameters = parameters(template, given);
    Map<String, String> resolved = resolved(template, parameters, stored);
    TemplateRun run = new TemplateRun(template, parameters, resolved, pseudo, exports);
    for (Resource resource : template.resources().values()) {
      run.properties.put(
          resource.logicalId(), resource.properties().map(run::value).orElse(Map.of()));
    }
    template.outputs().values().forEach(run::output);
    return run;
  }

  private static Map<String, String> parameters(Template template, Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Parameter parameter : template.parameters().values()) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultText().orElse(""));
      if (value.isEmpty() && !parameter.defaultText().isPresent()) {
        throw AwsError.validation("Parameters: [" + parameter.name() + "] must have values");
      }
      all.put(parameter.name(), value);
    }
    for (String name : given.keySet()) {
      if (!all.containsKey(name)) {
        throw AwsError.validation("Parameters: [" + name + "] do not exist in the template");
      }
    }
    return all;
  }

  /** What the parameters stand for whose value is the name of a Systems Manager parameter. */
  private static Map<String, String> resolved(
      Template template, Map<String, String> parameters, Map<String, String> stored) {
    Map<String, String> resolved = new LinkedHashMap<>();
    for (Parameter parameter : template.parameters().values()) {
      if (parameter.isSsm()) {
        String key = parameters.get(parameter.name());
        String value = stored.get(key);
        if (value == null) {
          throw AwsError.validation(
              "Unable to fetch parameters [" + key + "] from parameter store for this account.");
        }
        resolved.put(parameter.name(), value);
      }
    }
    return resolved;
  }

  private void output(Output output) {
    String value = text(output.value().orElseThrow());
    outputs.put(output.name(), value);
    output.exportName().ifPresent(name -> exported.put(text(name), value));
  }

  Template template() {
    return template;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  Map<String, String> resolved() {
    return resolved;
  }

  Set<String> imports() {
    return imports;
  }

  Map<String, String> outputs() {
    return outputs;
  }

  Map<String, String> exported() {
    return exported;
  }

  /** The properties of a resource, worked out. */
  Map<?, ?> properties(String logicalId) {
    return properties.get(logicalId) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The resource's own name where it has one, else an id that is made up. */
  String physicalId(String logicalId) {
    Resource resource = template.resources().get(logicalId);
    if (resource == null) {
      throw AwsError.validation("Unresolved resource dependencies [" + logicalId + "]");
    }
    for (String name : List.of("BucketName", "RepositoryName", "LogGroupName", "RoleName")) {
      if (resource.property(name).isPresent()) {
        return text(resource.property(name).get());
      }
    }
    String number = isStrict() ? Integer.toHexString(identity(resource).hashCode()) : "1";
    return pseudo.get("AWS::StackName") + "-" + logicalId + "-" + number;
  }

  /** Whether a replaced resource gets another id, as AWS gives it. */
  boolean isStrict() {
    return pseudo.containsKey(Account.STRICT);
  }

  private String identity(Resource resource) {
    StringBuilder identity = new StringBuilder();
    for (String name : Changes.createOnly(resource.type())) {
      resource.property(name).ifPresent(value -> identity.append(name).append(text(value)));
    }
    return identity.toString();
  }

  private Object value(Value value) {
    if (value instanceof MapValue map) {
      Map<String, Object> all = new LinkedHashMap<>();
      map.entries().forEach((key, item) -> all.put(key, value(item)));
      return all;
    }
    if (value instanceof ListValue list) {
      return list.items().stream().map(this::value).toList();
    }
    return value instanceof Scalar scalar ? scalar.node().text() : call((Function) value);
  }

  private String text(Value value) {
    return value(value).toString();
  }

  private Object call(Function function) {
    if (function instanceof Ref ref) {
      return reference(ref.target().orElseThrow());
    } else if (function instanceof GetAtt att) {
      return attribute(att.resource().orElseThrow(), att.attribute().orElseThrow());
    } else if (function instanceof Sub sub) {
      return substituted(sub);
    } else if (function instanceof ImportValue imported) {
      return imported(text(imported.argument()));
    } else if (function instanceof Join join) {
      List<String> items = new ArrayList<>();
      items(join.items().orElseThrow()).forEach(item -> items.add(item.toString()));
      return String.join(join.delimiter().orElseThrow(), items);
    } else if (function instanceof Select select) {
      return items(select.items().orElseThrow())
          .get(Integer.parseInt(text(select.index().orElseThrow())));
    } else if (function instanceof Split split) {
      return List.of(text(split.source().orElseThrow()).split(split.delimiter().orElseThrow()));
    } else if (function instanceof GetAzs) {
      return Stream.of("a", "b", "c").map(zone -> pseudo.get("AWS::Region") + zone).toList();
    } else if (function instanceof Cidr cidr) {
      return blocks(text(cidr.block().orElseThrow()), text(cidr.count().orElseThrow()));
    } else if (function instanceof Base64 base64) {
      return text(base64.argument());
    }
    throw AwsError.validation("Template error: " + function.name() + " is not known here");
  }

  /** As many blocks as asked for, each another one. */
  private static List<String> blocks(String of, String count) {
    return IntStream.range(0, Integer.parseInt(count)).mapToObj(i -> of + "#" + i).toList();
  }

  private List<?> items(Value value) {
    return value(value) instanceof List<?> list ? list : List.of(text(value).split(","));
  }

  private String substituted(Sub sub) {
    StringBuilder out = new StringBuilder();
    for (SubText.Part part : sub.parts().parts()) {
      if (part instanceof SubText.Literal literal) {
        out.append(literal.text());
      } else {
        String name = ((SubText.Placeholder) part).trimmed();
        Value own = sub.variables().get(name);
        int dot = name.indexOf('.');
        out.append(
            own != null
                ? text(own)
                : dot < 0
                    ? reference(name)
                    : attribute(name.substring(0, dot), name.substring(dot + 1)));
      }
    }
    return out.toString();
  }

  private String reference(String name) {
    String known = parameters.getOrDefault(name, pseudo.get(name));
    return known != null ? resolved.getOrDefault(name, known) : physicalId(name);
  }

  private String attribute(String resource, String attribute) {
    if (attribute.equals("LatestVersionNumber")) {
      // Another launch template, another version.
      return "version of " + template.resources().get(resource).properties().map(this::value);
    }
    return attribute.equals("Arn")
        ? "arn:aws:fake:::" + path(resource) + physicalId(resource)
        : physicalId(resource) + "." + attribute;
  }

  /** The ARN of a role holds its path. */
  private String path(String logicalId) {
    Resource resource = template.resources().get(logicalId);
    return resource == null
        ? ""
        : resource.property("Path").map(path -> "role" + text(path)).orElse("");
  }

  private String imported(String name) {
    String value = exports.get(name);
    if (value == null) {
      throw AwsError.validation("No export named " + name + " found.");
    }
    imports.add(name);
    return value;
  }
}
