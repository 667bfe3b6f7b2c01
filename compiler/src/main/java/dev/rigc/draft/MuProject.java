package dev.rigc.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code mu.yml} of a service, of the environments, or of both.
 *
 * @see <a href="https://github.com/stelligent/mu/wiki">mu, documentation</a>
 */
final class MuProject {
  private static final List<String> NAMES = List.of("mu.yml", "mu.yaml");
  private static final int PRIORITY = 100;

  private final String file;
  private final ForeignMapping root;
  private final String account;
  private final RigletDraft draft = new RigletDraft();
  private final List<Note> notes = new ArrayList<>();

  MuProject(Map<String, String> files, String account) {
    this.file = NAMES.stream().filter(files::containsKey).findFirst().orElseThrow();
    this.root = ForeignMapping.of(file, files.getOrDefault(file, ""));
    this.account = account;
  }

  static boolean isOne(Map<String, String> files) {
    return NAMES.stream().anyMatch(files::containsKey);
  }

  ImportedProject read() {
    String namespace = root.text("namespace").orElse("mu");
    DraftStart.account(draft, namespace, account);
    root.mappings("environments").forEach(this::environment);
    if (draft.keys("environments").isEmpty()) {
      DraftStart.environments(draft);
    }
    root.mapping("service").ifPresent(service -> service(namespace, service));
    if (draft.get("database").isEmpty()) {
      draft.put("none", "database", "engine");
    }
    notes.addAll(root.rest());
    return new ImportedProject("mu", draft, notes);
  }

  private void environment(ForeignMapping environment) {
    String name = environment.text("name").orElse("environment");
    int second = 10 * (draft.keys("environments").size() + 1);
    draft.put("10." + second + ".0.0/16", "environments", name, "cidr");
    draft.put("single", "environments", name, "nat");
    draft.put(true, "environments", name, "pipeline");
    environment
        .text("provider")
        .ifPresent(
            provider ->
                draft.put(
                    provider.contains("fargate") ? "fargate" : "ec2",
                    "environments",
                    name,
                    "compute",
                    "launch"));
    environment.mapping("cluster").ifPresent(cluster -> cluster(name, cluster));
    environment.mapping("loadbalancer").ifPresent(this::loadBalancer);
  }

  private void cluster(String name, ForeignMapping cluster) {
    cluster
        .text("instanceType")
        .ifPresent(type -> draft.put(type, "environments", name, "compute", "instanceType"));
    cluster.text("keyName").ifPresent(key -> draft.put(key, "keyName"));
    Optional<Integer> size = cluster.number("desiredCapacity").or(() -> cluster.number("minSize"));
    cluster.number("minSize");
    size.ifPresent(hosts -> draft.put(hosts, "environments", name, "compute", "size"));
    cluster
        .number("maxSize")
        .ifPresent(hosts -> draft.put(hosts, "environments", name, "compute", "maxSize"));
  }

  private void loadBalancer(ForeignMapping loadBalancer) {
    loadBalancer.text("hostedZone").ifPresent(zone -> draft.put(zone, "domain"));
    loadBalancer
        .text("certificate")
        .ifPresent(
            certificate ->
                draft.put(
                    certificate.startsWith("arn:")
                        ? certificate
                        : "arn:aws:acm:%s:%s:certificate/%s"
                            .formatted(
                                draft.text("region").orElse("us-east-1"), account, certificate),
                    "certificate"));
  }

  private void service(String namespace, ForeignMapping service) {
    String name = service.text("name").orElse("app");
    Map<String, Object> keys = new LinkedHashMap<>();
    Optional<ForeignMapping> pipeline = service.mapping("pipeline");
    Optional<ForeignMapping> source = pipeline.flatMap(of -> of.mapping("source"));
    source.ifPresent(of -> of.text("provider"));
    keys.put("repository", source.flatMap(of -> of.text("repo")).orElse(namespace + "/" + name));
    source.flatMap(of -> of.text("branch")).ifPresent(branch -> keys.put("branch", branch));
    keys.put("port", service.number("port").orElse(8080));
    keys.put("healthCheck", service.text("healthEndpoint").orElse("/health"));
    keys.put("priority", service.number("priority").orElse(PRIORITY));
    List<String> paths = service.texts("pathPatterns");
    if (!paths.isEmpty() && !paths.contains("/*")) {
      keys.put("paths", paths);
    }
    service.number("cpu").ifPresent(cpu -> keys.put("cpu", cpu));
    service.number("memory").ifPresent(memory -> keys.put("memory", memory));
    Optional<Integer> tasks = service.number("desiredCount").or(() -> service.number("minSize"));
    service.number("minSize").ifPresent(min -> everywhere(keys, "min", min));
    service.number("maxSize").ifPresent(max -> everywhere(keys, "max", max));
    service
        .number("targetCPUUtilization")
        .filter(target -> keys.containsKey("scaling"))
        .ifPresent(target -> scaling(keys).put("cpu", target));
    tasks.ifPresent(number -> keys.put("tasks", inEach(number)));
    draft.put(keys, "applications", name);
    service.mapping("environment").ifPresent(variables -> variables(name, variables));
    if (service.has("database")) {
      notes.add(
          service.left(
              "database",
              "A database is of an environment: choose `database.engine` in the riglet."));
    }
  }

  private void everywhere(Map<String, Object> keys, String bound, int copies) {
    scaling(keys).put(bound, inEach(copies));
  }

  @SuppressWarnings("unchecked") // put there by this method
  private static Map<String, Object> scaling(Map<String, Object> keys) {
    return (Map<String, Object>)
        keys.computeIfAbsent("scaling", key -> new LinkedHashMap<String, Object>());
  }

  private Map<String, Object> inEach(int number) {
    Map<String, Object> each = new LinkedHashMap<>();
    draft.keys("environments").forEach(environment -> each.put(environment, number));
    return each;
  }

  /** A variable has a text, or a text for each environment. */
  private void variables(String name, ForeignMapping variables) {
    for (String key : variables.keys()) {
      variables
          .text(key)
          .ifPresent(
              text ->
                  draft.put(
                      text.replace("${env:MU_ENVIRONMENT_NAME}", "${environment}"),
                      "applications",
                      name,
                      "environment",
                      key));
      variables.mapping(key).ifPresent(each -> variable(name, key, each));
    }
  }

  private void variable(String name, String key, ForeignMapping each) {
    for (String environment : each.keys()) {
      if (draft.get("environments", environment).isPresent()) {
        each.text(environment)
            .ifPresent(
                text ->
                    draft.put(
                        text,
                        "environments",
                        environment,
                        "applications",
                        name,
                        "environment",
                        key));
      }
    }
  }
}
