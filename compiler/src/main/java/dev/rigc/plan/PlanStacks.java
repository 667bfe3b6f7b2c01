package dev.rigc.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the stacks of a {@code riglet.json} of an earlier run, which may be any version's. */
public final class PlanStacks {
  /** A word of a command that is no option of it. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,127}");

  /**
   * How many stacks are read: an account has no more in a region unless it asks for them.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
   *     quotas</a>
   */
  private static final int MOST = 2_000;

  private PlanStacks() {}

  /**
   * A stack of a plan.
   *
   * @param name the stack's name
   * @param region its region
   * @param environment its environment, empty if it belongs to none
   * @param application its application, empty if it belongs to none
   * @param file the path of its template, as the plan has it; not to be trusted
   * @param sha256 the hash of its template, as the plan has it
   */
  public record PlanStack(
      String name,
      String region,
      String environment,
      String application,
      String file,
      String sha256) {
    /** A file may come from anybody, and these words become a part of commands. */
    private boolean isWellFormed() {
      return Stream.of(name, region).allMatch(PlanStack::isWord)
          && Stream.of(environment, application).allMatch(word -> word.isEmpty() || isWord(word));
    }

    private static boolean isWord(String text) {
      return WORD.matcher(text).matches();
    }
  }

  /** Its stacks in the order of their creation; none if this is not a plan that can be read. */
  public static List<PlanStack> read(byte[] plan) {
    List<PlanStack> stacks = new ArrayList<>();
    try (JsonParser tokens = new JsonFactory().createParser(plan)) {
      if (tokens.nextToken() != JsonToken.START_OBJECT) {
        return List.of();
      }
      while (tokens.nextToken() == JsonToken.FIELD_NAME) {
        boolean isStacks = tokens.currentName().equals("stacks");
        if (tokens.nextToken() == JsonToken.START_ARRAY && isStacks) {
          while (tokens.nextToken() == JsonToken.START_OBJECT) {
            PlanStack stack = stack(tokens);
            if (stack.isWellFormed() && stacks.size() < MOST) {
              stacks.add(stack);
            }
          }
        } else {
          tokens.skipChildren();
        }
      }
    } catch (IOException notAPlan) {
      return List.of();
    }
    return stacks;
  }

  private static PlanStack stack(JsonParser tokens) throws IOException {
    Map<String, String> texts = new HashMap<>();
    while (tokens.nextToken() == JsonToken.FIELD_NAME) {
      String key = tokens.currentName();
      if (tokens.nextToken() == JsonToken.VALUE_STRING) {
        texts.put(key, tokens.getText());
      } else {
        tokens.skipChildren();
      }
    }
    return new PlanStack(
        texts.getOrDefault("name", ""),
        texts.getOrDefault("region", ""),
        texts.getOrDefault("environment", ""),
        texts.getOrDefault("application", ""),
        texts.getOrDefault("file", ""),
        texts.getOrDefault("sha256", ""));
  }
}
