package dev.rigc.cli.start;

import dev.rigc.cli.terminal.UserError;
import dev.rigc.draft.RigletDraft;
import dev.rigc.model.Riglet;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code rigc init} asks, in order. */
final class InitQuestions {
  /** An account of the documentation, which belongs to nobody. */
  static final String ACCOUNT = "123456789012";

  /** The second number of the block that the first environment with no standard one gets. */
  private static final int FIRST_BLOCK = 40;

  private static final int LONGEST_PROJECT = 12;
  private static final int BLOCK_STEP = 10;
  private static final int PRIORITY_STEP = 100;

  private InitQuestions() {}

  /**
   * The questions.
   *
   * @param folder the name of the current folder, from which the project may be named
   * @param region the region that the environment variables of the AWS CLI name
   * @param profile the profile that they name
   */
  static List<InitQuestion> of(String folder, Optional<String> region, Optional<String> profile) {
    return Stream.of(names(folder), account(region, profile), addresses(), system(), applications())
        .flatMap(List::stream)
        .toList();
  }

  private static List<InitQuestion> names(String folder) {
    return List.of(
        text("owner", "Who owns it?", "The first part of every name.", "acme"),
        text("project", "What is it called?", "The second part of every name.", slug(folder)));
  }

  private static List<InitQuestion> account(Optional<String> region, Optional<String> profile) {
    return List.of(
        text("region", "Which AWS region?", "", region.orElse("us-east-1")),
        text(
            "profile",
            "Which profile of the AWS CLI do the scripts use?",
            "",
            profile.orElse(Riglet.DEFAULT_PROFILE)),
        new InitQuestion(
            "domain",
            "Which domain are the applications in?",
            "The name of a public hosted zone: aws route53 list-hosted-zones",
            "domain",
            draft ->
                draft
                    .text("domain")
                    .orElseGet(() -> draft.text("project").orElse("shop") + ".example.com"),
            (draft, value) -> draft.put(value, "domain")),
        arn(
            "certificate",
            "Which certificate do the load balancers have?",
            "Its ARN; it is issued for *.{domain}, in the region: aws acm list-certificates",
            "acm",
            "certificate/11111111-2222-3333-4444-555555555555"),
        arn(
            "connection",
            "Which connection leads to the repositories?",
            "Its ARN; it is available, in the region: aws codeconnections list-connections",
            "codeconnections",
            "connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"),
        new InitQuestion(
            "key-name",
            "Which EC2 key pair do the hosts have?",
            "Without one Session Manager reaches them: aws ec2 describe-key-pairs",
            "keyName",
            draft -> draft.text("keyName").orElse(""),
            (draft, value) -> draft.put(value, "keyName")));
  }

  private static InitQuestion text(String key, String words, String explanation, String proposal) {
    return new InitQuestion(
        key,
        words,
        explanation,
        key,
        draft -> draft.text(key).orElse(proposal),
        (draft, value) -> draft.put(value, key));
  }

  private static InitQuestion arn(
      String key, String words, String explanation, String service, String resource) {
    return new InitQuestion(
        key,
        words,
        explanation,
        key,
        draft ->
            draft
                .text(key)
                .orElseGet(
                    () ->
                        "arn:aws:%s:%s:%s:%s"
                            .formatted(
                                service,
                                draft.text("region").orElse("us-east-1"),
                                ACCOUNT,
                                resource)),
        (draft, value) -> draft.put(value, key));
  }

  private static List<InitQuestion> addresses() {
    return List.of(
        addresses("ops", "Who gets alarms?"), addresses("build", "Who gets failed builds?"));
  }

  private static InitQuestion addresses(String topic, String words) {
    return new InitQuestion(
        topic,
        words,
        "E-mail addresses, with commas.",
        "notifications",
        draft -> "",
        (draft, value) -> draft.put(items(value), "notifications", topic));
  }

  private static List<InitQuestion> system() {
    return List.of(
        new InitQuestion(
            "environments",
            "Which environments are there?",
            "In the order of promotion, with commas.",
            "environments",
            draft -> "integration,staging,production",
            InitQuestions::environments),
        new InitQuestion(
            "nat",
            "Which NAT gateways does each have: per-az, single or none?",
            "A gateway costs about as much as a small host; none puts hosts into public subnets.",
            "environments",
            draft -> "single",
            (draft, value) ->
                draft
                    .keys("environments")
                    .forEach(name -> draft.put(value, "environments", name, "nat"))),
        new InitQuestion(
            "launch",
            "Do tasks run on hosts (ec2) or on Fargate (fargate)?",
            "",
            "compute",
            draft -> "ec2",
            (draft, value) -> draft.put(value, "compute", "launch")),
        new InitQuestion(
            "engine",
            "Which database: couchdb or none?",
            "",
            "database",
            draft -> "couchdb",
            (draft, value) -> draft.put(value, "database", "engine")));
  }

  private static void environments(RigletDraft draft, String names) {
    int block = FIRST_BLOCK;
    for (String name : items(names)) {
      String cidr =
          NetworkDefaults.cidr(name).map(Object::toString).orElse("10." + block + ".0.0/16");
      if (NetworkDefaults.cidr(name).isEmpty()) {
        block += BLOCK_STEP;
        draft.put(true, "environments", name, "pipeline");
      }
      draft.put(cidr, "environments", name, "cidr");
    }
  }

  private static List<InitQuestion> applications() {
    return List.of(
        new InitQuestion(
            "app",
            "Which applications are there?",
            InitApplication.FORM
                + ", with commas: the port and the path of the health check of the container.",
            "applications",
            draft -> "web=" + draft.text("owner").orElse("acme") + "/web:8080",
            InitQuestions::applications));
  }

  private static void applications(RigletDraft draft, String written) {
    int priority = 0;
    for (String application : items(written)) {
      priority += PRIORITY_STEP;
      InitApplication parts =
          InitApplication.parse(application).orElseThrow(() -> wrong(application));
      Map<String, Object> keys = new LinkedHashMap<>();
      keys.put("repository", parts.repository());
      keys.put("port", parts.port());
      parts.healthCheck().ifPresent(path -> keys.put("healthCheck", path));
      keys.put("priority", priority);
      draft.put(keys, "applications", parts.name());
    }
  }

  private static UserError wrong(String application) {
    return new UserError(
        "`%s` is not an application: %s is required, as in `web=acme/web:8080/health`."
            .formatted(application, InitApplication.FORM));
  }

  private static List<String> items(String written) {
    List<String> items = new ArrayList<>();
    for (String item : written.split(",")) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  /** What of a folder's name may be a part of names, or a word that may. */
  private static String slug(String folder) {
    String slug =
        folder
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]++", "-")
            .replaceAll("^[0-9-]++|-$", "");
    // Names of buckets leave about so many characters for it.
    String beginning = slug.substring(0, Math.min(LONGEST_PROJECT, slug.length()));
    String project =
        beginning.endsWith("-") ? beginning.substring(0, beginning.length() - 1) : beginning;
    return Slug.isWellFormed(project) ? project : "shop";
  }
}
