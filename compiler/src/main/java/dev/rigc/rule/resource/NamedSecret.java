package dev.rigc.rule.resource;

import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A literal value whose name is that of a secret, as in {@code MasterUserPassword: hunter2}. */
public final class NamedSecret {
  /** How names of secrets end, separators aside; a bare {@code token} may be anything. */
  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "secretkey",
          "apikey",
          "accesskey",
          "privatekey",
          "authtoken",
          "clientsecret",
          "apitoken",
          "accesstoken",
          "_secret",
          "-secret",
          "_token",
          "-token",
          "_pwd");

  private static final Set<String> NAMES = Set.of("secret", "token", "pwd");

  /** What the names of secrets end in, and a separator that may follow them. */
  private static final String LAST_LETTERS = "dyntDYNT_-";

  /** Variables and properties that hold where a secret is, or something about it. */
  private static final LazyPattern REFERENCE =
      LazyPattern.of("\\{\\{resolve:|^arn:|^/|^$|^(?i:true|false|none|null)$|^\\$\\{|^\\d{1,6}$");

  private NamedSecret() {}

  /** Whether a value is a secret that is written out, by its name and by what it is. */
  public static boolean is(String name, ScalarNode value) {
    String text = value.text();
    return isSecretName(name)
        && !value.isBoolean()
        && !value.isNull()
        && !REFERENCE.matcher(text).find()
        && !text.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a name ends as those of secrets do. */
  public static boolean isSecretName(String name) {
    if (name.isEmpty() || LAST_LETTERS.indexOf(name.charAt(name.length() - 1)) < 0) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (NAMES.contains(lower)) {
      return true;
    }
    String joined = lower.replace("_", "").replace("-", "");
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending) || joined.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
