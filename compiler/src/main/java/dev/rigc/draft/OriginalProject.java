package dev.rigc.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The original riglet: a {@code .make} file of settings, scripts that call its Makefile, and
 * templates with parameters and mappings by environment.
 *
 * @see <a href="https://github.com/mathomas/twig-infrastructure">The original riglet</a>
 */
final class OriginalProject {
  private static final List<String> STANDARD = List.of("integration", "staging", "production");

  private final Map<String, String> files;
  private final String account;
  private final List<Note> notes = new ArrayList<>();
  private RigletDraft draft = new RigletDraft();

  OriginalProject(Map<String, String> files, String account) {
    this.files = new TreeMap<>(files);
    this.account = account;
  }

  static boolean isOne(Map<String, String> files) {
    return settings(files).isPresent();
  }

  /** The settings in use, or the example of them. */
  private static Optional<String> settings(Map<String, String> files) {
    return List.of(".make", ".make.example").stream().filter(files::containsKey).findFirst();
  }

  ImportedProject read() {
    String name = settings(files).orElseThrow();
    MakeSettings settings = MakeSettings.read(name, files.getOrDefault(name, ""), account);
    draft = settings.draft();
    notes.addAll(settings.notes());
    draft.text("region").ifPresent(region -> DraftStart.region(draft, region, account));
    files.forEach(this::calls);
    if (draft.keys("environments").isEmpty()) {
      STANDARD.forEach(this::environment);
    }
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            template(path, ForeignMapping.of(path, text));
          }
        });
    return new ImportedProject("the original riglet", draft, notes);
  }

  /** The calls of {@code make} in scripts and other texts. */
  private void calls(String path, String text) {
    if (path.endsWith(".yaml") || path.endsWith(".yml")) {
      return;
    }
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      List<String> words = List.of(line.strip().split("\\s+"));
      int make = words.indexOf("make");
      if (make >= 0 && make + 1 < words.size()) {
        Map<String, String> values = values(words.subList(make + 2, words.size()));
        call(path + ":" + number, words.get(make + 1), values);
      }
    }
  }

  private static Map<String, String> values(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        String value = word.substring(equals + 1).replace("\"", "").replace("'", "");
        values.put(word.substring(0, equals), value.replace(";", ""));
      }
    }
    return values;
  }

  private void call(String place, String target, Map<String, String> values) {
    Optional<String> environment = literal(values, "ENV");
    if (target.equals("create-foundation")) {
      environment.ifPresent(this::environment);
      literal(values, "EMAIL_ADDRESS_OPS")
          .ifPresent(address -> draft.put(List.of(address), "notifications", "ops"));
    } else if (target.equals("create-build")) {
      application(place, values);
    }
  }

  /** A value that is not a variable of the script. */
  private static Optional<String> literal(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> !value.isEmpty() && !value.contains("$"));
  }

  private void environment(String name) {
    String[] path = {"environments", name, "cidr"};
    if (draft.get(path).isEmpty()) {
      int standard = STANDARD.indexOf(name);
      int block = standard >= 0 ? standard : STANDARD.size() + draft.keys("environments").size();
      draft.put("10." + 10 * (block + 1) + ".0.0/16", path);
    }
  }

  private void application(String place, Map<String, String> values) {
    Optional<String> repository = literal(values, "REPO");
    if (repository.isEmpty()) {
      return;
    }
    String name = repository.get();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("repository", draft.text("owner").orElse("owner") + "/" + name);
    keys.put("branch", literal(values, "REPO_BRANCH").orElse("master"));
    if (literal(values, "REPO_BRANCH").isEmpty()) {
      notes.add(
          new Note(place, "`REPO_BRANCH`", "The branch is not written here; `master` was taken."));
    }
    keys.put("port", literal(values, "CONTAINER_PORT").flatMap(ForeignMapping::parsed).orElse(80));
    literal(values, "HEALTH_CHECK_PATH")
        .filter(path -> !path.equals("/"))
        .ifPresent(path -> keys.put("healthCheck", path));
    keys.put(
        "priority",
        literal(values, "LISTENER_RULE_PRIORITY")
            .flatMap(ForeignMapping::parsed)
            .orElse(100 * (draft.keys("applications").size() + 1)));
    draft.put(keys, "applications", name);
    literal(values, "EMAIL_ADDRESS_BUILD")
        .ifPresent(address -> draft.put(List.of(address), "notifications", "build"));
    if (values.getOrDefault("PREFIX", "-").isEmpty()) {
      draft.put("", "prefix");
    }
  }

  private void template(String path, ForeignMapping template) {
    template.mapping("Parameters").ifPresent(parameters -> parameters(path, parameters));
    template.mapping("Mappings").ifPresent(this::mappings);
  }

  private void parameters(String path, ForeignMapping parameters) {
    boolean isDatabase = path.contains("couch") || path.contains("db");
    boolean isCluster = parameters.has("ClusterSize") || parameters.has("ClusterMaxSize");
    numberOf(parameters, "ClusterSize").ifPresent(n -> draft.put(n, "compute", "size"));
    numberOf(parameters, "ClusterMaxSize").ifPresent(n -> draft.put(n, "compute", "maxSize"));
    if (isDatabase || isCluster) {
      parameters
          .mapping("InstanceType")
          .flatMap(of -> of.text("Default"))
          .ifPresent(
              type -> {
                draft.put(type, isCluster ? "compute" : "database", "instanceType");
              });
    }
  }

  private static Optional<Integer> numberOf(ForeignMapping parameters, String name) {
    return parameters.mapping(name).flatMap(of -> of.number("Default"));
  }

  /** Mappings by environment: blocks of addresses, and how many tasks of an application run. */
  private void mappings(ForeignMapping mappings) {
    for (String name : mappings.keys()) {
      mappings.mapping(name).ifPresent(this::byEnvironment);
    }
  }

  private void byEnvironment(ForeignMapping mapping) {
    for (String environment : draft.keys("environments")) {
      mapping
          .mapping(environment)
          .ifPresent(
              values -> {
                for (String key : values.keys()) {
                  byEnvironment(environment, key, values.text(key).orElse(""));
                }
              });
    }
  }

  private void byEnvironment(String environment, String key, String value) {
    if (key.equals("CidrBlock") || key.equals("VpcCidrBlock") || key.equals("VPC")) {
      draft.put(value, "environments", environment, "cidr");
    } else if (key.contains("DesiredCount")) {
      ForeignMapping.parsed(value)
          .ifPresent(
              tasks ->
                  draft
                      .keys("applications")
                      .forEach(app -> draft.put(tasks, "applications", app, "tasks", environment)));
    }
  }
}
