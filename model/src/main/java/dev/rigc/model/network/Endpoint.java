package dev.rigc.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * AWS services that an environment reaches through interface endpoints in its private subnets. Each
 * stands for the endpoints that only work together, as both of a container registry.
 */
public enum Endpoint {
  /** CloudFormation, which hosts signal to. */
  CLOUDFORMATION("cloudformation"),
  /** EC2, which a database host attaches its volume and its address with. */
  EC2("ec2"),
  /** Elastic Container Registry: images of applications. */
  ECR("ecr"),
  /** Elastic Container Service: the agent of EC2 hosts. */
  ECS("ecs"),
  /** Key Management Service. */
  KMS("kms"),
  /** CloudWatch Logs: what containers write. */
  LOGS("logs"),
  /** CloudWatch: metrics. */
  MONITORING("monitoring"),
  /** Secrets Manager: secrets of applications and of the database. */
  SECRETS_MANAGER("secretsmanager"),
  /** SNS: messages of hosts to the ops topic. */
  SNS("sns"),
  /** Systems Manager: Session Manager and the parameters of applications. */
  SSM("ssm"),
  /** Security Token Service. */
  STS("sts");

  private final String key;

  Endpoint(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<Endpoint> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Endpoint::key).toList();
  }
}
