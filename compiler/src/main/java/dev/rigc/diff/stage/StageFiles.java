package dev.rigc.diff.stage;

import dev.rigc.cfn.Template;
import dev.rigc.diff.stage.Stage.Import;
import dev.rigc.diff.stage.Stage.StackState;
import dev.rigc.diff.system.StackSource;
import dev.rigc.render.deploy.ShellCall;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a plan of stages is as files: templates, the commands, and the same as data. */
public final class StageFiles {
  /** The plan as data: a later run replaces the templates that it lists. */
  private static final String PLAN = "stages.json";

  private static final int FORMAT = 1;

  /** File systems take 255 bytes; of a long path the end tells most. */
  private static final int LONGEST_NAME = 100;

  private final Map<String, String> files = new TreeMap<>();
  private final StringBuilder page = new StringBuilder();
  private final List<Object> stages = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private StageFiles() {}

  /** The files by path. */
  public static Map<String, String> of(StagePlan plan) {
    StageFiles made = new StageFiles();
    made.page.append(
        "# Stages\n\nDeploy the stages in order, and the stacks of a stage in order; go on when a"
            + " stage is complete. Look at each change set before it is executed.\n");
    plan.stages().forEach(made::add);
    for (String sentence : plan.unsolved()) {
      made.page.append("\nNot solved: ").append(sentence).append('\n');
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("rigcStages", FORMAT);
    root.put("stages", made.stages);
    root.put("unsolved", plan.unsolved());
    made.files.put(PLAN, TemplateJson.of(root));
    made.files.put("README.md", made.page.toString());
    return made.files;
  }

  private void add(Stage stage) {
    page.append("\n## ").append(stage.folder()).append("\n\n").append(stage.purpose());
    page.append("\n\n```\n");
    List<Object> stacks = new ArrayList<>();
    if (stage.isDeletingFirst()) {
      stage.deletes().forEach(this::delete);
    }
    for (StackState state : stage.stacks()) {
      String file = stage.folder() + "/" + file(state.source().key());
      files.put(file, state.template());
      command(state, file);
      stacks.add(entry(state, file));
    }
    if (!stage.isDeletingFirst()) {
      stage.deletes().forEach(this::delete);
    }
    page.append("```\n");
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("number", stage.number());
    entry.put("folder", stage.folder());
    entry.put("purpose", stage.purpose());
    entry.put("stacks", stacks);
    entry.put("deletes", stage.deletes().stream().map(StackSource::key).toList());
    entry.put("deletesFirst", stage.isDeletingFirst());
    stages.add(entry);
  }

  /** Waits, as what a stack exports to another one is in use until that has gone. */
  private void delete(StackSource stack) {
    for (String action : List.of("delete-stack", "wait stack-delete-complete")) {
      page.append("aws cloudformation ").append(action).append(region(stack));
      page.append(" --stack-name ").append(ShellCall.quoted(name(stack))).append('\n');
    }
  }

  /** A template that no plan names may be that of any stack. */
  private static String name(StackSource stack) {
    return stack.name().isEmpty() ? "STACK_OF_" + fileName(stack.key()) : stack.name();
  }

  private static String region(StackSource stack) {
    return stack.region().map(name -> " --region " + ShellCall.quoted(name)).orElse("");
  }

  /** The file of a stack, which no other stack has; the same in each stage. */
  private String file(String key) {
    return names.computeIfAbsent(
        key,
        stack -> {
          String plain = fileName(stack);
          String name = plain;
          for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "-" + i;
          }
          return name + ".yaml";
        });
  }

  /** A name that no file system and no shell reads anything into, and that is not too long. */
  private static String fileName(String key) {
    String path = key.replaceAll("\\.(yaml|yml|json|template|cfn)$", "");
    String name = path.substring(Math.max(0, path.length() - LONGEST_NAME));
    return name.isEmpty() ? "template" : name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  private static Map<String, Object> entry(StackState state, String file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("stack", state.source().name());
    entry.put("region", state.source().region().orElse(""));
    entry.put("template", file);
    entry.put("capabilities", state.source().capabilities());
    entry.put("parameters", new TreeMap<>(state.source().parameters()));
    entry.put("tags", new TreeMap<>(state.source().tags()));
    entry.put("exportsHeld", new TreeMap<>(state.held()));
    List<Object> imports = new ArrayList<>();
    for (Import one : state.imports()) {
      imports.add(resource(one));
    }
    entry.put("imports", imports);
    entry.put("renames", new TreeMap<>(state.renames()));
    return entry;
  }

  private static Map<String, Object> resource(Import one) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("ResourceType", one.type());
    resource.put("LogicalResourceId", one.logicalId());
    resource.put("ResourceIdentifier", Map.of(one.property(), one.name()));
    return resource;
  }

  private void command(StackState state, String file) {
    String stack = name(state.source());
    String region = region(state.source());
    String capabilities =
        state.source().capabilities().isEmpty()
            ? ""
            : " --capabilities " + quoted(state.source().capabilities());
    if (!state.renames().isEmpty()) {
      refactor(state, file, stack, region);
    } else if (state.imports().isEmpty()) {
      page.append("aws cloudformation deploy").append(region);
      page.append(" --stack-name ").append(ShellCall.quoted(stack));
      page.append(" --no-fail-on-empty-changeset --template-file ").append(file);
      page.append(capabilities);
      tags(state);
      parameters(state, region);
    } else {
      page.append("aws cloudformation create-change-set").append(region);
      page.append(" --change-set-type IMPORT --change-set-name import --stack-name ");
      page.append(ShellCall.quoted(stack)).append(" --template-body file://").append(file);
      page.append(capabilities).append(" --resources-to-import ");
      List<Object> imports = new ArrayList<>();
      state.imports().forEach(one -> imports.add(resource(one)));
      page.append(json(imports));
      previousParameters(state);
      String named = " --change-set-name import --stack-name " + ShellCall.quoted(stack);
      for (String action : List.of("wait change-set-create-complete", "execute-change-set")) {
        page.append("\naws cloudformation ").append(action).append(region).append(named);
      }
      page.append("\naws cloudformation wait stack-import-complete").append(region);
      page.append(" --stack-name ").append(ShellCall.quoted(stack));
    }
    page.append('\n');
  }

  private void refactor(StackState state, String file, String stack, String region) {
    List<Object> mappings = new ArrayList<>();
    new TreeMap<>(state.renames())
        .forEach(
            (old, now) -> {
              Map<String, Object> mapping = new LinkedHashMap<>();
              mapping.put("Source", Map.of("StackName", stack, "LogicalResourceId", old));
              mapping.put("Destination", Map.of("StackName", stack, "LogicalResourceId", now));
              mappings.add(mapping);
            });
    page.append("refactor=$(aws cloudformation create-stack-refactor").append(region);
    page.append(" --query StackRefactorId --output text --stack-definitions ");
    page.append(ShellCall.quoted("StackName=" + stack + ",TemplateBody@=file://" + file));
    page.append(" --resource-mappings ").append(json(mappings)).append(")\n");
    for (String action :
        List.of(
            "wait stack-refactor-create-complete",
            "execute-stack-refactor",
            "wait stack-refactor-execute-complete")) {
      page.append("aws cloudformation ").append(action).append(region);
      page.append(" --stack-refactor-id \"$refactor\"\n");
    }
  }

  private static String json(List<Object> values) {
    return ShellCall.quoted(TemplateJson.of(values).replaceAll("\\n\\s*", " ").strip());
  }

  /** Without them the CLI sends an empty list, which removes the tags that the stack has. */
  private void tags(StackState state) {
    if (!state.source().tags().isEmpty()) {
      page.append(" --tags");
      new TreeMap<>(state.source().tags())
          .forEach((key, value) -> page.append(' ').append(ShellCall.quoted(key + "=" + value)));
    }
  }

  /**
   * A change set that says nothing of a parameter takes its default, and an import refuses that.
   */
  private void previousParameters(StackState state) {
    Template template = Template.of(DocumentParser.parse(new Source("stage", state.template())));
    String separator = " --parameters ";
    for (String name : template.parameters().keySet()) {
      page.append(separator)
          .append(ShellCall.quoted("ParameterKey=" + name + ",UsePreviousValue=true"));
      separator = " ";
    }
  }

  private void parameters(StackState state, String region) {
    String separator = " --parameter-overrides ";
    for (Map.Entry<String, String> given : new TreeMap<>(state.source().parameters()).entrySet()) {
      if (state.source().gives(given.getKey()) && !state.held().containsKey(given.getKey())) {
        page.append(separator).append(ShellCall.quoted(given.getKey() + "=" + given.getValue()));
        separator = " ";
      }
    }
    for (Map.Entry<String, String> held : new TreeMap<>(state.held()).entrySet()) {
      page.append(separator).append(held.getKey()).append("=\"$(aws cloudformation list-exports");
      page.append(region).append(" --output text --query ");
      String name = held.getValue().replace("\\", "\\\\").replace("'", "\\'");
      page.append(ShellCall.quoted("Exports[?Name=='" + name + "'].Value")).append(")\"");
      separator = " ";
    }
  }

  private static String quoted(List<String> words) {
    return String.join(" ", words.stream().map(ShellCall::quoted).toList());
  }
}
