package dev.rigc.load;

import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.application.HealthCheckPath;
import dev.rigc.model.database.CapacityUnits;
import dev.rigc.model.database.DatabaseName;
import dev.rigc.model.database.EngineVersion;
import dev.rigc.model.database.KeyAttribute;
import dev.rigc.model.database.RestorePoint;
import dev.rigc.model.monitoring.LogPattern;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.pipeline.BranchName;
import dev.rigc.model.pipeline.RepositoryName;
import dev.rigc.model.pipeline.SourceProvider;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.CronSchedule;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.Ec2Id;
import dev.rigc.model.value.EmailAddress;
import dev.rigc.model.value.ImageId;
import dev.rigc.model.value.InstanceType;
import dev.rigc.model.value.KeyName;
import dev.rigc.model.value.Region;
import dev.rigc.model.value.SecretName;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.RuleInfo;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of the texts in a riglet. */
final class Forms {
  private static final Pattern ZONE = Pattern.compile("(.+-\\d+)[a-z]");
  private static final Pattern REPOSITORY_URL =
      Pattern.compile("(?:https?://|git@|ssh://git@)[^/:]+[/:]([^/]+/[^/]+?)(?:\\.git)?/?");

  private Forms() {}

  static final Form<Slug> SLUG =
      form(LoadRules.NAME, Slug::isWellFormed, Slug::new, "x", "it must be " + Slug.REQUIREMENT)
          .hinting(value -> write(slug(value)));

  static final Form<BranchName> BRANCH =
      form(
              LoadRules.BRANCH,
              BranchName::isWellFormed,
              BranchName::new,
              "x",
              "a branch must be " + BranchName.REQUIREMENT)
          .hinting(
              value ->
                  branchSlug(value)
                      .map(slug -> "Rename the branch: `%s` would do.".formatted(slug)));

  static final Form<Region> REGION =
      form(
              LoadRules.REGION,
              Region::isWellFormed,
              Region::new,
              "us-east-1",
              "it must be " + Region.REQUIREMENT)
          .hinting(Forms::regionOfZone);

  static final Form<DomainName> DOMAIN =
      form(
              LoadRules.DOMAIN,
              DomainName::isWellFormed,
              DomainName::new,
              "x.xx",
              "it must be " + DomainName.REQUIREMENT)
          .hinting(Forms::domain);

  static final Form<Arn> ARN =
      form(
          LoadRules.ARN,
          Arn::isWellFormed,
          Arn::parse,
          "arn:aws:acm:us-east-1:123456789012:certificate/x",
          "it must be " + Arn.REQUIREMENT);

  /** An ARN, or the word for a certificate that rigc requests. */
  static final Form<String> CERTIFICATE =
      form(
          LoadRules.ARN,
          value -> value.equals(NetworkDefaults.CREATE) || Arn.isWellFormed(value),
          value -> value,
          "arn:aws:acm:us-east-1:123456789012:certificate/x",
          "it must be `create` or " + Arn.REQUIREMENT);

  static final Form<String> HOSTED_ZONE =
      form(
              LoadRules.WORD,
              value -> HostedZone.of(value).isPresent() || ZoneId.isWellFormed(value),
              value -> value,
              "existing",
              "it must be `existing`, `create` or " + ZoneId.REQUIREMENT)
          .hinting(value -> Suggestion.word(value, HostedZone.keys()).map(Suggestion::didYouMean));

  static final Form<Ec2Id> VPC_ID = ec2Id("vpc");

  static final Form<Ec2Id> SUBNET_ID = ec2Id("subnet");

  static final Form<Ec2Id> ROUTE_TABLE_ID = ec2Id("rtb");

  static final Form<KeyName> KEY_NAME =
      form(
          LoadRules.KEY_NAME,
          KeyName::isWellFormed,
          KeyName::new,
          "x",
          "it must be " + KeyName.REQUIREMENT);

  static final Form<RepositoryName> REPOSITORY =
      form(
              LoadRules.REPOSITORY,
              SourceProvider.GITHUB::isRepository,
              RepositoryName::new,
              "x/x",
              "it must be " + RepositoryName.REQUIREMENT)
          .hinting(Forms::repository);

  /** Of a provider other than GitHub; the rules know the form of each. */
  static final Form<RepositoryName> REPOSITORY_ELSEWHERE =
      form(
          LoadRules.REPOSITORY,
          RepositoryName::isWellFormed,
          RepositoryName::new,
          "x/x",
          "it must be the repository as its provider names it, without spaces");

  /** A pattern of branches, paths or tags, whose length is for the rules to check. */
  static final Form<String> PATTERN =
      form(LoadRules.TYPE, value -> true, Function.identity(), "x", "it must be a text");

  static final Form<HealthCheckPath> HEALTH_CHECK =
      form(
              LoadRules.HEALTH_CHECK,
              HealthCheckPath::isWellFormed,
              HealthCheckPath::new,
              "/",
              "it must be " + HealthCheckPath.REQUIREMENT)
          .hinting(
              value ->
                  Optional.of("/" + value)
                      .filter(path -> !value.contains(":") && HealthCheckPath.isWellFormed(path))
                      .flatMap(Forms::write));

  static final Form<EmailAddress> EMAIL =
      form(
          LoadRules.EMAIL,
          EmailAddress::isWellFormed,
          EmailAddress::new,
          "x@x.xx",
          "it must be " + EmailAddress.REQUIREMENT);

  static final Form<InstanceType> INSTANCE_TYPE =
      form(
          LoadRules.INSTANCE_TYPE,
          InstanceType::isWellFormed,
          InstanceType::new,
          "t3.small",
          "it must be " + InstanceType.REQUIREMENT);

  static final Form<ImageId> IMAGE =
      form(
          LoadRules.IMAGE,
          ImageId::isWellFormed,
          ImageId::new,
          "ami-00000000",
          "it must be " + ImageId.REQUIREMENT);

  static final Form<CidrBlock> CIDR =
      new Form<>(
          LoadRules.CIDR,
          value -> CidrBlock.isWellFormed(value) && block(value).equals(value),
          CidrBlock::parse,
          CidrBlock.parse("10.0.0.0/16"),
          value ->
              CidrBlock.isWellFormed(value)
                  ? "host bits are set after the prefix"
                  : "it must be " + CidrBlock.REQUIREMENT,
          Forms::blockHint);

  /** The text is never repeated: it may be the secret itself. */
  static final Form<SecretName> SECRET_NAME =
      form(
              LoadRules.SECRET_NAME,
              SecretName::isWellFormed,
              SecretName::new,
              "x",
              SecretMistake.OTHER.wanted())
          .hinting(value -> Optional.of(SecretMistake.OTHER.hint()));

  /** The text is never repeated: it may be the secret itself. */
  static final Form<SecretReference> SECRET_REFERENCE =
      new Form<>(
          LoadRules.SECRET_NAME,
          SecretReference::isWellFormed,
          SecretReference::parse,
          SecretReference.parse("x"),
          value -> SecretMistake.of(value).wanted(),
          value -> Optional.of(SecretMistake.of(value).hint()));

  static final Form<DatabaseName> DATABASE_NAME =
      form(
              LoadRules.DATABASE_NAME,
              DatabaseName::isWellFormed,
              DatabaseName::new,
              "x",
              "it must be " + DatabaseName.REQUIREMENT)
          .hinting(value -> write(databaseName(value)));

  static final Form<EngineVersion> ENGINE_VERSION =
      form(
          LoadRules.ENGINE_VERSION,
          EngineVersion::isWellFormed,
          EngineVersion::new,
          "3.5.3",
          "it must be " + EngineVersion.REQUIREMENT);

  static final Form<CapacityUnits> CAPACITY =
      form(
          LoadRules.CAPACITY,
          CapacityUnits::isWellFormed,
          CapacityUnits::parse,
          "1",
          "it must be " + CapacityUnits.REQUIREMENT);

  static final Form<KeyAttribute> KEY_ATTRIBUTE =
      form(
          LoadRules.KEY_ATTRIBUTE,
          KeyAttribute::isWellFormed,
          KeyAttribute::parse,
          "x",
          "it must be " + KeyAttribute.REQUIREMENT);

  static final Form<RestorePoint> RESTORE_POINT =
      form(
          LoadRules.RESTORE_POINT,
          RestorePoint::isWellFormed,
          RestorePoint::parse,
          "latest",
          "it must be " + RestorePoint.REQUIREMENT);

  static final Form<LogPattern> LOG_PATTERN =
      form(
          LoadRules.LOG_PATTERN,
          LogPattern::isWellFormed,
          LogPattern::new,
          "ERROR",
          "it must be " + LogPattern.REQUIREMENT);

  static final Form<CronSchedule> SCHEDULE =
      form(
              LoadRules.SCHEDULE,
              value -> value.strip().split("\\s+", -1).length == 5,
              CronSchedule::new,
              "0 2 * * *",
              "it must have " + CronSchedule.REQUIREMENT)
          .hinting(value -> Optional.of("`0 2 * * *` is every night at 02:00 UTC."));

  /** The nearest word of the alphabet of {@link Slug}, if any letter or digit is left of it. */
  static Optional<String> slug(String value) {
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

  private static Optional<String> databaseName(String value) {
    String bare = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_$()+/-]", "_");
    return Optional.of(bare.replaceAll("^[^a-z]+", "")).filter(DatabaseName::isWellFormed);
  }

  private static Optional<String> regionOfZone(String value) {
    Matcher zone = ZONE.matcher(value);
    return zone.matches() && Region.isWellFormed(zone.group(1))
        ? Optional.of("This is a zone; `" + zone.group(1) + "` is its region.")
        : Optional.empty();
  }

  private static Optional<String> domain(String value) {
    String bare = value.toLowerCase(Locale.ROOT).replaceAll("^https?://|^\\*\\.", "");
    return Optional.of(withoutEnd(bare)).filter(DomainName::isWellFormed).flatMap(Forms::write);
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
        ? write(url.group(1))
        : Optional.empty();
  }

  private static Optional<String> write(Optional<String> value) {
    return value.map(text -> "Write `" + text + "`.");
  }

  private static Optional<String> write(String value) {
    return write(Optional.of(value));
  }

  private static String block(String value) {
    return CidrBlock.parse(value).toString();
  }

  private static Form<Ec2Id> ec2Id(String kind) {
    return form(
        LoadRules.ARN,
        value -> Ec2Id.isWellFormed(kind, value),
        Ec2Id::new,
        kind + "-00000000",
        "it must be " + Ec2Id.requirement(kind));
  }

  private static <T> Form<T> form(
      RuleInfo rule,
      Predicate<String> isWellFormed,
      Function<String, T> make,
      String placeholder,
      String wanted) {
    return new Form<>(
        rule,
        isWellFormed,
        make,
        make.apply(placeholder),
        value -> wanted,
        value -> Optional.empty());
  }

  /** VPCs and subnets are /16 to /28, so a block that is larger would be the next mistake. */
  private static Optional<String> blockHint(String value) {
    if (CidrBlock.isWellFormed(value)) {
      CidrBlock block = CidrBlock.parse(value);
      String address = value.substring(0, value.indexOf('/'));
      return Optional.of(
          block.prefix() < 16
              ? "Write `%s`: VPCs and subnets are /16 to /28."
                  .formatted(CidrBlock.parse(address + "/16"))
              : "`%s` is the block that holds it.".formatted(block));
    }
    String withPrefix = value + "/16";
    return CidrBlock.isWellFormed(withPrefix)
        ? Optional.of("Add the prefix: `%s`.".formatted(CidrBlock.parse(withPrefix)))
        : Optional.empty();
  }
}
