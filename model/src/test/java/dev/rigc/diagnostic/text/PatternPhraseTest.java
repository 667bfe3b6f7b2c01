package dev.rigc.diagnostic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternPhraseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "^[a-z0-9-]+$~lower-case letters, digits and hyphens",
        "^[a-z][a-z0-9-]*$~a lower-case letter, followed by lower-case letters, digits and hyphens",
        "^[\\w\\-]+$~letters, digits, hyphens and underscores",
        "^[0-9]{12}$~12 digits",
        "^\\d{12}$~12 digits",
        "^#[A-F0-9]{6}$~`#`, followed by 6 hexadecimal digits in upper case",
        "^[a-zA-Z0-9_-]{1,36}$~1 to 36 letters, digits, hyphens and underscores",
        "^(?:[A-Z]{2})$~2 upper-case letters",
        "^[a-z0-9][\\.\\-a-z0-9]{1,61}[a-z0-9]$~a lower-case letter or a digit, followed by 1 to 61 lower-case letters, digits, hyphens and dots, followed by a lower-case letter or a digit",
        "^([a-z,A-Z,0-9,. _\\-:/()#,@[\\]+=&;\\{\\}!$*])*$~letters, digits, hyphens, underscores, dots, spaces and `!#$&()*+,/:;=@[]{}`",
        "^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$~a UUID in lower case"
      })
  void putsAChainOfClassesIntoWords(String pattern, String words) {
    assertEquals(Optional.ofNullable(words), PatternPhrase.of(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+",
        "^a|b$",
        "^[^a]+$",
        "^(?!aws:)[a-z]+$",
        "^.*$",
        "^\\p{L}+$",
        "^[+-=]+$",
        "^[a-z",
        "^[a-z]{",
        "^\\",
        "^a+$",
        "^$",
        "^[a-z]?$",
        "^arn:.+$",
        "^[]$",
        "^[a-c]$",
        "",
        "^"
      })
  void leavesWhatHasNoWords(String pattern) {
    assertEquals(Optional.empty(), PatternPhrase.of(pattern));
  }
}
