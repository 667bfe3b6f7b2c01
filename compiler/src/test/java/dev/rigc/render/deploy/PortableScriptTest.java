package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * macOS has bash 3.2 and the tools of BSD. No package has that bash, so what came after it is
 * listed here from the <a href="https://git.savannah.gnu.org/cgit/bash.git/tree/NEWS">changes of
 * bash</a>, each construct with an example that shows that its pattern works.
 */
final class PortableScriptTest {
  private record Construct(String since, String pattern, String example) {}

  private static final List<Construct> NEWER_THAN_BASH_3_2 =
      List.of(
          new Construct("4.0 maps", "(declare|local|typeset) -[a-z]*A", "declare -rA seen"),
          new Construct("4.0 mapfile", "\\b(mapfile|readarray)\\b", "mapfile -t lines"),
          new Construct("4.0 case of letters", "\\$\\{\\w+(\\[[^]]*])?(,|\\^)", "${name,,}"),
          new Construct("4.0 both streams piped", "\\|&", "make |& cat"),
          new Construct("4.0 both streams appended", "&>>", "make &>>log"),
          new Construct("4.0 coprocess", "\\bcoproc\\b", "coproc cat"),
          new Construct("4.0 fall through", ";;?&", "a) say ;;&"),
          new Construct("4.0 shopt", "globstar|dirspell|autocd|lastpipe", "shopt -s globstar"),
          new Construct("4.0 read", "read -\\w*[iN]|read .*-t *\\d*\\.\\d", "read -t 0.5 word"),
          new Construct(
              "4.0 steps and zeros", "\\{(0\\d+\\.\\.|\\w+\\.\\.\\w+\\.\\.)", "{1..9..2}"),
          new Construct("4.0 variables", "BASHPID|PROMPT_DIRTRIM|FUNCNEST", "$BASHPID"),
          new Construct("4.1 printf into arrays", "printf -v \"?\\w+\\[", "printf -v a[1] x"),
          new Construct("4.1 chosen descriptors", "\\{[a-z_]+\\}[<>]", "exec {log}>file"),
          new Construct("4.1 trace file", "BASH_XTRACEFD", "BASH_XTRACEFD=3"),
          new Construct("4.2 times", "printf .*%(-?\\d*)\\(", "printf '%(%F)T' -1"),
          new Construct("4.2 code points", "\\\\[uU][0-9a-fA-F]", "$'\\u2713'"),
          new Construct("4.2 is set", "(\\[\\[?|test)( !)? -v ", "[[ -v name ]]"),
          new Construct("4.2 global", "(declare|local|typeset) -[a-zA-Z]*g", "declare -g name"),
          new Construct("4.2 from the end", "\\$\\{\\w+:[^}:?=+-][^}]*: *-\\d", "${name:1:-1}"),
          new Construct("4.3 references", "(declare|local|typeset) -[a-zA-Z]*n", "local -n list"),
          new Construct("4.3 negative places", "\\w\\[-\\d+\\]", "${list[-1]}"),
          new Construct("4.3 wait for one", "\\bwait -[a-z]*[nfp]", "wait -n"),
          new Construct("4.4 transformations", "\\$\\{\\w+(\\[[^]]*])?@[A-Za-z]", "${name@Q}"),
          new Construct("4.4 local options", "\\blocal -( |;|$)", "local -"),
          new Construct("5.0 clocks", "EPOCH(SECONDS|REALTIME)|BASH_ARGV0", "$EPOCHSECONDS"),
          new Construct("5.1 randomness", "\\bSRANDOM\\b", "$SRANDOM"),
          new Construct("5.3 substitution in place", "\\$\\{[ |]", "${ date; }"));

  /** Options that only GNU's tools have, and tools that only GNU has. */
  private static final List<Construct> GNU_ONLY =
      List.of(
          new Construct(
              "long options",
              "\\b(cat|cksum|cp|cut|date|dirname|head|ls|mkdir|mktemp|mv|rm|sleep|sort|tail|tr|wc)"
                  + " +--\\w",
              "rm --force file"),
          new Construct("dates", "\\bdate\\b.*( -[a-zA-Z]*[dI]|%N|%:z)", "date -d yesterday"),
          new Construct("sed in place", "\\bsed +-\\w*i", "sed -i s/a/b/ file"),
          new Construct("base64 lines", "\\bbase64 +-w", "base64 -w0 file"),
          new Construct("links", "\\breadlink +-[a-z]*[efm]|\\brealpath\\b", "readlink -f ."),
          new Construct("stat", "\\bstat +-c", "stat -c %s file"),
          new Construct("places of temporary files", "\\bmktemp\\b.* -[pu]", "mktemp -p ."),
          new Construct("versions", "\\bsort +-\\w*V", "sort -V"),
          new Construct("sums", "\\b(md5|sha\\d+)sum\\b", "sha256sum file"),
          new Construct("all but the last", "\\bhead +-[nc] *-", "head -n -1"),
          new Construct(
              "tools", "\\b(nproc|numfmt|seq|shuf|tac|timeout|truncate)\\b +\\S", "timeout 5 make"),
          new Construct("touch", "\\btouch +-d", "touch -d now file"),
          new Construct("echo", "\\becho +-[en]", "echo -e a"));

  /**
   * Arrays that are never empty. Before bash 4.4 an empty one counts as unset, which ends a script
   * with {@code set -u}; all others are written {@code ${a[@]+"${a[@]}"}}.
   */
  private static final Set<String> NEVER_EMPTY =
      Set.of(
          // Every riglet has an environment; `choose` refuses to choose nothing.
          "ALL_ENVIRONMENTS",
          "CHOSEN",
          "turned",
          // The program and its region; the options of a change set.
          "AWS_COMMAND",
          "SETTINGS",
          "TEMPLATE",
          "options",
          // Looked at after it was found not to be empty; the four numbers of an address.
          "all",
          "parts",
          // Only while it is longer than the place that is looked at.
          "waiting");

  /** What not everyone has, where the script takes what there is. */
  private static final Set<String> ONE_OF_SEVERAL =
      Set.of(
          "if command -v sha256sum >/dev/null; then",
          "line=$(sha256sum <\"$1\")",
          // A shell that does not know them has nothing to forget.
          "unset BASH_COMPAT BASH_ENV CDPATH EXECIGNORE FUNCNEST GLOBIGNORE TMOUT",
          "fail 'None of sha256sum, shasum and openssl is installed; one of them must check the"
              + " templates against riglet.json.'");

  private List<String> code;

  @BeforeEach
  void read(@TempDir Path folder) throws IOException {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      Operator operator = new Operator(folder, SampleRiglet.twig(), endpoint);
      String script = Files.readString(operator.out().resolve("deploy.sh"));
      code =
          script
              .lines()
              .filter(line -> !line.strip().startsWith("#"))
              .filter(line -> !ONE_OF_SEVERAL.contains(line.strip()))
              .toList();
    }
  }

  @Test
  void everyPatternFindsItsExample() {
    for (List<Construct> constructs : List.of(NEWER_THAN_BASH_3_2, GNU_ONLY)) {
      for (Construct construct : constructs) {
        assertTrue(
            Pattern.compile(construct.pattern()).matcher(construct.example()).find(),
            construct.toString());
      }
    }
  }

  @Test
  void nothingNewerThanBash32IsUsed() {
    assertEquals(List.of(), found(NEWER_THAN_BASH_3_2));
  }

  @Test
  void nothingIsUsedThatOnlyGnuHas() {
    assertEquals(List.of(), found(GNU_ONLY));
  }

  private List<String> found(List<Construct> constructs) {
    List<String> found = new ArrayList<>();
    for (Construct construct : constructs) {
      Pattern pattern = Pattern.compile(construct.pattern());
      code.stream()
          .filter(line -> pattern.matcher(line).find())
          .forEach(line -> found.add(construct.since() + ": " + line.strip()));
    }
    return found;
  }

  @Test
  void noArrayThatMayBeEmptyIsTakenForOneThatIsNot() {
    Pattern use = Pattern.compile("\\$\\{(\\w+)\\[[@*]](?![-+])");
    Set<String> unguarded = new TreeSet<>();
    for (String line : code) {
      String rest = line.replaceAll("\\$\\{(\\w+)\\[@]\\+\"\\$\\{\\1\\[@]}\"}", "");
      Matcher uses = use.matcher(rest);
      while (uses.find()) {
        unguarded.add(uses.group(1));
      }
    }
    assertEquals(new TreeSet<>(NEVER_EMPTY), unguarded);
  }
}
