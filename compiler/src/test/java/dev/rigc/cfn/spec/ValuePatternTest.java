package dev.rigc.cfn.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class ValuePatternTest {

  private static boolean accepts(String pattern, String value) {
    ValuePattern compiled = new ValuePattern(pattern);
    assertEquals(Optional.empty(), compiled.fault());
    return compiled.accepts(value);
  }

  @Test
  void readsTheDialectOfTheSchemas() {
    assertTrue(accepts("^[[a-z]+$", "a[b"), "a bracket in a class stands for itself");
    assertFalse(accepts("^[a-z&&[b]]+$", "c"), "there is no intersection of classes");
    assertTrue(accepts("^{{resolve}}$", "{{resolve}}"), "a brace that is no quantifier");
    assertTrue(accepts("^a{,2}$", "aa"), "a quantifier without a lower bound");
    assertFalse(accepts("^a{,2}$", "aaa"), "a quantifier without a lower bound");
    assertFalse(accepts("^a\\Z", "a\n"), "the very end");
    assertTrue(accepts("^\\P{C}+$", "x"), "a property of characters");
    assertTrue(accepts("^[]a]+$", "]a"), "a bracket that comes first in a class");
    assertTrue(accepts("^[[:alnum:]]+$", "a1"), "a class by name");
  }

  @Test
  void looksForAMatchAnywhereUnlessAnchored() {
    assertTrue(accepts("arn:aws", "my arn:aws"));
    assertFalse(accepts("^arn:aws", "my arn:aws"));
  }

  @Test
  void anExpressionThatCannotBeReadRefusesNothing() {
    ValuePattern broken = new ValuePattern("(");
    assertTrue(broken.fault().isPresent());
    assertTrue(broken.accepts("anything"));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aMatchThatWouldTakeYearsIsGivenUp() {
    assertTrue(accepts("^(.*?,){25}P", "1,".repeat(60)));
  }

  @Test
  void aMatchThatWouldOverflowTheStackIsGivenUp() {
    assertTrue(accepts("^(a|b)*$", "ab".repeat(500_000)));
  }
}
