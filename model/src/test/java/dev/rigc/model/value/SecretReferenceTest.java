package dev.rigc.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretReferenceTest {
  @Test
  void splitsNameAndKey() {
    SecretReference field = SecretReference.parse("${database.secret}:password");
    assertTrue(field.isDatabase());
    assertEquals(Optional.of("password"), field.key());
    SecretReference whole = SecretReference.parse("twig/${environment}/key");
    assertFalse(whole.isDatabase() || whole.isParameter());
    assertEquals(Optional.empty(), whole.key());
    assertEquals("twig/${environment}/key", whole.text());
    assertEquals(
        new SecretName("twig/environment/key"), whole.resolve(reference -> reference.key()));
  }

  @Test
  void takesNamesWithReferencesInAnyPlace() {
    for (String good :
        List.of(
            "/a/${environment}/b",
            "${branch}",
            "a-${region}.b/${x.y}",
            "a:b",
            "${database.secret}")) {
      assertTrue(SecretReference.isWellFormed(good), good);
      assertEquals(good, SecretReference.parse(good).text());
    }
  }

  @Test
  void takesNothingThatMayBeASecretItself() {
    for (String bad :
        List.of(
            "",
            ":",
            "a:",
            ":a",
            "a:b:c",
            "a:b::",
            "/a:b",
            "${environment",
            "${a b}",
            "a b",
            "a$b",
            "hunter2!",
            "${environment}".repeat(8) + "/" + "a".repeat(80),
            "//",
            "${}:1")) {
      assertFalse(SecretReference.isWellFormed(bad), bad);
    }
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> SecretReference.parse("hunter2!"));
    assertFalse(String.valueOf(refused.getMessage()).contains("hunter2"));
  }
}
