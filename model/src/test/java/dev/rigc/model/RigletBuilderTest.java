package dev.rigc.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.network.NatChoice;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Slug;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A riglet that is built wrongly in code is one error that names the piece and what it requires.
 */
class RigletBuilderTest {
  private static final String ARN = "arn:aws:acm:us-west-2:123456789012:certificate/x";

  private static RigletBuilder complete() {
    return Riglet.builder()
        .owner("acme")
        .project("shop")
        .region("us-west-2")
        .domain("shop.example.com")
        .certificate(ARN)
        .connection("arn:aws:codeconnections:us-west-2:123456789012:connection/x")
        .environment("integration")
        .environment("production", production -> production.nat(NatChoice.SINGLE))
        .application("web", RigletBuilderTest::web);
  }

  private static void web(ApplicationBuilder web) {
    web.repository("acme/web").port(8080).priority(100);
  }

  private static Arguments wrong(String message, Consumer<RigletBuilder> mistake) {
    return Arguments.of(message, mistake);
  }

  /** Null and texts of the wrong form, whatever the annotations and the type system say. */
  @SuppressWarnings("NullAway")
  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong("`owner` is null, but a value is required.", b -> b.owner(null)),
        wrong(
            "`owner`: `Acme` is not valid; it must be lower-case letters, digits and single hyphens"
                + " between them, a letter first, because it becomes a part of names.",
            b -> b.owner("Acme")),
        wrong(
            "`region`: `west` is not valid; it must be a region code such as `us-west-2`.",
            b -> b.region("west")),
        wrong(
            "`certificate`: `x` is not valid; it must be an ARN:"
                + " `arn:aws:service:region:account:resource`, with 12 digits for the account.",
            b -> b.certificate("x")),
        wrong(
            "`environments.qa.cidr`: `10.40.0.0/33` is not valid; it must be a CIDR block: four"
                + " numbers of 0 to 255, a slash and a prefix, as in `10.10.0.0/16`.",
            b -> b.environment("qa", qa -> qa.cidr("10.40.0.0/33"))),
        wrong(
            "`environments.qa.cidr` is `10.40.0.7/16`, but host bits are set after the prefix;"
                + " `10.40.0.0/16` is the block that holds it.",
            b -> b.environment("qa", qa -> qa.cidr("10.40.0.7/16"))),
        wrong(
            "`environments.qa.cidr` is missing; it is required and has no default.",
            b -> b.environment("qa")),
        wrong(
            "`environments.integration` is duplicated; each name may be given once.",
            b -> b.environment("integration")),
        wrong(
            "`environments.qa.applications.shop` names an application that the riglet does not"
                + " have.",
            b ->
                b.environment(
                    "qa", qa -> qa.cidr("10.40.0.0/16").application("shop", o -> o.tasks(1)))),
        wrong(
            "`environments.qa.compute.instanceType` is null, but a value is required.",
            b ->
                b.environment(
                    "qa", qa -> qa.cidr("10.40.0.0/16").compute(c -> c.instanceType(null)))),
        wrong(
            "`compute.instanceType`: `small` is not valid; it must be an EC2 instance type such as"
                + " `t3.small`.",
            b -> b.compute(c -> c.instanceType("small"))),
        wrong(
            "`database.backup.schedule`: `daily` is not valid; it must be the five fields minute,"
                + " hour, day of month, month and day of week.",
            b -> b.database(d -> d.backupSchedule("daily"))),
        wrong(
            "`applications.api.repository` is missing; it is required and has no default.",
            b -> b.application("api", api -> api.port(1).priority(2))),
        wrong(
            "`applications.api.priority` is missing; it is required and has no default.",
            b -> b.application("api", api -> api.repository("acme/api").port(1))),
        wrong(
            "`applications.api.tasks.qa` names an environment that the riglet does not have.",
            b ->
                b.application(
                    "api",
                    api -> {
                      web(api);
                      api.tasks("qa", 1);
                    })),
        wrong(
            "`applications.api.environment.URL` refers to `${database.uri}`, which does not exist;"
                + " there are `${database.url}`, `${app.url}`, `${environment}`, `${region}`,"
                + " `${branch}`.",
            b -> b.application("api", api -> api.environment("URL", "${database.uri}"))),
        wrong(
            "`applications.api.secrets.TOKEN`: The text (not repeated here) is not valid; it must be"
                + " the name of a parameter or secret, to which `:key` may be added for one field of"
                + " a Secrets Manager secret.",
            b -> b.application("api", api -> api.secret("TOKEN", "hunter2!"))),
        wrong("`notifications` is null, but a value is required.", b -> b.notifications(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeIsOneErrorThatNamesThePiece(String message, Consumer<RigletBuilder> mistake) {
    RigletBuilder builder = complete();

    InvalidRigletException error =
        assertThrows(
            InvalidRigletException.class,
            () -> {
              mistake.accept(builder);
              builder.build();
            });

    assertEquals(message, error.getMessage());
    assertTrue(message.startsWith("`" + error.piece() + "`"), error.piece());
  }

  @Test
  void whatIsRequiredIsAskedForByName() {
    assertEquals(
        "`owner` is missing; it is required and has no default.",
        assertThrows(InvalidRigletException.class, () -> Riglet.builder().build()).getMessage());
    assertEquals(
        "`environments` is empty; at least one is required.",
        assertThrows(
                InvalidRigletException.class,
                () ->
                    Riglet.builder()
                        .owner("a")
                        .project("b")
                        .region("us-west-2")
                        .domain("example.com")
                        .certificate(ARN)
                        .build())
            .getMessage());
  }

  @Test
  void aRecordMadeByHandIsCheckedToo() {
    Riglet riglet = complete().build();
    Environment first = riglet.environments().get(0);
    Environment bare =
        new Environment(
            first.name(),
            first.promotion(),
            first.network(),
            first.compute(),
            first.database(),
            Map.of());

    assertEquals(
        "`environments.integration.applications.web` is missing; every application requires a"
            + " deployment in every environment.",
        assertThrows(
                InvalidRigletException.class,
                () -> with(riglet, List.of(bare), riglet.applications()))
            .getMessage());
    assertEquals(
        "`environments.integration.applications.web` names an application that the riglet does not"
            + " have.",
        assertThrows(InvalidRigletException.class, () -> with(riglet, List.of(first), List.of()))
            .getMessage());
    assertEquals(riglet, with(riglet, riglet.environments(), riglet.applications()));
  }

  private static Riglet with(
      Riglet riglet, List<Environment> environments, List<Application> applications) {
    return new Riglet(
        riglet.owner(),
        riglet.project(),
        riglet.region(),
        riglet.profile(),
        riglet.domain(),
        riglet.certificate(),
        riglet.keyName(),
        riglet.prefix(),
        riglet.hostedZone(),
        riglet.hostedZoneId(),
        riglet.connection(),
        riglet.notifications(),
        environments,
        applications,
        riglet.overrides(),
        riglet.addons());
  }

  @Test
  void anEnvironmentOverridesWhatHoldsForAll() {
    Riglet riglet =
        complete()
            .compute(compute -> compute.size(2).maxSize(6))
            .environment(
                "staging",
                staging ->
                    staging
                        .compute(compute -> compute.size(3))
                        .application("api", api -> api.memory(1024).secret("LEVEL", "/level")))
            .application(
                "api",
                api -> {
                  web(api);
                  api.environment("LEVEL", "info")
                      .environment("URL", "${app.url}")
                      .tasks("staging", 5);
                })
            .build();
    Environment staging = riglet.environment(new Slug("staging")).orElseThrow();
    Deployment api = staging.deployments().get(new Slug("api"));

    assertEquals(3, staging.compute().size());
    assertEquals(6, staging.compute().maxSize());
    assertEquals(2, riglet.environments().get(0).compute().size());
    assertEquals(5, api.tasks());
    assertEquals(1024, api.memory());
    assertEquals(List.of("URL"), List.copyOf(api.environment().keySet()));
    assertEquals(List.of("LEVEL"), List.copyOf(api.secrets().keySet()));
    assertFalse(
        riglet.environments().get(0).deployments().get(new Slug("api")).environment().isEmpty());
  }
}
