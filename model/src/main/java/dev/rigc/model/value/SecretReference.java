package dev.rigc.model.value;

import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.model.value.ValueTemplate.Part;
import dev.rigc.model.value.ValueTemplate.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where AWS takes the value of a secret variable from: the name of a parameter or secret, which may
 * hold references such as <code>${environment}</code>, or <code>${database.secret}</code> alone.
 * After a secret of Secrets Manager, {@code :key} takes one field of its JSON, as in ECS's {@code
 * valueFrom} (<a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html">Secrets
 * Manager secrets</a>); a parameter of Systems Manager has no fields.
 *
 * @param name the name as it is written, without the key
 * @param key the field of the secret's JSON; absent: the whole secret
 */
public record SecretReference(ValueTemplate name, Optional<String> key) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "the name of a parameter or secret, to which `:key` may be added for one field of a"
          + " Secrets Manager secret";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z0-9_.-]{0,64}\\}");
  private static final Pattern FORM =
      Pattern.compile("([^:]*)(?::([A-Za-z_][A-Za-z0-9_.-]{0,127}))?");

  /**
   * What a reference may stand for: regions, environments and branches are parts of stack names.
   */
  private static final String LONGEST_WORD = "x".repeat(128);

  /**
   * Whether {@code value} is a name, or a name and a key, once every <code>${…}</code> in it is
   * replaced by a word. Which references there are is not looked at.
   */
  public static boolean isWellFormed(String value) {
    Matcher found = FORM.matcher(value);
    if (!found.matches() || (found.group(2) != null && value.startsWith("/"))) {
      return false;
    }
    String name = found.group(1);
    return SecretName.isWellFormed(REFERENCE.matcher(name).replaceAll(LONGEST_WORD))
        || isDatabase(ValueTemplate.parse(name));
  }

  /** Reads a value; throws {@link IllegalArgumentException} if it is not well-formed. */
  public static SecretReference parse(String value) {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(REQUIREMENT);
    }
    Matcher found = FORM.matcher(value);
    boolean matches = found.matches();
    assert matches;
    return new SecretReference(
        ValueTemplate.parse(found.group(1)), Optional.ofNullable(found.group(2)));
  }

  /** Whether it is the secret of the database's application user. */
  public boolean isDatabase() {
    return isDatabase(name);
  }

  private static boolean isDatabase(ValueTemplate name) {
    return name.parts().equals(List.of(Reference.DATABASE_SECRET));
  }

  /** Whether it names a parameter of Systems Manager, which a leading slash says. */
  public boolean isParameter() {
    return name.text().startsWith("/");
  }

  /**
   * The name with every reference replaced. Throws {@link IllegalArgumentException} for the secret
   * of the database, which is known once it is deployed.
   */
  public SecretName resolve(Function<Reference, String> values) {
    return new SecretName(
        name.parts().stream().map(part -> text(part, values)).collect(Collectors.joining()));
  }

  private static String text(Part part, Function<Reference, String> values) {
    return part instanceof Literal literal ? literal.text() : values.apply((Reference) part);
  }

  /** The value as it is written. */
  public String text() {
    return name.text() + key.map(field -> ":" + field).orElse("");
  }
}
