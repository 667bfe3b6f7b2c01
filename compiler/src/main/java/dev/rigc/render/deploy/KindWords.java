package dev.rigc.render.deploy;

import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills the words of the kinds of stacks into the script and the Makefile, where {@code @parts@}
 * and the like stand. They are the same for every riglet, and none comes from one.
 */
final class KindWords {
  private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z]++(?:-[a-z]++)*+)@");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  private final List<StackKind> kinds;
  private final Map<String, String> words = new TreeMap<>();

  KindWords(List<StackKind> kinds) {
    this.kinds = inOrderOfScopes(kinds);
    words.put("parts", "riglet environment " + commands(" ", kind -> true));
    words.put("choices", choices());
    words.put("meanings", lines("    %s) [[ %s ]] ;;", kind -> true, KindWords::condition));
    words.put(
        "commands",
        lines(
            "    %2$s) what=%1$s ;;", kind -> !kind.command().equals(kind.key()), StackKind::key));
    words.put("takes-env", patterns("*-%s/ENV", kind -> kind.scope().hasEnvironment()));
    words.put(
        "takes-app", patterns("*-%1$s/APP | *-%1$s/REPO", kind -> kind.scope().hasApplication()));
    words.put("parts-of-riglet", commands(", ", of(Scope.RIGLET)));
    words.put("parts-of-environment", commands(", ", of(Scope.ENVIRONMENT)));
    words.put("parts-of-application", commands(", ", of(Scope.APPLICATION)));
    words.put("parts-of-deployment", commands(", ", of(Scope.DEPLOYMENT)));
    words.put("network", first(StackKind::hasNetwork));
    words.put("hosts", first(StackKind::hasHosts));
    words.put("backed-up", backedUp(StackKind::key));
    words.put("backed-up-command", backedUp(StackKind::command));
    words.put("database-ports", databasePorts());
    words.put("pipeline", only(PipelineRole.PIPELINE, StackKind::key));
    words.put(
        "of-pipelines",
        kinds.stream()
            .filter(kind -> kind.pipelineRole().isDeployed())
            .map(StackKind::key)
            .collect(Collectors.joining(" | ")));
    words.put("task-command", first(kind -> kind.pipelineRole() == PipelineRole.BEFORE_DEPLOYED));
    words.put("deployed", only(PipelineRole.DEPLOYED, StackKind::key));
    words.put("deployed-command", only(PipelineRole.DEPLOYED, StackKind::command));
  }

  /** The text with every placeholder filled; throws {@link IllegalStateException} at others. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String word = words.get(found.group(1));
              if (word == null) {
                throw new IllegalStateException("The script has no words for " + found.group());
              }
              return Matcher.quoteReplacement(word);
            });
  }

  private static List<StackKind> inOrderOfScopes(List<StackKind> kinds) {
    for (StackKind kind : kinds) {
      if (!WORD.matcher(kind.command()).matches() || !WORD.matcher(kind.key()).matches()) {
        throw new IllegalStateException("`" + kind.name() + "` has words that are not plain.");
      }
    }
    return Stream.of(Scope.values()).flatMap(scope -> kinds.stream().filter(of(scope))).toList();
  }

  private static Predicate<StackKind> of(Scope scope) {
    return kind -> kind.scope() == scope;
  }

  private String commands(String separator, Predicate<StackKind> which) {
    return kinds.stream()
        .filter(which)
        .map(StackKind::command)
        .collect(Collectors.joining(separator));
  }

  private String patterns(String form, Predicate<StackKind> which) {
    return kinds.stream()
        .filter(which)
        .map(kind -> form.formatted(kind.command()))
        .collect(Collectors.joining(" | "));
  }

  private String lines(
      String form, Predicate<StackKind> which, Function<StackKind, String> argument) {
    return kinds.stream()
        .filter(which)
        .map(kind -> form.formatted(kind.command(), argument.apply(kind)))
        .collect(Collectors.joining("\n"));
  }

  /** What a command must name, by what the kinds of its word are made for. */
  private String choices() {
    List<String> lines = new ArrayList<>();
    choice(lines, Scope.ENVIRONMENT, " | environment", "require_environment ");
    choice(lines, Scope.APPLICATION, "", "require_application ");
    choice(lines, Scope.DEPLOYMENT, "", "require_environment && require_application ");
    String ofRiglet = commands(" | ", of(Scope.RIGLET));
    lines.add("    riglet" + (ofRiglet.isEmpty() ? "" : " | " + ofRiglet) + ") ;;");
    return String.join("\n", lines);
  }

  private void choice(List<String> lines, Scope scope, String further, String action) {
    String commands = commands(" | ", of(scope));
    if (!commands.isEmpty()) {
      lines.add("    " + commands + further + ") " + action + ";;");
    }
  }

  private static String condition(StackKind kind) {
    return "$layer == "
        + kind.key()
        + (kind.scope().hasEnvironment() ? " && $environment == \"$ENV\"" : "")
        + (kind.scope().hasApplication() ? " && $application == \"$APP\"" : "");
  }

  /** The one kind whose backups the script lists and restores. */
  private String first(Predicate<StackKind> which) {
    return kinds.stream().filter(which).map(StackKind::command).findFirst().orElse("nothing");
  }

  private String databasePorts() {
    return kinds.stream()
        .filter(kind -> kind.databasePort().isPresent())
        .map(kind -> "      %s) port=%s ;;".formatted(kind.key(), kind.databasePort().get()))
        .collect(Collectors.joining("\n"));
  }

  private String backedUp(Function<StackKind, String> word) {
    return kinds.stream().filter(StackKind::hasBackups).map(word).findFirst().orElse("nothing");
  }

  /** The script treats these two kinds in ways of their own, and knows one of each. */
  private String only(PipelineRole role, Function<StackKind, String> word) {
    List<String> found =
        kinds.stream().filter(kind -> kind.pipelineRole() == role).map(word).toList();
    if (found.size() != 1) {
      throw new IllegalStateException("The script knows one kind " + role + ", not " + found);
    }
    return found.get(0);
  }
}
