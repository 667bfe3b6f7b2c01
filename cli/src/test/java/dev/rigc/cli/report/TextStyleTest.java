package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextStyleTest {
  @ParameterizedTest
  @CsvSource({
    "'', true, true, false",
    "'', false, false, false",
    "TERM=dumb, true, false, false",
    "NO_COLOR=1, true, false, false",
    "NO_COLOR=, true, true, false",
    "FORCE_COLOR=1, false, true, false",
    "FORCE_COLOR=, false, false, false",
    "FORCE_COLOR=0, true, false, false",
    "FORCE_COLOR=3 TERM=dumb, false, true, false",
    "FORCE_COLOR=1 NO_COLOR=1, true, false, false",
    "TERM_PROGRAM=iTerm.app, true, true, true",
    "TERM_PROGRAM=iTerm.app, false, false, false",
    "TERM_PROGRAM=Apple_Terminal, true, true, false",
    "TERM=xterm-kitty, true, true, true",
    "WT_SESSION=1, true, true, true",
    "KONSOLE_VERSION=230804, true, true, true",
    "VTE_VERSION=6800, true, true, true",
    "VTE_VERSION=4999, true, true, false",
    "VTE_VERSION=new, true, true, false",
    "TERM_PROGRAM=vscode NO_COLOR=1, true, false, false",
    "TERM_PROGRAM=vscode FORCE_HYPERLINK=0, true, true, false",
    "FORCE_HYPERLINK=1, false, false, true"
  })
  void followsTheEnvironment(
      String variables, boolean isTerminal, boolean hasColours, boolean hasLinks) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ")) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    assertEquals(
        new TextStyle(hasColours, hasLinks), TextStyle.of(environment, isTerminal), variables);
  }
}
