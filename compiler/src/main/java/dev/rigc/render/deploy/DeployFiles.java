package dev.rigc.render.deploy;

import dev.rigc.render.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files beside the templates that deploy them.
 *
 * @param script {@code deploy.sh}: bash, version 3.2 or newer
 * @param makefile {@code Makefile}: for any make that is GNU make 3.81 or newer
 */
public record DeployFiles(String script, String makefile) {
  /** Where the script has the template that it makes for a while. */
  private static final String BASTION = "@bastion-template@";

  private static final List<String> STEPS =
      List.of(
          "words",
          "settings",
          "cli",
          "plan",
          "facts",
          "order",
          "watch",
          "inputs",
          "zip",
          "branch",
          "apply",
          "preview",
          "look",
          "drift",
          "delete",
          "empty",
          "secrets",
          "backups",
          "session",
          "task",
          "bastion",
          "check",
          "main");

  /** The files of a riglet; the same riglet gives the same text. */
  public static DeployFiles of(Rendered rendered) {
    KindWords words = new KindWords(rendered.plan().kinds());
    StringBuilder script = new StringBuilder(resource("head.sh"));
    script.append(PlanTable.of(rendered));
    for (String step : STEPS) {
      String text = resource("steps/" + step + ".sh");
      script.append(words.fill(text.replace(BASTION, resource("bastion.yaml"))));
    }
    return new DeployFiles(
        script.append("\nmain \"$@\"\n").toString(), words.fill(resource("Makefile")));
  }

  private static String resource(String name) {
    try (InputStream in =
        DeployFiles.class.getResourceAsStream("/dev/rigc/render/templates/deploy/" + name)) {
      if (in == null) {
        throw new IllegalStateException("rigc was built without `deploy/" + name + "`.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
