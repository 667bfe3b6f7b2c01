package dev.rigc.draft;

import dev.rigc.diagnostic.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings of the original riglet: a {@code .make} file of lines {@code NAME = value}.
 *
 * @param draft what they say
 * @param notes what of them was not carried over, in the order of the file
 */
public record MakeSettings(RigletDraft draft, List<Note> notes) {
  private static final String EXPORT = "export ";
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*+");

  private static final Pattern CERTIFICATE_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The keys of a riglet by the settings that mean the same. */
  private static final Map<String, String> KEYS =
      Map.of(
          "DOMAIN", "domain",
          "KEY_NAME", "keyName",
          "OWNER", "owner",
          "PROFILE", "profile",
          "PROJECT", "project",
          "REGION", "region");

  /** Keeps a copy of the list. */
  public MakeSettings {
    notes = List.copyOf(notes);
  }

  /**
   * Reads settings.
   *
   * @param file the name of the file, for notes
   * @param text its text
   * @param account the AWS account, which the settings do not name; 12 digits
   */
  public static MakeSettings read(String file, String text, String account) {
    RigletDraft draft = new RigletDraft();
    List<Note> notes = new ArrayList<>();
    Optional<String> certificate = Optional.empty();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      Optional<String> written = name(line);
      if (written.isEmpty()) {
        continue;
      }
      String name = written.get();
      String value = value(line.substring(line.indexOf('=') + 1));
      String place = file + ":" + number;
      if (name.equals("REPO_TOKEN")) {
        notes.add(
            new Note(
                place,
                "`REPO_TOKEN`",
                "A token is a secret, and is not carried over; `connection` takes its place. Revoke"
                    + " it when the pipelines run."));
      } else if (name.equals("CERT_ARN")) {
        certificate = Optional.of(value);
      } else if (name.equals("PREFIX")) {
        draft.put(value, "prefix");
      } else if (name.startsWith("EMAIL_ADDRESS_") && !value.isEmpty()) {
        String topic = name.substring("EMAIL_ADDRESS_".length()).toLowerCase(Locale.ROOT);
        draft.put(List.of(value), "notifications", topic);
      } else if (KEYS.containsKey(name) && !value.isEmpty()) {
        draft.put(value, Objects.requireNonNull(KEYS.get(name)));
      } else {
        notes.add(
            new Note(place, Phrases.quoted(name), "A riglet has no setting that means the same."));
      }
    }
    certificate.ifPresent(id -> draft.put(arn(id, draft, account), "certificate"));
    return new MakeSettings(draft, notes);
  }

  /** The name that a line sets, with {@code =}, {@code :=} or {@code ?=}. */
  private static Optional<String> name(String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String before = line.substring(0, equals).strip();
    String name = before.startsWith(EXPORT) ? before.substring(EXPORT.length()).strip() : before;
    boolean isMarked = name.endsWith(":") || name.endsWith("?");
    return Optional.of(isMarked ? name.substring(0, name.length() - 1).strip() : name)
        .filter(setting -> NAME.matcher(setting).matches());
  }

  /** Without a comment behind it and quotes around it. */
  private static String value(String written) {
    int comment = written.indexOf(" #");
    String value = (comment < 0 ? written : written.substring(0, comment)).strip();
    boolean isQuoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The original's setting is called an ARN and holds the id at its end. */
  private static String arn(String certificate, RigletDraft draft, String account) {
    return CERTIFICATE_ID.matcher(certificate).matches()
        ? "arn:aws:acm:%s:%s:certificate/%s"
            .formatted(draft.text("region").orElse("us-east-1"), account, certificate)
        : certificate;
  }
}
