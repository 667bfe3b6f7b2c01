package dev.rigc.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.model.value.ValueTemplate.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTemplateTest {
  @Test
  void splitsTextAndReferences() {
    assertEquals(
        List.of(new Literal("x="), Reference.DATABASE_URL, new Literal("/twig?"), Reference.BRANCH),
        ValueTemplate.parse("x=${database.url}/twig?${branch}").parts());
  }

  @Test
  void keepsWhatIsNoReferenceAsText() {
    assertEquals(
        List.of(new Literal("$5 ${AWS::StackName} ${ branch } $(id)")),
        ValueTemplate.parse("$5 ${AWS::StackName} ${ branch } $(id)").parts());
    assertEquals(List.of(), ValueTemplate.parse("").parts());
  }

  @Test
  void namesTheUnknownReferences() {
    assertEquals(List.of("db.url", ""), ValueTemplate.unknownReferences("${db.url} ${branch} ${}"));
  }
}
