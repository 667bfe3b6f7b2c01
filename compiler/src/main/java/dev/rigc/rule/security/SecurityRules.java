package dev.rigc.rule.security;

import dev.rigc.rule.Rule;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;

/** Every security rule. */
public final class SecurityRules {
  private static final List<Rule<TemplateSubject>> ALL =
      List.of(
          new IngressIsNarrow(),
          new PoliciesAreNarrow(),
          new BucketsArePrivate(),
          new AdministratorsAreFew(),
          new StorageIsEncrypted(),
          new MetadataNeedsToken(),
          new ListenersRedirect(),
          new TlsPolicyIsCurrent(),
          new DatabasesAreInside(),
          new SecretsAreReferred(),
          new FunctionUrlsNeedAuth(),
          new KeysRotate(),
          new ContainersAreFenced(),
          new AccessKeysAreNotMade());

  private SecurityRules() {}

  /** All rules, in the order they run. */
  public static List<Rule<TemplateSubject>> all() {
    return ALL;
  }
}
