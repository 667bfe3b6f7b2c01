package dev.rigc.cfn;

import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.LongForms;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation template. Short and long forms of functions are the same here, and every shape
 * can be represented: an entry that is not a mapping still stands in its section, with an empty
 * body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template
 *     anatomy</a>
 */
public final class Template {
  /** The transform that brings loops, {@code Fn::Length} and {@code Fn::ToJsonString}. */
  public static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

  /**
   * The transform of the AWS Serverless Application Model, SAM, which turns resources of the types
   * {@code AWS::Serverless::…} into others.
   */
  public static final String SERVERLESS = "AWS::Serverless-2016-10-31";

  private final Document document;
  private final Optional<MapValue> root;
  private final List<Node> unknownTags;
  private final List<Node> mergeKeys;
  private final List<LoopProblem> loopProblems;
  private final Set<String> loopCollections;
  private final List<String> transforms;
  private final boolean mayGrow;
  private final Map<String, Parameter> parameters;
  private final Map<String, Mapping> mappings;
  private final Map<String, Condition> conditions;
  private final Map<String, Resource> resources;
  private final Map<String, Output> outputs;
  private final Map<String, TemplateRule> rules;

  /** Made when somebody asks; a second thread may make it again. */
  private volatile @Nullable FunctionWalk walk;

  private Template(
      Document document,
      Optional<MapValue> root,
      LongForms longForms,
      List<LoopProblem> loopProblems,
      Set<String> loopCollections) {
    this.document = document;
    this.root = root;
    this.unknownTags = List.copyOf(longForms.unknownTags());
    this.mergeKeys = List.copyOf(longForms.mergeKeys());
    this.loopProblems = List.copyOf(loopProblems);
    this.loopCollections = loopCollections;
    parameters = Sections.entries(root, "Parameters", Parameter::new, Parameter[]::new);
    mappings = Sections.entries(root, "Mappings", Mapping::new, Mapping[]::new);
    conditions = Sections.entries(root, "Conditions", Condition::new, Condition[]::new);
    resources = Sections.entries(root, "Resources", Resource::new, Resource[]::new);
    outputs = Sections.entries(root, "Outputs", Output::new, Output[]::new);
    rules = Sections.entries(root, "Rules", TemplateRule::new, TemplateRule[]::new);
    transforms = transforms(root.isEmpty() ? null : root.get().find("Transform"));
    mayGrow = grows();
  }

  /** Reads a document as a template. Whatever is wrong with it is left to the rules. */
  public static Template of(Document document) {
    if (!(document.root().orElse(null) instanceof MappingNode mapping)) {
      return new Template(document, Optional.empty(), new LongForms(), List.of(), Set.of());
    }
    LongForms longForms = new LongForms();
    MappingNode longForm = (MappingNode) longForms.of(mapping);
    Loops.Expanded loops = Loops.expand(longForm);
    ServerlessProperties.Spread spread =
        Transforms.has(longForm, SERVERLESS)
            ? ServerlessProperties.spread(loops.root())
            : new ServerlessProperties.Spread(loops.root(), List.of());
    List<LoopProblem> problems = new ArrayList<>(loops.problems());
    problems.addAll(spread.problems());
    return new Template(
        document,
        Optional.of(Sections.read(spread.root())),
        longForms,
        problems,
        loops.collections());
  }

  private boolean grows() {
    if (root.isEmpty()) {
      return false;
    }
    if (!loopProblems.isEmpty() || callsMacro(root.get())) {
      return true;
    }
    for (String transform : transforms) {
      if (Transforms.isOpaque(transform)) {
        return true;
      }
    }
    for (Resource resource : resources.values()) {
      if (resource.type().endsWith("::MODULE")) {
        return true;
      }
    }
    return false;
  }

  private static boolean callsMacro(MapValue root) {
    boolean calls = root.find("Fn::Transform") != null;
    for (int i = 0; i < root.size() && !calls; i++) {
      calls = root.value(i) instanceof MapValue map && map.find("Fn::Transform") != null;
    }
    return calls;
  }

  /** The document it was read from. */
  public Document document() {
    return document;
  }

  /** The text it was read from. */
  public Source source() {
    return document.source();
  }

  /** The whole template in long form; empty if the document is not a mapping. */
  public Optional<MapValue> root() {
    return root;
  }

  /** A top-level section as it stands. */
  public Optional<Value> section(String name) {
    return root.isEmpty() ? Optional.empty() : root.get().get(name);
  }

  /** Whether this is meant as a template: it has resources or says the format's version. */
  public boolean isTemplate() {
    return root.isPresent()
        && (root.get().find("Resources") != null
            || root.get().find("AWSTemplateFormatVersion") != null);
  }

  /** Parameters by name, in order. */
  public Map<String, Parameter> parameters() {
    return parameters;
  }

  /** Mappings by name, in order. */
  public Map<String, Mapping> mappings() {
    return mappings;
  }

  /** Conditions by name, in order. */
  public Map<String, Condition> conditions() {
    return conditions;
  }

  /** Resources by logical id, in order. */
  public Map<String, Resource> resources() {
    return resources;
  }

  /** Outputs by name, in order. */
  public Map<String, Output> outputs() {
    return outputs;
  }

  /** Rules by name, in order. */
  public Map<String, TemplateRule> rules() {
    return rules;
  }

  /** The template's own metadata. */
  public Optional<Value> metadata() {
    return section("Metadata");
  }

  /** The names of its transforms, in order. */
  public List<String> transforms() {
    return transforms;
  }

  private static List<String> transforms(@Nullable Value transform) {
    if (transform == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (Value item : listed(transform)) {
      item.text()
          .or(() -> item instanceof MapValue map ? map.text("Name") : Optional.empty())
          .ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  /**
   * Whether a macro of the account gets the whole template, so that anything in it may be meant for
   * the macro and not for CloudFormation.
   */
  public boolean isRewritten() {
    List<String> macros = new ArrayList<>(transforms);
    section("Fn::Transform").ifPresent(call -> macros.addAll(transforms(call)));
    return macros.stream().anyMatch(name -> !name.startsWith("AWS::"));
  }

  private static List<Value> listed(Value value) {
    return value instanceof ListValue list ? list.items() : List.of(value);
  }

  /** Whether loops, {@code Fn::Length} and {@code Fn::ToJsonString} may be used. */
  public boolean hasLanguageExtensions() {
    return transforms.contains(LANGUAGE_EXTENSIONS);
  }

  /** Whether SAM turns its resources into others. */
  public boolean isServerless() {
    return transforms.contains(SERVERLESS);
  }

  /**
   * Whether a macro, a module or a loop that could not be expanded may add things that are not to
   * be seen here. Then nothing can be said to be missing. What SAM adds is known: see {@code
   * dev.rigc.cfn.sam}.
   */
  public boolean mayGrow() {
    return mayGrow;
  }

  /** Nodes with a tag that names no function. */
  public List<Node> unknownTags() {
    return unknownTags;
  }

  /** The {@code <<} keys of YAML's merges, which are merged here. */
  public List<Node> mergeKeys() {
    return mergeKeys;
  }

  /** Loops that could not be expanded, and why. */
  public List<LoopProblem> loopProblems() {
    return loopProblems;
  }

  /** The parameters and mappings that loops go over; what the loops make does not tell. */
  public Set<String> loopCollections() {
    return Collections.unmodifiableSet(loopCollections);
  }

  /** Every function in the order of the file, outer ones first. */
  public List<FunctionUse> functions() {
    return walk().functions();
  }

  /** Everything that Ref, GetAtt and Sub refer to, in the order of the file. */
  public List<Reference> references() {
    return walk().references();
  }

  private FunctionWalk walk() {
    FunctionWalk known = walk;
    if (known == null) {
      known = FunctionWalk.of(this);
      walk = known;
    }
    return known;
  }

  /** The file's name only. */
  @Override
  public String toString() {
    return source().name();
  }
}
