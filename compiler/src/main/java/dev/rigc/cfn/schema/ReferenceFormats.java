package dev.rigc.cfn.schema;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.eval.Target;
import dev.rigc.cfn.spec.AttributeSpec;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.spec.RefValue;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.diagnostic.text.Phrases;
import java.util.Optional;
import java.util.Set;

/** Whether what {@code Ref} and {@code Fn::GetAtt} give is what a property's format wants. */
public final class ReferenceFormats {
  private static final String GROUP = "AWS::EC2::SecurityGroup";

  /** Types of which nothing but their own {@code Ref} gives the id. */
  private static final Set<String> OWN_ID_ONLY =
      Set.of("AWS::EC2::Subnet.Id", "AWS::EC2::VPC.Id", GROUP + ".Id");

  private final Template template;
  private final ResourceSpecs specs;

  /** For the references of one template. */
  public ReferenceFormats(Template template, ResourceSpecs specs) {
    this.template = template;
    this.specs = specs;
  }

  /** Whether an unknown value is what a resource of this template gives. */
  boolean isOfResource(Outcome.Unknown unknown) {
    Optional<Target> target = unknown.target();
    return target.isPresent() && template.resources().containsKey(target.get().name());
  }

  void check(
      Outcome.Unknown unknown,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    Optional<String> wanted = schema.format();
    Optional<Target> reference = unknown.target();
    if (wanted.isEmpty() || reference.isEmpty() || !wanted.get().startsWith("AWS::")) {
      return;
    }
    Resource target = template.resources().get(reference.get().name());
    Optional<ResourceSpec> spec = Optional.ofNullable(target).flatMap(r -> specs.find(r.type()));
    if (target == null || spec.isEmpty()) {
      return;
    }
    String given =
        reference
            .get()
            .attribute()
            .map(attribute -> ofAttribute(spec.get(), attribute))
            .orElseGet(() -> ofRef(target, spec.get(), wanted.get()));
    if (!given.isEmpty() && !given.equals(wanted.get()) && !interchangeable(given, wanted.get())) {
      violations.add(
          location
              .whateverTheValue()
              .violation(
                  Keyword.FORMAT,
                  "`"
                      + unknown.label()
                      + "` gives "
                      + Phrases.quoted(given)
                      + " of `"
                      + target.logicalId()
                      + "`, but "
                      + Phrases.quoted(wanted.get())
                      + " is required.")
              .byReference());
    }
  }

  /** The format of an attribute; empty if it is not known. */
  private static String ofAttribute(ResourceSpec spec, String attribute) {
    return spec.attribute(attribute)
        .flatMap(AttributeSpec::schema)
        .flatMap(PropertySchema::format)
        .orElse("");
  }

  /** The format of a {@code Ref}; empty if it is not known or may be what is required. */
  private static String ofRef(Resource target, ResourceSpec spec, String wanted) {
    if (spec.type().equals(GROUP)) {
      return GROUP + (target.property("VpcId").isPresent() ? ".Id" : ".Name");
    }
    if (OWN_ID_ONLY.contains(wanted) && !wanted.startsWith(spec.type() + ".")) {
      return spec.type() + ".Ref";
    }
    RefValue ref = spec.ref();
    if (ref.identifiers().size() != 1) {
      return "";
    }
    return spec.schemaAt(PropertyPath.parse(ref.identifiers().get(0)))
        .flatMap(PropertySchema::format)
        .orElse("");
  }

  /** Formats of one value that differ in name only, such as an id and a list of ids. */
  private static boolean interchangeable(String given, String wanted) {
    return (!given.startsWith("AWS::") && !OWN_ID_ONLY.contains(wanted))
        || given.equals(wanted + "s")
        || wanted.equals(given + "s")
        || (given.startsWith("AWS::KMS::") && wanted.startsWith("AWS::KMS::"));
  }
}
