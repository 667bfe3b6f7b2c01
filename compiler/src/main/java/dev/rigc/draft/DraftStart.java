package dev.rigc.draft;

import java.util.List;

/** What a draft begins with where the files of another tool do not say it. */
final class DraftStart {
  private static final String REGION = "us-east-1";
  private static final List<String> ENVIRONMENTS = List.of("integration", "staging", "production");

  private DraftStart() {}

  /** Names, and ARNs of the right form that have to be replaced. */
  static void account(RigletDraft draft, String project, String account) {
    draft.put(project, "owner").put(project, "project");
    draft.put("default", "profile").put(project + ".example.com", "domain");
    region(draft, REGION, account);
  }

  /** Puts a region, and ARNs of it where there are none of the project's own. */
  static void region(RigletDraft draft, String region, String account) {
    draft.put(region, "region");
    if (draft.text("certificate").filter(arn -> !arn.contains("11111111-2222")).isEmpty()) {
      draft.put(
          "arn:aws:acm:%s:%s:certificate/11111111-2222-3333-4444-555555555555"
              .formatted(region, account),
          "certificate");
    }
    draft.put(
        "arn:aws:codeconnections:%s:%s:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
            .formatted(region, account),
        "connection");
  }

  /** The three standard environments. */
  static void environments(RigletDraft draft) {
    int second = 0;
    for (String name : ENVIRONMENTS) {
      second += 10;
      draft.put("10." + second + ".0.0/16", "environments", name, "cidr");
      draft.put("single", "environments", name, "nat");
    }
  }
}
