package dev.rigc.cfn.sam;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that call a function or a state machine of SAM. */
final class Events {
  private static final Set<String> CALLED =
      Set.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine");

  private static final Map<String, ImplicitApi> APIS =
      Map.of(
          "Api",
          new ImplicitApi("ServerlessRestApi", "AWS::Serverless::Api", "Api", "RestApiId"),
          "HttpApi",
          new ImplicitApi("ServerlessHttpApi", "AWS::Serverless::HttpApi", "HttpApi", "ApiId"));

  private Events() {}

  /**
   * The API that SAM adds for events that name none.
   *
   * @param id its logical id
   * @param type the type it would have if the author had written it
   * @param section its section in {@code Globals}
   * @param property the property of an event that names another API
   * @see <a
   *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html">Resources
   *     for functions</a>
   */
  record ImplicitApi(String id, String type, String section, String property) {}

  /**
   * An event.
   *
   * @param key its name
   * @param type its type, such as {@code S3}; empty if it is not known
   * @param properties its properties
   */
  record Event(String key, String type, @Nullable Value properties) {
    /** The API that SAM adds for it. */
    Optional<ImplicitApi> implicitApi() {
      return Optional.ofNullable(APIS.get(type))
          .filter(
              api ->
                  properties instanceof MapValue given
                      ? given.find(api.property()) == null
                      : properties == null && type.equals("HttpApi"));
    }

    /** The logical id of the API that calls, if the event is one of an API of this template. */
    Optional<String> api() {
      return Optional.ofNullable(APIS.get(type))
          .flatMap(api -> implicitApi().map(ImplicitApi::id).or(() -> referred(api.property())));
    }

    /** The logical id that one of the properties refers to. */
    Optional<String> referred(String property) {
      Value value = PropertyLookup.find(properties, property);
      return value instanceof Ref ref ? ref.target() : PropertyLookup.text(properties, property);
    }
  }

  static List<Event> of(Resource resource) {
    List<Event> events = new ArrayList<>();
    if (CALLED.contains(resource.type())
        && PropertyLookup.find(resource.find("Properties"), "Events") instanceof MapValue all) {
      for (int i = 0; i < all.size(); i++) {
        events.add(
            new Event(
                all.name(i),
                PropertyLookup.text(all.value(i), "Type").orElse(""),
                PropertyLookup.find(all.value(i), "Properties")));
      }
    }
    return events;
  }
}
