package dev.rigc.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrBlockTest {
  @Test
  void clearsHostBitsWhenReading() {
    assertEquals("10.0.0.0/16", CidrBlock.parse("10.0.7.9/16").toString());
    assertEquals("0.0.0.0/0", CidrBlock.parse("255.1.1.1/0").toString());
    assertEquals("192.168.1.7/32", CidrBlock.parse("192.168.1.7/32").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0",
        "10.0.0/16",
        "10.0.0.256/16",
        "010.0.0.0/16",
        "10.0.0.0/33",
        "a/16",
        "",
        "10.0.0.0/016",
        "99999999999.0.0.0/8"
      })
  void refusesWhatIsNoBlock(String text) {
    assertFalse(CidrBlock.isWellFormed(text));
    assertThrows(IllegalArgumentException.class, () -> CidrBlock.parse(text));
  }

  @Test
  void tellsOverlapAndContainmentApart() {
    CidrBlock vpc = CidrBlock.parse("10.10.0.0/16");

    assertTrue(vpc.contains(CidrBlock.parse("10.10.110.0/24")));
    assertFalse(CidrBlock.parse("10.10.110.0/24").contains(vpc));
    assertTrue(CidrBlock.parse("10.10.110.0/24").overlaps(vpc));
    assertFalse(vpc.overlaps(CidrBlock.parse("10.11.0.0/16")));
    assertTrue(CidrBlock.parse("0.0.0.0/0").contains(vpc));
  }

  @Test
  void countsSubnetsFromTheStartOfTheBlock() {
    CidrBlock vpc = CidrBlock.parse("200.10.0.0/16");

    assertEquals("200.10.110.0/24", vpc.subnet(24, 110).toString());
    assertEquals("200.11.0.0/24", vpc.subnet(24, 256).toString());
    assertEquals(256, vpc.subnet(24, 0).size());
  }

  @Test
  void sortsByAddressAsUnsignedNumber() {
    assertTrue(CidrBlock.parse("10.0.0.0/8").compareTo(CidrBlock.parse("200.0.0.0/8")) < 0);
  }
}
