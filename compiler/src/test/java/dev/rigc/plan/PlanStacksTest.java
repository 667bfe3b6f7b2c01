package dev.rigc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a plan become a part of commands that a user is told to run. */
class PlanStacksTest {
  @ParameterizedTest
  @CsvSource({
    "--profile,us-east-1,test,app",
    "a,--endpoint-url,test,app",
    "a,us-east-1,-f,app",
    "a,us-east-1,test,-f",
    "'',us-east-1,test,app",
    "a,'',test,app",
    "a;id,us-east-1,test,app",
    "$(id),us-east-1,test,app",
  })
  void takesNoWordThatACommandWouldTakeForSomethingElse(
      String name, String region, String environment, String application) {
    assertEquals(List.of(), read(stack(name, region, environment, application)));
  }

  @Test
  void environmentsAndApplicationsNeedNotBeThere() {
    assertEquals(
        List.of(new PlanStacks.PlanStack("a-b", "us-east-1", "", "", "", "")),
        read(stack("a-b", "us-east-1", "", "")));
  }

  @Test
  void readsNoMoreStacksThanAnAccountHas() {
    String many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> stack("s" + i, "us-east-1", "e" + i, ""))
            .collect(Collectors.joining(","));
    assertEquals(2_000, read(many).size());
  }

  private static String stack(String name, String region, String environment, String application) {
    return "{\"name\": \"%s\", \"region\": \"%s\", \"environment\": \"%s\", \"application\": \"%s\"}"
        .formatted(name, region, environment, application);
  }

  private static List<PlanStacks.PlanStack> read(String stacks) {
    return PlanStacks.read("{\"stacks\": [%s]}".formatted(stacks).getBytes(StandardCharsets.UTF_8));
  }
}
