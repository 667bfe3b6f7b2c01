package dev.rigc.cfn.spec.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostSizeTest {
  @ParameterizedTest
  @CsvSource({
    "t3.nano, 2, 512",
    "t2.small, 1, 2048",
    "t3.small, 2, 2048",
    "m5.large, 2, 8192",
    "m7i-flex.large, 2, 8192",
    // Families whose sizes are not whole multiples of `large`.
    "c4.8xlarge, 36, 61440",
    "c5n.large, 2, 5376",
    "c5n.18xlarge, 72, 196608",
    "m5.metal, 96, 393216",
  })
  void isWhatAwsDescribes(String type, int vcpus, int installed) {
    assertEquals(Optional.of(new HostSize(vcpus, installed)), HostSize.of(type));
  }

  @Test
  void anUnknownTypeHasNone() {
    assertEquals(Optional.empty(), HostSize.of("z9x.large"));
  }

  @Test
  void everyFigureThatWasReadLiesBetweenWhatToCountOnAndTheMost() {
    assertFalse(HostSize.registered().isEmpty());
    for (HostSize.Registered figure : HostSize.registered()) {
      HostSize size = HostSize.of(figure.type()).orElseThrow();
      assertTrue(figure.registered() >= size.likelyMemory(), figure::toString);
      assertTrue(figure.registered() <= size.mostMemory(), figure::toString);
      assertTrue(figure.page().startsWith("https://"), figure::toString);
    }
  }

  @Test
  void smallHostsKeepALargerShareForThemselves() {
    HostSize small = HostSize.of("t3.small").orElseThrow();
    assertEquals(1902, small.likelyMemory());
    assertEquals(2016, small.mostMemory());
    assertEquals(2048, small.cpuUnits());
  }
}
