package dev.rigc.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures policies as IAM does, blanks not counted.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 *     quotas</a>
 */
final class PolicySizes {
  private static final int MANAGED = 6_144;
  private static final int INLINE = 10_240;
  private static final int ATTACHED = 10;

  private PolicySizes() {}

  /** The policies that are too long, the roles whose inline policies are, or that have too many. */
  static List<String> tooLarge(Deployed riglet) throws JsonProcessingException {
    List<String> found = new ArrayList<>();
    List<Deployed.Resource> managed = riglet.resources("AWS::IAM::ManagedPolicy");
    for (Deployed.Resource policy : managed) {
      int size = size(List.of(policy.properties().get("PolicyDocument")));
      if (size > MANAGED) {
        found.add(policy.logicalId() + " has " + size + " characters");
      }
    }
    for (Deployed.Resource role : riglet.resources("AWS::IAM::Role")) {
      int size = size(riglet.documents(role));
      if (size > INLINE) {
        found.add(role.stack().file() + " " + role.logicalId() + " has " + size + " characters");
      }
      long attached =
          managed.stream()
              .filter(
                  policy ->
                      Plain.list(policy.properties().get("Roles"))
                          .contains(riglet.names().name(role)))
              .count();
      if (attached > ATTACHED) {
        found.add(role.logicalId() + " has " + attached + " policies");
      }
    }
    return found;
  }

  private static int size(List<Object> documents) throws JsonProcessingException {
    int size = 0;
    for (Object document : documents) {
      size += new ObjectMapper().writeValueAsString(document).replaceAll("\\s", "").length();
    }
    return size;
  }
}
