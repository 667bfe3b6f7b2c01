package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.Riglet;
import dev.rigc.model.pipeline.GitBranch;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Planner;
import dev.rigc.plan.Previews;
import dev.rigc.plan.StackPlan;
import dev.rigc.stack.StackKinds;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders every template twice: once with a harmless word in place of every text of its view, once
 * with a hostile text. Parsed back, both are the same tree, and where the word stood stands the
 * text.
 */
class HostileValuesTest {
  private static final TemplateEngine ENGINE = new TemplateEngine();

  /** Decide the shape of a template, or stand as keys; they come from rigc, never from a riglet. */
  private static final Set<String> NOT_FREE =
      Set.of(
          "checkId",
          "alarmId",
          "ruleId",
          "recordId",
          "policyId",
          "actionId",
          "reportId",
          "letter",
          "natLetter",
          "endpointId",
          "groupId",
          "ingressId",
          "scheduleId",
          "parameterId",
          "tableId",
          "outputId",
          "accessPointId");

  static Stream<String> hostileTexts() {
    return Stream.of(
        ": ",
        "a: b",
        " # no comment",
        "\"",
        "'",
        "\\",
        "\\n",
        "line\nfeed",
        "carriage\r\nreturn",
        "tab\tstop",
        "no",
        "on",
        "0123",
        "1e3",
        "~",
        "null",
        "<<",
        "2010-09-09",
        "${AWS::StackName}",
        "${!x}",
        "$(id)",
        "`id`",
        "*alias",
        "&anchor",
        "!Ref x",
        "- item",
        "[flow, {a: b}]",
        "| block",
        "%TAG",
        "---",
        "[#if x]",
        "[=x]",
        "${x}",
        "{{resolve:ssm:x}}",
        "Grüße, 世界 \uD83D\uDE00",
        "\u0000\u0007\u0085\u00A0\u2028\uFEFF",
        " leading and trailing ");
  }

  /** Each view once that has parts that no other one of its kind has. */
  private static final List<Rendition> RENDITIONS = renditions();

  /**
   * A template with harmless words in place of all texts.
   *
   * @param words the words, in order
   */
  private record Rendition(PlannedStack stack, Record view, List<String> words, Node tree) {
    static Rendition of(PlannedStack stack, Record view) {
      Map<String, String> words = new LinkedHashMap<>();
      Record harmless = replace(view, words, "", true);
      assertTrue(words.size() > 3, stack.site().file());
      return new Rendition(
          stack, view, List.copyOf(words.keySet()), parse(stack, render(stack, harmless)));
    }
  }

  private static List<Rendition> renditions() {
    List<Rendition> renditions = new ArrayList<>();
    Set<String> shapes = new HashSet<>();
    List<Riglet> riglets = new ArrayList<>(List.of(preview()));
    SampleRiglets.names().forEach(name -> riglets.add(SampleRiglets.riglet(name)));
    for (Riglet riglet : riglets) {
      views(riglet)
          .forEach(
              (stack, view) -> {
                if (shapes.add(stack.kind().key() + " " + shape(view))) {
                  renditions.add(Rendition.of(stack, view));
                }
              });
    }
    return renditions;
  }

  /** A view without its texts: what else it holds decides which parts of a template are shown. */
  private static String shape(@Nullable Object value) {
    if (value instanceof Record record) {
      StringBuilder parts = new StringBuilder("{");
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          parts.append(shape(component.getAccessor().invoke(record))).append(',');
        } catch (ReflectiveOperationException badView) {
          throw new IllegalStateException(badView);
        }
      }
      return parts.append('}').toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(HostileValuesTest::shape).distinct().toList().toString();
    }
    return value instanceof String || value instanceof Number ? "text" : String.valueOf(value);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void everyTextComesBackAsItWas(String hostile) {
    RENDITIONS.forEach(rendition -> comesBack(rendition, hostile));
  }

  private static Riglet preview() {
    Riglet twig = SampleRiglets.riglet("twig");
    return Previews.riglet(twig, twig.applications().get(0), new GitBranch("feature/x"));
  }

  private static void comesBack(Rendition rendition, String hostile) {
    Map<String, String> words = new LinkedHashMap<>();
    rendition.words().forEach(word -> words.put(word, hostile));
    Record withHostile = replace(rendition.view(), new LinkedHashMap<>(), hostile, false);
    Node actual = parse(rendition.stack(), render(rendition.stack(), withHostile));
    compare(rendition.tree(), actual, words, false);
  }

  private static void compare(
      Node expected, Node actual, Map<String, String> words, boolean insideSub) {
    assertEquals(expected.getClass(), actual.getClass(), () -> actual.path().toString());
    assertEquals(expected.tag(), actual.tag());
    boolean sub = insideSub || expected.tag().equals(Optional.of("!Sub"));
    if (expected instanceof MappingNode mapping) {
      MappingNode other = assertInstanceOf(MappingNode.class, actual);
      assertEquals(mapping.keys(), other.keys());
      mapping
          .entries()
          .forEach(e -> compare(e.value(), other.get(e.name()).orElseThrow(), words, false));
    } else if (expected instanceof SequenceNode sequence) {
      List<Node> items = ((SequenceNode) actual).items();
      assertEquals(sequence.items().size(), items.size());
      for (int i = 0; i < items.size(); i++) {
        compare(sequence.items().get(i), items.get(i), words, sub && i == 0);
      }
    } else {
      ScalarNode scalar = (ScalarNode) expected;
      assertEquals(
          replaceWords(scalar.text(), words, sub),
          ((ScalarNode) actual).text(),
          () -> actual.path().toString());
    }
  }

  /** A piece of a longer {@code Fn::Sub} text is escaped for it; a whole one was made for it. */
  private static String replaceWords(String text, Map<String, String> words, boolean sub) {
    String replaced = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      String hostile = word.getValue();
      boolean piece = sub && !text.equals(word.getKey());
      replaced = replaced.replace(word.getKey(), piece ? hostile.replace("${", "${!") : hostile);
    }
    return replaced;
  }

  private static String render(PlannedStack stack, Record view) {
    Map<String, StackName> exporters = new TreeMap<>(Renderer.exporters(stack));
    exporters.replaceAll((name, exporter) -> new StackName("stack-" + name));
    return ENGINE.render(Renderer.template(stack.kind()), view, exporters);
  }

  private static Node parse(PlannedStack stack, String template) {
    Document document = DocumentParser.parse(new Source(stack.site().file(), template));
    assertEquals(List.of(), document.problems(), template);
    return document.root().orElseThrow();
  }

  private static Map<PlannedStack, Record> views(Riglet riglet) {
    StackPlan plan = Planner.plan(riglet, StackKinds.all());
    Map<PlannedStack, Record> all = new LinkedHashMap<>();
    plan.planned().forEach(stack -> all.put(stack, stack.view(plan)));
    return all;
  }

  private static Record replace(
      Record view, Map<String, String> words, String hostile, boolean harmless) {
    RecordComponent[] components = view.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object value = components[i].getAccessor().invoke(view);
        values[i] =
            NOT_FREE.contains(components[i].getName())
                ? value
                : replaceValue(value, words, hostile, harmless);
      }
      Constructor<? extends Record> constructor = view.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException badView) {
      throw new IllegalStateException(badView);
    }
  }

  private static @Nullable Object replaceValue(
      @Nullable Object value, Map<String, String> words, String hostile, boolean harmless) {
    if (value instanceof String) {
      String word = "Word%03dEnd".formatted(words.size());
      words.put(word, hostile);
      return harmless ? word : hostile;
    }
    if (value instanceof Record record) {
      return replace(record, words, hostile, harmless);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> replaced = new ArrayList<>();
      list.forEach(item -> replaced.add(replaceValue(item, words, hostile, harmless)));
      return replaced;
    }
    return value;
  }
}
