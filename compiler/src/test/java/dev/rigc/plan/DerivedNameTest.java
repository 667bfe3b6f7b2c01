package dev.rigc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.plan.DerivedName.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedNameTest {
  @Test
  void showsTheSumOfItsParts() {
    DerivedName name =
        new DerivedName(
            NameKind.BUCKET,
            List.of(
                Part.of("owner", "buildit"),
                Part.literal("-"),
                Part.of("project", "a-project-whose-name-is-far-too-long-really"),
                Part.literal("-"),
                new Part("account", "${AWS::AccountId}", 12),
                Part.literal("-"),
                Part.of("region", "us-west-2"),
                Part.literal("-artifacts")));

    assertEquals(
        "`buildit` 7 + `-` 1 + project 43 + `-` 1 + account 12 + `-` 1 + `us-west-2` 9"
            + " + `-artifacts` 10 = 84",
        name.sum());
    assertEquals(84, name.length());
  }
}
