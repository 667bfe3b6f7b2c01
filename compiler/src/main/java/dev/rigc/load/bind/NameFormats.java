package dev.rigc.load.bind;

import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.TextRules;
import dev.rigc.model.application.HealthCheckPath;
import dev.rigc.model.pipeline.BranchName;
import dev.rigc.model.pipeline.RepositoryName;
import dev.rigc.model.pipeline.SourceProvider;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.EmailAddress;
import dev.rigc.model.value.KeyName;
import dev.rigc.model.value.Region;
import dev.rigc.model.value.SecretName;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.Slug;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of names, places and references in a riglet. */
public final class NameFormats {
  private static final Pattern ZONE = Pattern.compile("(.+-\\d+)[a-z]");
  private static final Pattern REPOSITORY_URL =
      Pattern.compile("(?:https?://|git@|ssh://git@)[^/:]+[/:]([^/]+/[^/]+?)(?:\\.git)?/?");

  private NameFormats() {}

  public static final TextFormat<Slug> SLUG =
      TextFormat.of(
              TextRules.NAME, Slug::isWellFormed, Slug::new, "x", "it must be " + Slug.REQUIREMENT)
          .hinting(value -> TextFormat.write(slug(value)));

  public static final TextFormat<BranchName> BRANCH =
      TextFormat.of(
              TextRules.BRANCH,
              BranchName::isWellFormed,
              BranchName::new,
              "x",
              "a branch must be " + BranchName.REQUIREMENT)
          .hinting(
              value ->
                  branchSlug(value)
                      .map(slug -> "Rename the branch: `%s` would do.".formatted(slug)));

  public static final TextFormat<Region> REGION =
      TextFormat.of(
              TextRules.REGION,
              Region::isWellFormed,
              Region::new,
              "us-east-1",
              "it must be " + Region.REQUIREMENT)
          .hinting(NameFormats::regionOfZone);

  public static final TextFormat<DomainName> DOMAIN =
      TextFormat.of(
              TextRules.DOMAIN,
              DomainName::isWellFormed,
              DomainName::new,
              "x.xx",
              "it must be " + DomainName.REQUIREMENT)
          .hinting(NameFormats::domain);

  public static final TextFormat<EmailAddress> EMAIL =
      TextFormat.of(
          TextRules.EMAIL,
          EmailAddress::isWellFormed,
          EmailAddress::new,
          "x@x.xx",
          "it must be " + EmailAddress.REQUIREMENT);

  public static final TextFormat<KeyName> KEY_NAME =
      TextFormat.of(
          TextRules.KEY_NAME,
          KeyName::isWellFormed,
          KeyName::new,
          "x",
          "it must be " + KeyName.REQUIREMENT);

  /** A pattern of branches, paths or tags, whose length is for the rules to check. */
  public static final TextFormat<String> PATTERN =
      TextFormat.of(KeyRules.TYPE, value -> true, Function.identity(), "x", "it must be a text");

  public static final TextFormat<HealthCheckPath> HEALTH_CHECK =
      TextFormat.of(
              TextRules.HEALTH_CHECK,
              HealthCheckPath::isWellFormed,
              HealthCheckPath::new,
              "/",
              "it must be " + HealthCheckPath.REQUIREMENT)
          .hinting(
              value ->
                  Optional.of("/" + value)
                      .filter(path -> !value.contains(":") && HealthCheckPath.isWellFormed(path))
                      .flatMap(TextFormat::write));

  public static final TextFormat<RepositoryName> REPOSITORY =
      TextFormat.of(
              TextRules.REPOSITORY,
              SourceProvider.GITHUB::isRepository,
              RepositoryName::new,
              "x/x",
              "it must be " + RepositoryName.REQUIREMENT)
          .hinting(NameFormats::repository);

  /** Of a provider other than GitHub; the rules know the form of each. */
  public static final TextFormat<RepositoryName> REPOSITORY_ELSEWHERE =
      TextFormat.of(
          TextRules.REPOSITORY,
          RepositoryName::isWellFormed,
          RepositoryName::new,
          "x/x",
          "it must be the repository as its provider names it, without spaces");

  /** The text is never repeated: it may be the secret itself. */
  public static final TextFormat<SecretName> SECRET_NAME =
      TextFormat.of(
              TextRules.SECRET_NAME,
              SecretName::isWellFormed,
              SecretName::new,
              "x",
              SecretMistake.OTHER.wanted())
          .hinting(value -> Optional.of(SecretMistake.OTHER.hint()));

  /** The text is never repeated: it may be the secret itself. */
  public static final TextFormat<SecretReference> SECRET_REFERENCE =
      new TextFormat<>(
          TextRules.SECRET_NAME,
          SecretReference::isWellFormed,
          SecretReference::parse,
          SecretReference.parse("x"),
          value -> SecretMistake.of(value).wanted(),
          value -> Optional.of(SecretMistake.of(value).hint()));

  /** The nearest word of the alphabet of {@link Slug}, if any letter or digit is left of it. */
  public static Optional<String> slug(String value) {
    return branchSlug(value)
        .map(slug -> slug.toLowerCase(Locale.ROOT))
        .map(slug -> Slug.isWellFormed(slug) ? slug : "x-" + slug)
        .filter(Slug::isWellFormed);
  }

  private static Optional<String> branchSlug(String value) {
    String ascii = Normalizer.normalize(value, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug = ascii.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }

  private static Optional<String> regionOfZone(String value) {
    Matcher zone = ZONE.matcher(value);
    return zone.matches() && Region.isWellFormed(zone.group(1))
        ? Optional.of("This is a zone; `" + zone.group(1) + "` is its region.")
        : Optional.empty();
  }

  private static Optional<String> domain(String value) {
    String bare = value.toLowerCase(Locale.ROOT).replaceAll("^https?://|^\\*\\.", "");
    return Optional.of(withoutEnd(bare))
        .filter(DomainName::isWellFormed)
        .flatMap(TextFormat::write);
  }

  private static String withoutEnd(String domain) {
    int end = domain.length();
    while (end > 0 && "./".indexOf(domain.charAt(end - 1)) >= 0) {
      end--;
    }
    return domain.substring(0, end);
  }

  private static Optional<String> repository(String value) {
    Matcher url = REPOSITORY_URL.matcher(value);
    return url.matches() && SourceProvider.GITHUB.isRepository(url.group(1))
        ? TextFormat.write(url.group(1))
        : Optional.empty();
  }
}
