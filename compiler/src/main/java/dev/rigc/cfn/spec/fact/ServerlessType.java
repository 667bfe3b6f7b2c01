package dev.rigc.cfn.spec.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What SAM's transform makes of one type {@code AWS::Serverless::…}. The facts lie in {@code
 * schemas/curated/tables/sam-resources.json}, each type with the page it was read from.
 *
 * @param becomes the type of the resource that keeps the logical id; empty where none does
 * @param needs the logical ids of those of {@code made} that are made before it
 * @param reads for some mappings, the only keys of them that are read
 * @param globals the properties that may stand in the section {@code Globals}, sorted
 * @param made the resources that are added
 */
public record ServerlessType(
    Optional<String> becomes,
    List<String> needs,
    Map<String, List<String>> reads,
    List<String> globals,
    List<Made> made) {
  private static final String PREFIX = "AWS::Serverless::";
  private static final Map<String, ServerlessType> READ = new ConcurrentHashMap<>();

  /**
   * A kind of resource that the transform adds. Paths are steps with dots between them, below the
   * properties of the resource or, where there is {@code each}, below the entry.
   *
   * @param id its logical id: {@code {id}} is that of the author's resource, {@code {key}} the key
   *     of the entry, {@code {Path|default}} the text of a property, {@code #} ten digits of a hash
   *     and {@code *} any letters and digits
   * @param type its type; empty if it is not known
   * @param name what can stand after the author's logical id and a dot to refer to it
   * @param each the property, a mapping, for each of whose entries there is one
   * @param of the {@code Type}s of the entries it is made for; all if there are none
   * @param with the properties that must be there, each perhaps with {@code =} and its text
   * @param without the properties that must not be there
   * @param holds the properties whose references it takes over
   * @param needs the logical ids of those that are made before it
   */
  public record Made(
      String id,
      String type,
      Optional<String> name,
      Optional<String> each,
      List<String> of,
      List<String> with,
      List<String> without,
      List<String> holds,
      List<String> needs) {}

  private static PackedValue table() {
    return FactTables.load("sam-resources");
  }

  /** What becomes of a type; empty if SAM has none of that name. */
  public static Optional<ServerlessType> find(String type) {
    ServerlessType known = READ.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ServerlessType> found = table().member(type).map(ServerlessType::read);
    found.ifPresent(facts -> READ.put(type, facts));
    return found;
  }

  /**
   * The sections that {@code Globals} may have, each with its properties, sorted by name.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">Globals
   *     section</a>
   */
  public static Map<String, List<String>> globalSections() {
    Map<String, List<String>> sections = new TreeMap<>();
    for (String type : table().names()) {
      List<String> globals = find(type).orElseThrow().globals();
      if (!globals.isEmpty()) {
        sections.put(type.substring(PREFIX.length()), globals);
      }
    }
    return sections;
  }

  private static ServerlessType read(PackedValue facts) {
    return new ServerlessType(
        facts.member("becomes").map(PackedValue::text),
        facts.texts("needs"),
        reads(facts),
        facts.texts("globals"),
        facts.member("makes").map(PackedValue::items).orElse(List.of()).stream()
            .map(ServerlessType::made)
            .toList());
  }

  private static Map<String, List<String>> reads(PackedValue facts) {
    Map<String, List<String>> reads = new TreeMap<>();
    facts
        .member("reads")
        .ifPresent(all -> all.forEach((property, keys) -> reads.put(property, keys.texts())));
    return reads;
  }

  private static Made made(PackedValue facts) {
    return new Made(
        facts.member("id").map(PackedValue::text).orElseThrow(),
        facts.member("type").map(PackedValue::text).orElse(""),
        facts.member("name").map(PackedValue::text),
        facts.member("each").map(PackedValue::text),
        facts.texts("of"),
        facts.texts("with"),
        facts.texts("without"),
        facts.texts("holds"),
        facts.texts("needs"));
  }
}
