package dev.rigc.diagnostic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets out of texts that are about to be shown. Every {@link Diagnostic} passes its
 * message, hint and excerpt through here, so that a finding about something else on the same line
 * does not repeat a secret either.
 */
public final class Redaction {
  /** What is shown in place of a secret. */
  public static final String MASK = "[secret]";

  /**
   * A mask can be a part of what looks like the next secret; a text that goes on like this is not
   * shown at all.
   */
  private static final int MOST_ROUNDS = 8;

  /** The letters that {@link #isSign} knows; a point is the last of them. */
  private static final boolean[] RARE = rare(":xJKSzk_-.");

  /**
   * What tokens of many makers start with, as each documents them: OpenAI, Anthropic, OpenRouter,
   * SendGrid, Stripe's test mode and webhooks, Slack's apps, GitLab, Hugging Face, DigitalOcean,
   * PyPI, Shopify, Square, Google's OAuth, HashiCorp's Vault, Grafana, Docker, Postman, Sentry,
   * Figma, Linear, New Relic and Doppler. Each ends with a character that {@link #isSign} knows.
   *
   * @see <a
   *     href="https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns">Supported
   *     secret scanning patterns</a>
   */
  private static final List<String> PREFIXES =
      List.of(
          "sk-proj-",
          "sk-svcacct-",
          "sk-admin-",
          "sk-ant-",
          "sk-or-",
          "SG.",
          "sk_test_",
          "rk_test_",
          "whsec_",
          "xapp-",
          "glpat-",
          "gldt-",
          "glrt-",
          "glcbt-",
          "glptt-",
          "glft-",
          "glimt-",
          "glagent-",
          "glsoat-",
          "gloas-",
          "hf_",
          "dop_v1_",
          "doo_v1_",
          "dor_v1_",
          "pypi-",
          "shpat_",
          "shpca_",
          "shppa_",
          "shpss_",
          "sq0atp-",
          "sq0csp-",
          "GOCSPX-",
          "ya29.",
          "hvs.",
          "hvb.",
          "glsa_",
          "glc_",
          "dckr_pat_",
          "PMAK-",
          "sntrys_",
          "sntryu_",
          "figd_",
          "lin_api_",
          "NRAK-",
          "dp.pt.");

  /** What an expression knows as {@code \s}. */
  private static final String BLANKS = " \t\n\u000B\f\r";

  private Redaction() {}

  /** The expressions, compiled when a text has a sign that one of them might fit. */
  private static final class Forms {
    /** Forms of secrets that can be told from their text alone. */
    static final Pattern SECRET =
        Pattern.compile(
            // Slack and other incoming webhooks: the path after the host is the secret.
            "https?://hooks\\.slack(?:-gov)?\\.com/[^\\s\"'`,}\\]]+"
                + "|https?://(?:\\w+\\.)?discord(?:app)?\\.com/api/webhooks/[^\\s\"'`,}\\]]+"
                + "|https?://[\\w.-]*webhook\\.office\\.com/[^\\s\"'`,}\\]]+"
                // Slack, GitHub, GitLab and npm tokens.
                + "|xox[a-z]-[\\w-]{8,}"
                + "|gh[pousr]_\\w{16,}|github_pat_\\w{16,}|npm_\\w{30,}"
                // Stripe and Google keys, and JSON web tokens: what is before one on its word
                // stays.
                + "|\\b[rs]k_live_\\w{16,}|\\bAIza[\\w-]{35}"
                + "|(?<![\\w-])(?=[\\w-]++\\.eyJ[\\w-]{10,}+\\.[\\w-]{10})([\\w-]*?\\b)"
                + "eyJ[\\w-]{10,}+\\.eyJ[\\w-]{10,}+\\.[\\w-]{10,}+"
                // AWS access key ids, and the 40-character keys that follow their usual names.
                + "|\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
                + "|(?<=(?i:secret.?access.?key\\W{1,6}))[\\w/+=]{40}"
                // User name and password in a URL.
                + "|(?<=://)[^\\s/:@\"'`]+:[^\\s/@\"'`]+(?=@)"
                + "|-----BEGIN [A-Z ]*PRIVATE KEY-----"
                // Tokens of other makers; the point at the end of a sentence is not a part of one.
                + "|(?<![A-Za-z0-9])(?=[A-Za-z])(?:"
                + PREFIXES.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")[\\w-]{16,}+(?:\\.[\\w-]++)*+"
                + "|(?<![\\w-])sk-[A-Za-z0-9]{32,}+"
                // Telegram's bots and Twilio's keys.
                + "|(?<!\\w)\\d{8,10}+:AA[\\w-]{30,}+"
                + "|(?<!\\w)SK[0-9a-f]{32}(?!\\w)");

    static final String NAMES =
        "(?:PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|SECRET|TOKEN|API[_-]?KEY|PRIVATE[_-]?KEY"
            + "|CREDENTIALS?)(?:[_-]?\\d+)?";

    static final Pattern NAME = Pattern.compile("(?i)(?:.*[_.-])?" + NAMES);

    static final Pattern NAMED_VALUE =
        Pattern.compile("(?i)(" + NAMES + "S?[\"']?\\s*[:=]\\s*)[^\\s].*");
  }

  /**
   * {@code text} with everything that has the form of a secret replaced by {@code [secret]}. To do
   * it again changes nothing: what only looks like a secret after a mask is masked too.
   */
  public static String redact(String text) {
    String shown = text;
    for (int round = 0; hasSign(shown); round++) {
      if (round == MOST_ROUNDS) {
        return MASK;
      }
      String masked = Forms.SECRET.matcher(shown).replaceAll("$1" + Matcher.quoteReplacement(MASK));
      if (masked.equals(shown)) {
        break;
      }
      shown = masked;
    }
    return shown;
  }

  /** Whether {@code text} holds something that has the form of a secret. */
  public static boolean holdsSecret(String text) {
    return hasSign(text) && Forms.SECRET.matcher(text).find();
  }

  /**
   * Whether a text has one of the signs without which it cannot be of any form of {@link
   * Forms#SECRET}. Nearly all texts have none, and the expression is dear. Each sign is looked for
   * by the letter in it that is the rarest in templates.
   */
  private static boolean hasSign(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < RARE.length && RARE[c] && isSign(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] rare(String letters) {
    boolean[] rare = new boolean[128];
    for (int i = 0; i < letters.length(); i++) {
      rare[letters.charAt(i)] = true;
    }
    return rare;
  }

  private static boolean isSign(String text, int i) {
    return switch (text.charAt(i)) {
      case ':' ->
          text.startsWith(":AA", i)
              || (text.startsWith("://", i) && isAddressOfSecret(text, i + 3));
      case 'x' -> text.startsWith("xox", i);
      case 'J' -> text.startsWith("eyJ", i - 2);
      case 'K' -> text.startsWith("AKIA", i - 1) || isSecretAccessKey(text, i);
      case 'S' -> text.startsWith("ASIA", i - 1) || text.startsWith("SK", i);
      case 'z' -> text.startsWith("AIza", i - 2);
      case 'k' -> isSecretAccessKey(text, i);
      case '_' ->
          text.startsWith("_live_", i)
              || text.startsWith("npm_", i - 3)
              || (text.startsWith("gh", i - 3) && "pousr".indexOf(text.charAt(i - 1)) >= 0)
              || text.startsWith("github_pat_", i - 6)
              || endsPrefix(text, i);
      case '.' -> endsPrefix(text, i);
      default ->
          text.startsWith("-----BEGIN", i) || text.startsWith("sk-", i - 2) || endsPrefix(text, i);
    };
  }

  private static boolean endsPrefix(String text, int i) {
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix, i + 1 - prefix.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an address, after its {@code ://}, names a webhook, or a user and a password. */
  private static boolean isAddressOfSecret(String text, int from) {
    boolean hasColon = false;
    for (int i = from; i < text.length() && BLANKS.indexOf(text.charAt(i)) < 0; i++) {
      char c = text.charAt(i);
      if ((c == '@' && hasColon) || (c == 'h' && text.startsWith("hook", i))) {
        return true;
      }
      if (text.startsWith("://", i)) {
        return false; // a sign of its own
      }
      hasColon |= c == ':';
    }
    return false;
  }

  /** Whether {@code secret}, {@code access} and {@code key}, which is here, stand in a row. */
  private static boolean isSecretAccessKey(String text, int key) {
    return text.regionMatches(true, key, "key", 0, 3)
        && (isSecretAccess(text, key - 6) || isSecretAccess(text, key - 7));
  }

  private static boolean isSecretAccess(String text, int access) {
    return text.regionMatches(true, access, "access", 0, 6)
        && (text.regionMatches(true, access - 6, "secret", 0, 6)
            || text.regionMatches(true, access - 7, "secret", 0, 6));
  }

  /** Whether {@code name} is such that its value is a secret, as {@code DB_PASSWORD} is. */
  public static boolean namesSecret(String name) {
    return Forms.NAME.matcher(name).matches();
  }

  /** A line of a file that could not be read, with all that follows the name of a secret masked. */
  public static String redactUnread(String line) {
    return redact(
        Forms.NAMED_VALUE.matcher(line).replaceFirst("$1" + Matcher.quoteReplacement(MASK)));
  }
}
