package dev.rigc.cfn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each function gets a copy of {@code Globals}, so a small file can make a large template. */
class GlobalsSizeTest {
  @Test
  void saysOnceThatGlobalsAddMoreThanATemplateMayHold() {
    List<LoopProblem> problems = template(1_000, 1_000).loopProblems();
    assertEquals(
        List.of(
            "`Globals` adds more than 1,000,000 bytes to the resources of this template, since each of them gets a copy; the limit is 1,000,000. The other resources were checked without it."),
        problems.stream().map(LoopProblem::message).toList());
    assertEquals(LoopProblem.Kind.TOO_LARGE, problems.get(0).kind());
    assertEquals(3, problems.get(0).node().line());
  }

  @Test
  void theReferencesOfATemplateStayFew() {
    int references = template(1_000, 1_000).references().size();
    assertEquals(true, references > 10_000 && references < 100_000, () -> references + "");
  }

  @Test
  void whatIsUsualIsSpreadAsAWhole() {
    Template usual = template(200, 50);
    assertEquals(List.of(), usual.loopProblems());
    assertEquals((200 + 1) * 50, usual.references().size());
  }

  private static Template template(int functions, int variables) {
    String text =
        "Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    Environment:\n"
            + "      Variables: {%s}\nParameters: {P: {Type: String}}\nResources:\n"
                .formatted(
                    IntStream.range(0, variables)
                        .mapToObj("V%s: {Ref: P}"::formatted)
                        .collect(Collectors.joining(", ")))
            + IntStream.range(0, functions)
                .mapToObj("  F%s: {Type: AWS::Serverless::Function}\n"::formatted)
                .collect(Collectors.joining());
    return Template.of(DocumentParser.parse(new Source("t.yaml", text)));
  }
}
