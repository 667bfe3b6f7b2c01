package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellCallTest {
  @Test
  void everyArgumentIsOneWordThatTheShellTakesAsItIs() {
    assertEquals(
        "tag 'it'\\''s' '$(id) `id` \\ \" # !'\n",
        ShellCall.of("tag", "it's", "$(id) `id` \\ \" # !"));
  }

  @Test
  void anEmptyValueIsStillAWord() {
    assertEquals("A=''\n", ShellCall.assignment("A", ""));
    assertEquals("A=()\n", ShellCall.array("A", List.of()));
    assertEquals("A=('b' 'c d')\n", ShellCall.array("A", List.of("b", "c d")));
  }
}
