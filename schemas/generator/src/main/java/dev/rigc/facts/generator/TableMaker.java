package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the tables that belong to no single resource type. */
final class TableMaker {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The name of a table of values per region, and the frame it comes from. */
  private static final Map<String, String> PER_REGION = new LinkedHashMap<>();

  static {
    PER_REGION.put("amazonmq-broker", "aws_amazonmq_broker_instancetype_enum");
    PER_REGION.put("appstream-fleet", "aws_appstream_fleet_instancetype_enum");
    PER_REGION.put("dax-node", "aws_dax_cluster_nodetype_enum");
    PER_REGION.put("docdb-instance", "aws_docdb_dbinstance_dbinstanceclass_enum");
    PER_REGION.put("ec2-instance", "aws_ec2_instance_instancetype_enum");
    PER_REGION.put("elasticache-node", "aws_elasticache_cachecluster_cachenodetype_enum");
    PER_REGION.put(
        "elasticsearch-instance",
        "aws_elasticsearch_domain_elasticsearchclusterconfig_instancetype_enum");
    PER_REGION.put("emr-instance", "aws_emr_cluster_instancetypeconfig_instancetype_enum");
    PER_REGION.put("gamelift-fleet", "aws_gamelift_fleet_ec2instancetype_enum");
    PER_REGION.put(
        "managedblockchain-node", "aws_managedblockchain_node_nodeconfiguration_instancetype_enum");
    PER_REGION.put("neptune-instance", "aws_neptune_dbinstance_dbinstanceclass_enum");
    PER_REGION.put(
        "opensearch-instance", "aws_opensearchservice_domain_clusterconfig_instancetype_enum");
    PER_REGION.put("redshift-node", "aws_redshift_cluster_nodetype_enum");
    PER_REGION.put("sagemaker-cluster", "aws_sagemaker_cluster_instancetype_enum");
    PER_REGION.put("sagemaker-hosting", "aws_sagemaker_hosting_instancetype_enum");
    PER_REGION.put("sagemaker-processing", "aws_sagemaker_processing_instancetype_enum");
    PER_REGION.put("sagemaker-transform", "aws_sagemaker_transform_instancetype_enum");
  }

  private static final Map<String, String> PER_ENGINE = new LinkedHashMap<>();

  static {
    PER_ENGINE.put("rds-cluster-class", "aws_rds_dbcluster_dbclusterinstanceclass_enum");
    PER_ENGINE.put("rds-instance-class", "aws_rds_dbinstance_dbinstanceclass_enum");
  }

  private static final List<String> RULE_TABLES =
      List.of(
          "ebs_iops_property_paths",
          "iam_role_arn_property_paths",
          "image_id_property_paths",
          "package_property_paths",
          "previous_generation_instance_pattern",
          "previous_generation_instance_property_paths",
          "resource_policy_paths",
          "secret_dynamic_reference_property_paths",
          "snapshot_capable_resource_types",
          "valid_parameter_types");

  private final Frames frames;

  TableMaker(Frames frames) {
    this.frames = frames;
  }

  /** All tables by file name, without its ending. */
  Map<String, JsonNode> tables() {
    Map<String, JsonNode> tables = new TreeMap<>();
    tables.put("regions", regions());
    tables.put("lambda-runtimes", lambdaRuntimes());
    tables.put("codepipeline-actions", frames.table("codepipeline_action_artifact_counts"));
    tables.put("stateful-types", list(frames.table("stateful_resource_types")));
    tables.put("retention-properties", frames.table("retention_period_requirements"));
    tables.put("rule-tables", ruleTables());
    PER_REGION.forEach(
        (name, frame) ->
            tables.put("instance-types/" + name, valuesPerRegion(frames.table(frame))));
    PER_ENGINE.forEach(
        (name, frame) ->
            tables.put("instance-types/" + name, classesPerEngine(frames.table(frame))));
    return tables;
  }

  private JsonNode regions() {
    ObjectNode regions = NODES.objectNode();
    ArrayNode all = regions.putArray("all");
    SchemaNormalizer.sorted(frames.table("region_resource_types")).keySet().forEach(all::add);
    return regions;
  }

  /** What rules read of them. The others are left out: no rule looks at them. */
  private JsonNode ruleTables() {
    ObjectNode tables = NODES.objectNode();
    JsonNode all = frames.table("rule_tables");
    RULE_TABLES.forEach(name -> tables.set(name, all.required(name)));
    return tables;
  }

  private static JsonNode list(JsonNode values) {
    ObjectNode table = NODES.objectNode();
    table.set("all", values);
    return table;
  }

  private JsonNode lambdaRuntimes() {
    ObjectNode runtimes = NODES.objectNode();
    SchemaNormalizer.sorted(frames.table("lambda_runtimes").required("lifecycle"))
        .forEach(
            (name, dates) -> {
              ObjectNode runtime = runtimes.putObject(name);
              copyText(dates, "deprecated", runtime, "deprecated");
              copyText(dates, "create_block", runtime, "createBlocked");
              copyText(dates, "update_block", runtime, "updateBlocked");
              copyText(dates, "successor", runtime, "successor");
            });
    return runtimes;
  }

  private static void copyText(JsonNode from, String name, ObjectNode to, String newName) {
    String text = from.required(name).asText("");
    if (!text.isEmpty() && !text.equals("null")) {
      to.put(newName, text);
    }
  }

  private static JsonNode valuesPerRegion(JsonNode table) {
    Map<String, Set<String>> regionsOfValue = new TreeMap<>();
    Set<String> regions = new TreeSet<>();
    for (Map.Entry<String, JsonNode> region : table.properties()) {
      if (region.getValue().has("enum")) {
        regions.add(region.getKey());
        for (JsonNode value : region.getValue().get("enum")) {
          regionsOfValue
              .computeIfAbsent(value.textValue(), v -> new TreeSet<>())
              .add(region.getKey());
        }
      }
    }
    return regionTable(regions, regionsOfValue);
  }

  /** "all" is what a region of its own is called that stands for every region. */
  private static ObjectNode regionTable(
      Set<String> known, Map<String, Set<String>> regionsOfValue) {
    Set<String> regions = new TreeSet<>(known);
    regions.remove("all");
    ObjectNode table = NODES.objectNode();
    ArrayNode header = table.putArray("knownRegions");
    regions.forEach(header::add);
    ObjectNode values = table.putObject("values");
    regionsOfValue.forEach(
        (value, in) -> {
          ObjectNode entry = values.putObject(value);
          if (!in.contains("all") && in.size() < regions.size()) {
            Set<String> out = new TreeSet<>(regions);
            out.removeAll(in);
            ArrayNode list = entry.putArray(out.size() < in.size() ? "notInRegions" : "regions");
            (out.size() < in.size() ? out : in).forEach(list::add);
          }
        });
    return table;
  }

  private static JsonNode classesPerEngine(JsonNode table) {
    Map<String, Map<String, Set<String>>> engines = new TreeMap<>();
    Map<String, Set<String>> regionsOfEngine = new TreeMap<>();
    for (Map.Entry<String, JsonNode> region : table.properties()) {
      for (JsonNode rule : region.getValue().path("allOf")) {
        for (String key : engineKeys(rule.required("if").required("properties"))) {
          regionsOfEngine.computeIfAbsent(key, k -> new TreeSet<>()).add(region.getKey());
          Map<String, Set<String>> classes = engines.computeIfAbsent(key, k -> new TreeMap<>());
          for (JsonNode value : onlyEnum(rule)) {
            classes.computeIfAbsent(value.textValue(), v -> new TreeSet<>()).add(region.getKey());
          }
        }
      }
    }
    ObjectNode all = NODES.objectNode();
    engines.forEach(
        (key, classes) ->
            all.set(key, regionTable(regionsOfEngine.getOrDefault(key, Set.of()), classes)));
    return all;
  }

  /** Engine, or engine and license model, that a rule is about. */
  private static List<String> engineKeys(JsonNode when) {
    JsonNode engine = when.required("Engine");
    JsonNode license = when.path("LicenseModel").path("const");
    String suffix = license.isMissingNode() ? "" : " " + license.textValue();
    List<String> names = new ArrayList<>();
    if (engine.has("const")) {
      names.add(engine.get("const").textValue() + suffix);
    }
    engine.path("enum").forEach(name -> names.add(name.textValue() + suffix));
    if (names.isEmpty()) {
      throw new IllegalStateException("A rule names no engine: " + when);
    }
    return names;
  }

  private static JsonNode onlyEnum(JsonNode rule) {
    List<JsonNode> enums = rule.required("then").findValues("enum");
    if (enums.size() != 1) {
      throw new IllegalStateException("A rule must list one set of classes: " + rule);
    }
    return enums.get(0);
  }
}
