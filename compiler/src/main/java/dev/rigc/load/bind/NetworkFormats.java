package dev.rigc.load.bind;

import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.TextRules;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.Ec2Id;
import java.util.Optional;

/** The formats of addresses and of what exists in the account: blocks, ARNs and IDs. */
public final class NetworkFormats {
  private NetworkFormats() {}

  public static final TextFormat<Arn> ARN =
      TextFormat.of(
          TextRules.ARN,
          Arn::isWellFormed,
          Arn::parse,
          "arn:aws:acm:us-east-1:123456789012:certificate/x",
          "it must be " + Arn.REQUIREMENT);

  /** An ARN, or the word for a certificate that rigc requests. */
  public static final TextFormat<String> CERTIFICATE =
      TextFormat.of(
          TextRules.ARN,
          value -> value.equals(NetworkDefaults.CREATE) || Arn.isWellFormed(value),
          value -> value,
          "arn:aws:acm:us-east-1:123456789012:certificate/x",
          "it must be `create` or " + Arn.REQUIREMENT);

  public static final TextFormat<String> HOSTED_ZONE =
      TextFormat.of(
              KeyRules.WORD,
              value -> HostedZone.of(value).isPresent() || ZoneId.isWellFormed(value),
              value -> value,
              "existing",
              "it must be `existing`, `create` or " + ZoneId.REQUIREMENT)
          .hinting(value -> Suggestion.word(value, HostedZone.keys()).map(Suggestion::didYouMean));

  public static final TextFormat<Ec2Id> VPC_ID = ec2Id("vpc");

  public static final TextFormat<Ec2Id> SUBNET_ID = ec2Id("subnet");

  public static final TextFormat<Ec2Id> ROUTE_TABLE_ID = ec2Id("rtb");

  public static final TextFormat<CidrBlock> CIDR =
      new TextFormat<>(
          TextRules.CIDR,
          value -> CidrBlock.isWellFormed(value) && block(value).equals(value),
          CidrBlock::parse,
          CidrBlock.parse("10.0.0.0/16"),
          value ->
              CidrBlock.isWellFormed(value)
                  ? "host bits are set after the prefix"
                  : "it must be " + CidrBlock.REQUIREMENT,
          NetworkFormats::blockHint);

  private static String block(String value) {
    return CidrBlock.parse(value).toString();
  }

  private static TextFormat<Ec2Id> ec2Id(String kind) {
    return TextFormat.of(
        TextRules.ARN,
        value -> Ec2Id.isWellFormed(kind, value),
        Ec2Id::new,
        kind + "-00000000",
        "it must be " + Ec2Id.requirement(kind));
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
