package dev.rigc.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** IAM's evaluation, as its documentation describes it. */
class RoleTest {
  private static final Stack STACK = new Stack("s", "deps.yaml", "deps", "", "");
  private static final String ARN = "arn:aws:iam::123456789012:role/r";

  @Test
  void nothingIsAllowedThatNoStatementAllows() {
    assertFalse(may(role("Allow", "s3:GetObject", "*", "{}"), "s3:PutObject", Map.of()));
    assertFalse(may(role("Allow", "s3:*", "arn:aws:s3:::other/*", "{}"), "s3:GetObject", Map.of()));
    assertTrue(
        may(role("Allow", "S3:get*", "arn:aws:s3:::b?cket/*", "{}"), "s3:GetObject", Map.of()));
  }

  @Test
  void anExplicitDenyIsStrongerThanAnyAllow() {
    Policy allow = policy("Allow", "*", "*", "{}");
    Policy deny = policy("Deny", "s3:Get*", "*", "{}");

    assertFalse(may(role(List.of(allow, deny), Optional.empty()), "s3:GetObject", Map.of()));
    assertTrue(may(role(List.of(allow, deny), Optional.empty()), "s3:PutObject", Map.of()));
    Role role = role(List.of(allow), Optional.empty());
    assertFalse(role.may(request("s3:GetObject", Map.of()), List.of(deny)));
  }

  @Test
  void aBoundaryAllowsNothingByItselfAndLimitsEverything() {
    Policy allow = policy("Allow", "s3:*", "*", "{}");
    Policy boundary = policy("Allow", "s3:GetObject", "*", "{}");

    assertTrue(may(role(List.of(allow), Optional.of(boundary)), "s3:GetObject", Map.of()));
    assertFalse(may(role(List.of(allow), Optional.of(boundary)), "s3:PutObject", Map.of()));
    assertFalse(may(role(List.of(), Optional.of(allow)), "s3:GetObject", Map.of()));
  }

  @Test
  void aBucketMayLetARoleInByName() {
    Role role = role(List.of(), Optional.empty());
    Policy mine = new Policy(List.of(statement(List.of(ARN))));
    Policy others = new Policy(List.of(statement(List.of(ARN + "x"))));

    assertTrue(role.may(request("s3:GetObject", Map.of()), List.of(mine)));
    assertFalse(role.may(request("s3:GetObject", Map.of()), List.of(others)));
  }

  @Test
  void conditionsHoldAsAwsDescribesThem() {
    assertTrue(holds("{\"StringEquals\":{\"k\":[\"a\",\"b\"]}}", Map.of("k", List.of("b"))));
    assertFalse(holds("{\"StringEquals\":{\"k\":\"a\"}}", Map.of("k", List.of("A"))));
    assertFalse(holds("{\"StringEquals\":{\"k\":\"a\"}}", Map.of()));
    assertTrue(holds("{\"StringEqualsIfExists\":{\"k\":\"a\"}}", Map.of()));
    assertFalse(holds("{\"StringEqualsIfExists\":{\"k\":\"a\"}}", Map.of("k", List.of("b"))));
    assertTrue(holds("{\"StringLike\":{\"k\":\"a*\"}}", Map.of("K", List.of("abc"))));
    assertTrue(holds("{\"StringNotEquals\":{\"k\":\"a\"}}", Map.of()));
    assertTrue(
        holds(
            "{\"ArnLike\":{\"k\":\"arn:aws:ecs:*:1:cluster/*\"}}",
            Map.of("k", List.of("arn:aws:ecs:eu-west-1:1:cluster/c"))));
    assertFalse(
        holds(
            "{\"ArnLike\":{\"k\":\"arn:aws:*:cluster/*\"}}",
            Map.of("k", List.of("arn:aws:ecs:eu-west-1:1:cluster/c"))));
    assertTrue(holds("{\"Bool\":{\"aws:SecureTransport\":\"true\"}}", Map.of()));
    assertTrue(holds("{\"Null\":{\"k\":\"true\"}}", Map.of()));
    assertFalse(holds("{\"Null\":{\"k\":\"false\"}}", Map.of()));
  }

  @Test
  void allKeysOfAllOperatorsMustHold() {
    String both = "{\"StringEquals\":{\"k\":\"a\",\"l\":\"b\"},\"Null\":{\"m\":\"true\"}}";

    assertTrue(holds(both, Map.of("k", List.of("a"), "l", List.of("b"))));
    assertFalse(holds(both, Map.of("k", List.of("a"))));
    assertFalse(holds(both, Map.of("k", List.of("a"), "l", List.of("b"), "m", List.of("c"))));
  }

  @Test
  void forAllValuesIsTrueWithoutValues() {
    String all = "{\"ForAllValues:StringEquals\":{\"k\":[\"a\",\"b\"]}}";

    assertTrue(holds(all, Map.of("k", List.of("a", "b"))));
    assertFalse(holds(all, Map.of("k", List.of("a", "c"))));
    assertTrue(holds(all, Map.of()));
    String any = "{\"ForAnyValue:StringEquals\":{\"k\":\"a\"}}";
    assertTrue(holds(any, Map.of("k", List.of("a", "c"))));
    assertFalse(holds(any, Map.of()));
  }

  @Test
  void whatIsNotSimulatedFailsLoudly() {
    assertThrows(
        IllegalArgumentException.class,
        () -> holds("{\"DateLessThan\":{\"k\":\"2026\"}}", Map.of("k", List.of("2025"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> may(role("Allow", "s3:*", "arn:aws:s3:::${aws:username}", "{}"), "s3:Get", Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Policy.of(Map.of("Statement", Map.of("Effect", "Allow", "NotResource", "*"))));
  }

  @Test
  void notActionIsAboutAllOtherActions() {
    Policy policy =
        Policy.of(
            Map.of("Statement", Map.of("Effect", "Allow", "NotAction", "iam:*", "Resource", "*")));

    assertEquals(Policy.Effect.ALLOW, policy.of(request("s3:GetObject", Map.of()), ARN));
    assertEquals(Policy.Effect.NOTHING, policy.of(request("iam:CreateRole", Map.of()), ARN));
  }

  private static boolean holds(String condition, Map<String, List<String>> keys) {
    return may(role("Allow", "*", "*", condition), "s3:GetObject", keys);
  }

  private static boolean may(Role role, String action, Map<String, List<String>> keys) {
    return role.may(request(action, keys), List.of());
  }

  private static Request request(String action, Map<String, List<String>> keys) {
    return Request.of(action, "arn:aws:s3:::bucket/key", keys);
  }

  private static Role role(String effect, String action, String resource, String condition) {
    return role(List.of(policy(effect, action, resource, condition)), Optional.empty());
  }

  private static Role role(List<Policy> policies, Optional<Policy> boundary) {
    return new Role(Role.Kind.DEPLOYMENT, STACK, ARN, new Policy(List.of()), policies, boundary);
  }

  private static Policy policy(String effect, String action, String resource, String condition) {
    try {
      return Policy.of(
          Map.of(
              "Statement",
              List.of(
                  Map.of(
                      "Effect",
                      effect,
                      "Action",
                      List.of(action),
                      "Resource",
                      resource,
                      "Condition",
                      new ObjectMapper().readValue(condition, Map.class)))));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Policy.Statement statement(List<String> principals) {
    return new Policy.Statement(
        "In", "Allow", principals, List.of("s3:*"), false, List.of("*"), Map.of());
  }
}
