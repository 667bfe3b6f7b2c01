package dev.rigc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void aSwappedPairIsOneSlip() {
    assertEquals(Optional.of("VpcId"), Nearest.to("VcpId", List.of("SubnetId", "VpcId")));
  }

  @Test
  void theFewestEditsWin() {
    assertEquals(Optional.of("master"), Nearest.to("mastre", List.of("muster", "master")));
  }

  @Test
  void oneLetterIsNearToNothingElse() {
    assertEquals(Optional.empty(), Nearest.to("A", List.of("B", "AB")));
    assertEquals(Optional.of("a"), Nearest.to("A", List.of("a")));
  }

  @Test
  void whatDiffersTooMuchIsNotMeant() {
    assertEquals(Optional.empty(), Nearest.to("Cluster", List.of("Custom")));
  }

  @Test
  void aBoundIsKept() {
    assertEquals(Optional.empty(), Nearest.to("abcdef", List.of("abxyef"), 1));
    assertEquals(Optional.of("abxyef"), Nearest.to("abcdef", List.of("abxyef"), 2));
  }
}
