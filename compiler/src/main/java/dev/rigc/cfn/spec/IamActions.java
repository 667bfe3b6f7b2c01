package dev.rigc.cfn.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The IAM actions that work on particular resources. Actions that know no resources (most of {@code
 * List*}) are not among them, so an unknown action is no fault by itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Service
 *     authorization reference</a>
 */
public final class IamActions {

  private IamActions() {}

  private static final class Holder {
    static final FactPack PACK = FactPack.load("iam-actions.pack");
  }

  /** The prefixes of all services that have such actions, sorted, in lower case. */
  public static List<String> services() {
    return Holder.PACK.names();
  }

  /**
   * Expressions for the ARNs that an action works on, with {@code ${Partition}}, {@code ${Region}}
   * and {@code ${Account}} in them.
   *
   * @param action {@code service:Action} in any case
   */
  public static Optional<List<String>> resourcePatterns(String action) {
    String name = action.toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Holder.PACK
            .find(name.substring(0, colon))
            .flatMap(actions -> actions.member(name.substring(colon + 1)))
            .map(PackedValue::texts);
  }
}
