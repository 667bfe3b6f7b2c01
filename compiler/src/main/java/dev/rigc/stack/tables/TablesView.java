package dev.rigc.stack.tables;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.database.KeyAttribute;
import dev.rigc.model.database.Table;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.PartId;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.TableNames;
import dev.rigc.render.HeadView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code db-dynamodb} see.
 *
 * @param head what every template starts with
 * @param tables the tables
 */
public record TablesView(HeadView head, List<OneTable> tables) {
  /** Keeps a copy of {@code tables}. */
  public TablesView {
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param tableId its logical id
   * @param outputId the logical id of the output with its name
   * @param name its name
   * @param keys its partition key, and its sort key if it has one
   * @param timeToLive the attribute with the second at which an item expires, if items do
   */
  public record OneTable(
      String tableId, String outputId, String name, List<Key> keys, @Nullable String timeToLive) {}

  /**
   * A part of the key.
   *
   * @param name name of the attribute
   * @param type {@code S}, {@code N} or {@code B}
   * @param role {@code HASH} or {@code RANGE}
   */
  public record Key(String name, String type, String role) {
    static Key of(KeyAttribute attribute, String role) {
      return new Key(attribute.name(), attribute.type(), role);
    }
  }

  static TablesView of(PlannedStack stack) {
    Riglet riglet = stack.site().riglet();
    Environment environment = stack.site().requireEnvironment();
    List<OneTable> tables = new ArrayList<>();
    for (Application application : riglet.applications()) {
      application
          .requireWorkload()
          .tables()
          .forEach(
              (name, table) -> tables.add(table(riglet, environment, application, name, table)));
    }
    return new TablesView(HeadView.of(stack, "DynamoDB tables"), tables);
  }

  private static OneTable table(
      Riglet riglet, Environment environment, Application application, Slug name, Table table) {
    String id = PartId.of(application.name(), name);
    return new OneTable(
        id,
        id + "Name",
        TableNames.of(riglet, environment, application, name),
        Stream.concat(
                Stream.of(Key.of(table.key(), "HASH")),
                table.sortKey().stream().map(key -> Key.of(key, "RANGE")))
            .toList(),
        table.timeToLive().map(KeyAttribute::name).orElse(null));
  }
}
