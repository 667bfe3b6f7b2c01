package dev.rigc.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rigc.lint.RigletRules;
import dev.rigc.lint.RuleSet;
import dev.rigc.plan.StackKind;
import dev.rigc.rule.Rule;
import dev.rigc.stack.StackKinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The house's plan: what may import what, and what may stand where. */
@AnalyzeClasses(packages = "dev.rigc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** What describes a rule describes the findings of the loader too; the rules are above both. */
  private static final String INTERFACE = "dev.rigc.rule";

  /**
   * From the top; a package may import from lower floors, and from its own floor as far as listed.
   */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("dev.rigc.cli"),
          List.of("dev.rigc.api"),
          List.of("dev.rigc.page"),
          List.of("dev.rigc.graph"),
          List.of("dev.rigc.diff"),
          List.of("dev.rigc.cidr", "dev.rigc.draft", "dev.rigc.lint"),
          List.of("dev.rigc.rule.*"),
          List.of("dev.rigc.stack"),
          List.of("dev.rigc.load", "dev.rigc.render"),
          List.of(INTERFACE),
          List.of("dev.rigc.cfn"),
          List.of("dev.rigc.plan", "dev.rigc.yaml"),
          List.of("dev.rigc.model", "dev.rigc.diagnostic"));

  @ArchTest
  static void noArrowRunsUp(JavaClasses all) {
    for (int floor = 1; floor < FLOORS.size(); floor++) {
      String[] above =
          FLOORS.subList(0, floor).stream()
              .flatMap(List::stream)
              .map(ArchitectureTest::packages)
              .toArray(String[]::new);
      for (String name : FLOORS.get(floor)) {
        noClasses()
            .that()
            .resideInAPackage(packages(name))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(all);
      }
    }
  }

  private static String packages(String name) {
    return name.equals(INTERFACE) ? name : name + "..";
  }

  /** Every type that other programs call; nothing that exists for speed only is among them. */
  @ArchTest
  static void theDoorsAreThese(JavaClasses all) {
    assertEquals(
        List.of(
            "Catalogue",
            "Compilation",
            "ConfigurationFiles",
            "DiffResult",
            "GetTemplateOutput",
            "InputFile",
            "LintOptions",
            "LintResult",
            "Linter",
            "OutputFolder",
            "RigletCompiler",
            "SystemGraph",
            "SystemPage",
            "Template",
            "TemplateDiff"),
        all.stream()
            .filter(type -> type.getPackageName().equals("dev.rigc.api"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.isEmpty() && !name.equals("package-info"))
            .sorted()
            .toList());
  }

  /** The compiler's own tests use it, so it cannot use the compiler. */
  @ArchTest
  static final ArchRule WHAT_RUNS_FIXTURES_KNOWS_DIAGNOSTICS_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.rigc.testing..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.rigc.testing..",
              "dev.rigc.diagnostic..",
              "java..",
              "org.junit..",
              "org.approvaltests..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule EMIT_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.rigc.emit..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.rigc.emit..", "java..", "com.fasterxml.jackson.core..", "org.jspecify..");

  @ArchTest
  static final ArchRule THE_FLOOR_BELOW_THE_RULES_DOES_NOT_KNOW_EMIT =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.rigc.emit..", "dev.rigc.api..", "dev.rigc.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rigc.emit..");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("dev.rigc.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_MODEL_IMPORTS_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAnyPackage("dev.rigc.model..", "dev.rigc.diagnostic..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.rigc.model..", "dev.rigc.diagnostic..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule FREEMARKER_ONLY_RENDERS = onlyIn("freemarker..", "dev.rigc.render..");

  @ArchTest
  static final ArchRule PICOCLI_ONLY_PARSES_COMMANDS =
      onlyIn(
          "picocli..",
          "dev.rigc.cli",
          "dev.rigc.cli.compile",
          "dev.rigc.cli.manual",
          "dev.rigc.cli.option",
          "dev.rigc.cli.start");

  @ArchTest
  static final ArchRule NETWORKNT_ONLY_LOADS = onlyIn("com.networknt..", "dev.rigc.load..");

  @ArchTest
  static final ArchRule RULES_DO_NO_INPUT_OR_OUTPUT =
      noClasses()
          .that()
          .resideInAPackage("dev.rigc.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "freemarker..",
              "com.fasterxml..",
              "com.networknt..",
              "org.yaml..",
              "java.io..",
              "java.nio.file..",
              "java.net.http..");

  @ArchTest
  static final ArchRule THE_SCHEMA_VALIDATOR_KNOWS_NO_RULE =
      classes()
          .that()
          .resideInAPackage("dev.rigc.cfn.schema")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.rigc.cfn.schema",
              "dev.rigc.cfn",
              "dev.rigc.cfn.eval",
              "dev.rigc.cfn.spec..",
              "dev.rigc.cfn.value",
              "dev.rigc.diagnostic..",
              "dev.rigc.yaml",
              "java..",
              "org.jspecify..");

  /**
   * A method that calls itself for the items of lists and for the entries of mappings walks by
   * hand; {@code children()} and {@code walk} of values and nodes do that. What is listed gives a
   * result for each level, or follows conditions on its way.
   */
  @ArchTest
  static void valuesAndNodesAreWalkedInOnePlace(JavaClasses all) {
    Set<String> byHand = new TreeSet<>();
    for (JavaClass type : all) {
      for (JavaMethod method : type.getMethods()) {
        Set<String> calls =
            method.getMethodCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .collect(Collectors.toSet());
        String name = type.getSimpleName() + "." + method.getName();
        if (calls.contains(name)
            && (calls.contains("ListValue.items") || calls.contains("SequenceNode.items"))
            && !Collections.disjoint(calls, ENTRIES_OF_MAPPINGS)) {
          byHand.add(name);
        }
      }
    }
    assertEquals(
        Set.of(
            "CanonicalText.append",
            "JsonForm.value",
            "JsonLength.of",
            "JsonTree.of",
            "ListenerRuleFacts.canonical",
            "Relocation.at",
            "Reroot.at",
            "Statement.collect"),
        byHand);
  }

  private static final Set<String> ENTRIES_OF_MAPPINGS =
      Set.of("MapValue.entries", "MapValue.value", "MappingNode.entries", "MappingNode.entry");

  @ArchTest
  static final ArchRule THE_INTERFACE_FOR_AUTHORS_OF_RULES_KNOWS_NO_RULE =
      noClasses()
          .that()
          .resideInAPackage("dev.rigc.rule")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rigc.rule.*..");

  @ArchTest
  static final ArchRule WHAT_IS_NAMED_RULE_IS_ONE =
      classes()
          .that()
          .resideInAPackage("dev.rigc.rule..")
          .and()
          .haveSimpleNameEndingWith("Rule")
          .should()
          .beAssignableTo(Rule.class);

  @ArchTest
  static final ArchRule WHAT_IS_A_RULE_IS_NAMED_SO =
      classes()
          .that()
          .resideInAPackage("dev.rigc.rule..")
          .and()
          .areAssignableTo(Rule.class)
          .should()
          .haveSimpleNameEndingWith("Rule");

  @ArchTest
  static void everyRuleIsInAListOnce(JavaClasses all) {
    List<String> written =
        all.stream()
            .filter(type -> type.getPackageName().startsWith("dev.rigc.rule"))
            .filter(type -> type.isAssignableTo(Rule.class))
            .filter(type -> !type.isInterface())
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    List<Rule<?>> listed = new ArrayList<>(RigletRules.all());
    listed.addAll(RuleSet.builtIn().onTemplates());
    listed.addAll(RuleSet.builtIn().onSets());
    assertEquals(written, listed.stream().map(rule -> rule.getClass().getName()).sorted().toList());
    assertTrue(written.size() > 100, "only " + written.size() + " rules were looked at");
  }

  /** The planner and the renderer are on lower floors, so they cannot know one either. */
  @ArchTest
  static final ArchRule ONLY_THE_LIST_KNOWS_KINDS_OF_STACKS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rigc.stack..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rigc.stack.*..");

  @ArchTest
  static void kindsOfStacksKnowEachOtherByTheirExportsOnly(JavaClasses all) {
    List<String> known = new ArrayList<>();
    Set<String> wrong = new TreeSet<>();
    all.stream()
        .filter(type -> type.getPackageName().startsWith("dev.rigc.stack."))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.rigc.stack."))
        .filter(use -> !use.getTargetClass().getPackage().equals(use.getOriginClass().getPackage()))
        .forEach(
            use -> {
              known.add(use.getDescription());
              if (!use.getTargetClass().getSimpleName().endsWith("Exports")) {
                wrong.add(use.getDescription());
              }
            });
    assertEquals(Set.of(), wrong);
    assertTrue(known.size() > 20, "only " + known.size() + " uses were looked at");
  }

  @ArchTest
  static void everyKindOfStackIsInTheListOnceAndInThePackageOfItsName(JavaClasses all) {
    List<String> written =
        all.stream()
            .filter(type -> type.isAssignableTo(StackKind.class) && !type.isInterface())
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("dev.rigc.stack.addon"))
            .distinct()
            .sorted()
            .toList();
    // Kinds of one package begin with its name, as aurora-mysql does.
    assertEquals(
        written,
        StackKinds.all().stream()
            .map(kind -> "dev.rigc.stack." + kind.name().replaceFirst("-.*", ""))
            .distinct()
            .sorted()
            .toList());
    assertEquals(
        written,
        StackKinds.all().stream()
            .map(kind -> kind.getClass().getPackageName())
            .distinct()
            .sorted()
            .toList());
  }

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_ENDS_THE_PROCESS_OR_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.rigc.cli..", "dev.rigc.facts..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR =
      noClasses()
          .should()
          .haveNameMatching("(?i).*(Utils?|Common|Helpers?|Manager|Misc)(\\$.*)?")
          .orShould()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..helper..", "..manager..", "..misc..");

  @ArchTest
  static void everyPackageIsNullMarkedAndOnTheirFloor(JavaClasses all) {
    Set<String> unmarked = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    List<String> known =
        FLOORS.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    known.add("dev.rigc.emit");
    // The packer of facts runs in the build only; a run from class folders sees its classes too.
    known.add("dev.rigc.facts");
    known.add("dev.rigc.testing");
    all.stream()
        .map(type -> type.getPackage())
        .distinct()
        .filter(pack -> !pack.getClasses().isEmpty())
        .forEach(
            pack -> {
              if (!pack.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(pack.getName());
              }
              if (known.stream().noneMatch(name -> (pack.getName() + ".").startsWith(name + "."))) {
                unknown.add(pack.getName());
              }
            });
    assertEquals(Set.of(), unmarked);
    assertEquals(Set.of(), unknown, "a new package belongs on one of the floors");
    assertTrue(all.size() > 100, "only " + all.size() + " classes were looked at");
  }

  private static ArchRule onlyIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /**
   * The message of an exception of Java or of a library is not written for users; each class here
   * translates it. The messages of rigc's own exceptions are sentences.
   */
  @ArchTest
  static void noWordsOfAnExceptionReachAUser(JavaClasses all) {
    Set<String> readers = new TreeSet<>();
    for (JavaClass type : all) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> SAYS.contains(call.getName()))
          .filter(call -> call.getTargetOwner().isAssignableTo(Throwable.class))
          .filter(call -> !call.getTargetOwner().getPackageName().startsWith("dev.rigc"))
          .forEach(call -> readers.add(type.getSimpleName()));
    }
    readers.removeIf(String::isEmpty);
    assertEquals(
        Set.of(
            "CheckedStream", // only compares
            "FileFault", // the words of the operating system
            "InvalidRigletException", // the sentences of the model's constructors
            "JsonSyntax",
            "Providers",
            "SyntaxProblems", // only compares
            "UsageMessage", // picocli's words about options
            "YamlSyntax"),
        readers);
  }

  private static final Set<String> SAYS =
      Set.of("getMessage", "getLocalizedMessage", "getOriginalMessage", "getProblem", "getReason");
}
