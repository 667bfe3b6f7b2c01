package dev.rigc.rule.security;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** Every security rule. */
public final class SecurityRules {
  private static final List<Rule<TemplateContext>> ALL =
      List.of(
          new IngressIsNarrowRule(),
          new PoliciesAreNarrowRule(),
          new BucketsArePrivateRule(),
          new AdministratorsAreFewRule(),
          new StorageIsEncryptedRule(),
          new MetadataNeedsTokenRule(),
          new ListenersRedirectRule(),
          new TlsPolicyIsCurrentRule(),
          new DatabasesAreInsideRule(),
          new SecretsAreReferredRule(),
          new FunctionUrlsNeedAuthRule(),
          new KeysRotateRule(),
          new ContainersAreFencedRule(),
          new AccessKeysAreNotMadeRule());

  private SecurityRules() {}

  /** All rules, in the order they run. */
  public static List<Rule<TemplateContext>> all() {
    return ALL;
  }
}
