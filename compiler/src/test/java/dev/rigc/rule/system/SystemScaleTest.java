package dev.rigc.rule.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.SystemLint;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The time of the rules on sets grows with the number of templates, not with its square. */
@Isolated("compares times")
class SystemScaleTest {
  private static final String TEMPLATE =
      """
      Resources:
        Subnet:
          Type: AWS::EC2::Subnet
          Properties:
            VpcId: !ImportValue network--VpcId
            CidrBlock: 10.%1$d.%2$d.0/24
        Rule:
          Type: AWS::ElasticLoadBalancingV2::ListenerRule
          Properties:
            ListenerArn: !ImportValue network--Listener
            Priority: %3$d
            Conditions: [{Field: host-header, Values: [h%3$d.example.com]}]
        Parameter:
          Type: AWS::SSM::Parameter
          Properties: {Type: String, Value: !ImportValue s%4$d--Subnet}
        Broken:
          Type: AWS::SSM::Parameter
          Properties: {Type: String, Value: !ImportValue s%4$d--Subnett}
      Outputs:
        Subnet:
          Value: !Ref Subnet
          Export: {Name: s%3$d--Subnet}
        Named:
          Value: !Ref Parameter
          Export: {Name: !Sub "${AWS::StackName}-%3$d"}
      """;

  private static List<Kept> set(int size) {
    List<Kept> templates = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      String text = TEMPLATE.formatted(i / 250, i % 250, i, i - 1);
      Source source = new Source("t" + i + ".yaml", text);
      templates.add(Kept.whole(Template.of(DocumentParser.parse(source))));
    }
    return templates;
  }

  private static long millis(List<Kept> templates) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      List<Diagnostic> found =
          SystemLint.sets(templates, new Plans(List.of(), Optional.empty()), Optional.empty())
              .stream()
              .flatMap(set -> SystemLint.run(set, SystemRules.all()).stream())
              .toList();
      best = Math.min(best, System.nanoTime() - start);
      assertTrue(found.size() >= templates.size(), "the broken imports are found");
    }
    return best / 1_000_000;
  }

  @Test
  void timeGrowsLinearlyWithTheNumberOfTemplates() {
    millis(set(300));
    long small = 0;
    for (int size : new int[] {10, 100, 250, 1000}) {
      long time = millis(set(size));
      System.out.printf("%5d templates %5d ms%n", size, time);
      small = size == 250 ? time : small;
      if (size == 1000) {
        assertTrue(time <= 12 * Math.max(small, 20), time + " ms, " + small + " ms for a quarter");
      }
    }
  }

  @Test
  void aSetWithoutTemplatesHasNoFindings() {
    assertEquals(
        List.of(),
        SystemLint.sets(List.of(), new Plans(List.of(), Optional.empty()), Optional.empty()));
  }
}
