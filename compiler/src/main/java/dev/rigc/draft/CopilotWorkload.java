package dev.rigc.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workload of a Copilot workspace as an application. */
final class CopilotWorkload {
  private static final String SERVICE = "Load Balanced Web Service";
  private static final String INTERNAL = "Backend Service";
  private static final String ENVIRONMENT_NAME = "${COPILOT_ENVIRONMENT_NAME}";
  private static final String APPLICATION_NAME = "${COPILOT_APPLICATION_NAME}";

  /** How long clients stay with a target where stickiness is on, in seconds. */
  private static final int DAY = 86_400;

  private final RigletDraft draft;
  private final String application;
  private final ForeignMapping manifest;
  private final String name;
  private final List<Note> notes = new ArrayList<>();

  CopilotWorkload(RigletDraft draft, String application, ForeignMapping manifest) {
    this.draft = draft;
    this.application = application;
    this.manifest = manifest;
    this.name = manifest.text("name").orElse("app");
  }

  List<Note> notes() {
    return notes;
  }

  /** Adds it to the draft, if a riglet has workloads of its type; tells whether it was added. */
  boolean addWith(int priority, Optional<CopilotPipeline> pipeline) {
    String type = manifest.text("type").orElse(SERVICE);
    if (!type.equals(SERVICE) && !type.equals(INTERNAL)) {
      notes.add(
          manifest.left(
              "type", "A riglet has no workload of this type: `%s` was left out.".formatted(type)));
      manifest.keys().forEach(key -> manifest.left(key, ""));
      return false;
    }
    String repository =
        pipeline.flatMap(CopilotPipeline::repository).orElse(application + "/" + name);
    put(repository, "repository");
    pipeline.flatMap(CopilotPipeline::branch).ifPresent(branch -> put(branch, "branch"));
    image();
    if (type.equals(INTERNAL)) {
      put(false, "public");
    } else {
      put(priority, "priority");
    }
    manifest.text("exec").filter("true"::equals).ifPresent(yes -> put(true, "exec"));
    platform();
    manifest.mapping("http").ifPresent(this::http);
    manifest.number("cpu").ifPresent(cpu -> put(cpu, "cpu"));
    manifest.number("memory").ifPresent(memory -> put(memory, "memory"));
    count();
    started(manifest, "container");
    values(manifest).forEach((key, value) -> put(value, key));
    manifest.mapping("storage").ifPresent(of -> notes.addAll(CopilotStorage.take(of, this::put)));
    manifest.mapping("sidecars").ifPresent(this::sidecars);
    manifest.mapping("environments").ifPresent(this::overrides);
    return true;
  }

  private void put(Object value, String... path) {
    String[] whole = new String[path.length + 2];
    whole[0] = "applications";
    whole[1] = name;
    System.arraycopy(path, 0, whole, 2, path.length);
    draft.put(value, whole);
  }

  /** The hosts of an environment have one architecture, and so has a riglet where it says it. */
  private void platform() {
    manifest
        .text("platform")
        .map(platform -> platform.endsWith("arm64") ? "arm64" : "x86-64")
        .ifPresent(architecture -> draft.put(architecture, "compute", "architecture"));
  }

  private void image() {
    Optional<ForeignMapping> image = manifest.mapping("image");
    put(image.flatMap(of -> of.number("port")).orElse(80), "port");
    image.ifPresent(
        of -> {
          for (String key : List.of("build", "location")) {
            if (of.has(key)) {
              notes.add(
                  of.left(key, "The image is built by the `buildspec.yml` of the repository."));
            }
          }
          of.mapping("healthcheck").ifPresent(this::containerHealth);
        });
  }

  private void containerHealth(ForeignMapping check) {
    List<String> command = check.texts("command");
    if (!command.isEmpty()) {
      boolean isMarked = command.get(0).startsWith("CMD");
      put(
          String.join(" ", isMarked ? command.subList(1, command.size()) : command),
          "container",
          "healthCommand");
      check.number("start_period").ifPresent(s -> put(s, "container", "startPeriod"));
    }
  }

  private void http(ForeignMapping http) {
    http.text("path")
        .filter(path -> !path.equals("/"))
        .map(path -> path.startsWith("/") ? path : "/" + path)
        .ifPresent(path -> put(List.of(path, path + "/*"), "paths"));
    http.texts("alias").forEach(alias -> put(last(), "hosts", alias, "environment"));
    http.text("healthcheck").ifPresent(path -> put(path, "healthCheck"));
    http.mapping("healthcheck").ifPresent(this::targetHealth);
    http.number("deregistration_delay")
        .ifPresent(seconds -> put(seconds, "targetGroup", "deregistrationDelay"));
    http.text("stickiness")
        .filter("true"::equals)
        .ifPresent(yes -> put(DAY, "targetGroup", "stickiness"));
    http.text("target_container")
        .ifPresent(container -> put(container, "targetGroup", "container"));
  }

  /** An alias of all environments can lead to one only: the one that is promoted to last. */
  private String last() {
    List<String> environments = draft.keys("environments");
    return environments.get(environments.size() - 1);
  }

  private void targetHealth(ForeignMapping check) {
    check.text("path").ifPresent(path -> put(path, "healthCheck"));
    check.text("success_codes").ifPresent(codes -> put(codes, "targetGroup", "codes"));
    Map.of(
            "interval", "interval",
            "timeout", "timeout",
            "healthy_threshold", "healthyAfter",
            "unhealthy_threshold", "unhealthyAfter")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            key ->
                check
                    .number(key.getKey())
                    .ifPresent(number -> put(number, "targetGroup", key.getValue())));
  }

  private void count() {
    manifest.number("count").ifPresent(tasks -> everywhere(tasks, "tasks"));
    manifest.mapping("count").ifPresent(this::scaling);
  }

  private void scaling(ForeignMapping count) {
    Optional<ForeignMapping> range = count.mapping("range");
    List<String> ends =
        count.text("range").map(text -> List.of(text.split("-", -1))).orElse(List.of());
    range.flatMap(of -> of.number("min")).ifPresent(min -> bound(min, "min"));
    range.flatMap(of -> of.number("max")).ifPresent(max -> bound(max, "max"));
    if (ends.size() == 2) {
      ForeignMapping.parsed(ends.get(0)).ifPresent(min -> bound(min, "min"));
      ForeignMapping.parsed(ends.get(1)).ifPresent(max -> bound(max, "max"));
    }
    target(count, "cpu_percentage", "cpu");
    target(count, "memory_percentage", "memory");
    target(count, "requests", "requestsPerTarget");
  }

  private void target(ForeignMapping count, String from, String to) {
    count
        .number(from)
        .or(() -> count.mapping(from).flatMap(of -> of.number("value")))
        .ifPresent(value -> put(value, "scaling", to));
  }

  /** The fewest copies are also those that run at first. */
  private void bound(int copies, String end) {
    everywhere(copies, "scaling", end);
    if (end.equals("min")) {
      everywhere(copies, "tasks");
    }
  }

  private void everywhere(int number, String... path) {
    Map<String, Object> each = new LinkedHashMap<>();
    draft.keys("environments").forEach(environment -> each.put(environment, number));
    put(each, path);
  }

  private void started(ForeignMapping from, String... path) {
    for (String[] key : new String[][] {{"entrypoint", "entryPoint"}, {"command", "command"}}) {
      List<String> words = from.texts(key[0]);
      if (!words.isEmpty()) {
        List<String> split =
            words.size() == 1 ? List.of(words.get(0).strip().split("\\s+")) : words;
        String[] whole = new String[path.length + 1];
        System.arraycopy(path, 0, whole, 0, path.length);
        whole[path.length] = key[1];
        put(split, whole);
      }
    }
  }

  /** The variables and secrets of a container, under the keys of a riglet. */
  private Map<String, Map<String, Object>> values(ForeignMapping from) {
    Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    from.mapping("variables")
        .ifPresent(variables -> values.put("environment", texts(variables, variables.keys())));
    from.mapping("secrets")
        .ifPresent(
            secrets -> {
              Map<String, Object> all = texts(secrets, secrets.keys());
              for (String key : secrets.keys()) {
                secrets
                    .mapping(key)
                    .flatMap(of -> of.text("secretsmanager"))
                    .ifPresent(secret -> all.put(key, words(secret)));
              }
              values.put("secrets", all);
            });
    values.values().removeIf(Map::isEmpty);
    return values;
  }

  private Map<String, Object> texts(ForeignMapping from, List<String> keys) {
    Map<String, Object> texts = new LinkedHashMap<>();
    keys.forEach(key -> from.text(key).ifPresent(text -> texts.put(key, words(text))));
    return texts;
  }

  private String words(String text) {
    return text.replace(ENVIRONMENT_NAME, "${environment}").replace(APPLICATION_NAME, application);
  }

  private void sidecars(ForeignMapping sidecars) {
    for (String sidecar : sidecars.keys()) {
      sidecars.mapping(sidecar).ifPresent(of -> sidecar(sidecar, of));
    }
  }

  private void sidecar(String sidecar, ForeignMapping of) {
    of.text("image").ifPresent(image -> put(image, "sidecars", sidecar, "image"));
    of.text("port")
        .map(port -> port.split("/", -1)[0])
        .flatMap(ForeignMapping::parsed)
        .ifPresent(port -> put(port, "sidecars", sidecar, "port"));
    of.text("essential")
        .ifPresent(essential -> put(essential.equals("true"), "sidecars", sidecar, "essential"));
    started(of, "sidecars", sidecar, "container");
    values(of).forEach((key, value) -> put(value, "sidecars", sidecar, key));
  }

  private void overrides(ForeignMapping environments) {
    for (String environment : environments.keys()) {
      if (draft.get("environments", environment).isPresent()) {
        environments.mapping(environment).ifPresent(of -> override(environment, of));
      }
    }
  }

  private void override(String environment, ForeignMapping of) {
    of.number("count").ifPresent(tasks -> put(tasks, "tasks", environment));
    of.mapping("count")
        .flatMap(count -> count.text("range"))
        .map(range -> range.split("-", -1))
        .filter(ends -> ends.length == 2)
        .ifPresent(
            ends -> {
              ForeignMapping.parsed(ends[0])
                  .ifPresent(min -> put(min, "scaling", "min", environment));
              ForeignMapping.parsed(ends[1])
                  .ifPresent(max -> put(max, "scaling", "max", environment));
            });
    for (String key : List.of("cpu", "memory")) {
      of.number(key).ifPresent(number -> here(environment, key, number));
    }
    values(of).forEach((key, value) -> here(environment, key, value));
  }

  private void here(String environment, String key, Object value) {
    draft.put(value, "environments", environment, "applications", name, key);
  }
}
