package dev.rigc.stack.monitoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.stack.database.DatabaseExports;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The body of a dashboard (<a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">its
 * structure</a>), as text for {@code Fn::Sub}. The stacks of applications come later, so what they
 * make is searched for by the load balancer and the cluster that it belongs to.
 */
final class Dashboard {
  /** Half of the 24 columns. */
  private static final int WIDTH = 12;

  private static final int HEIGHT = 6;

  /**
   * A query of CloudWatch Logs reads 50 log groups (<a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html">quotas</a>).
   */
  private static final int MOST_LOG_GROUPS = 50;

  private final JsonGenerator json;
  private int widgets;

  private Dashboard(JsonGenerator json) {
    this.json = json;
  }

  static String of(StackSite site, StackPlan plan) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("widgets");
      new Dashboard(json).write(site, plan);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private void write(StackSite site, StackPlan plan) throws IOException {
    Environment environment = site.requireEnvironment();
    loadBalancer();
    services();
    if (environment.compute().launch() == LaunchType.EC2) {
      hosts();
    }
    Monitoring asked = environment.monitoring().orElseThrow();
    if (environment.couchDb().isPresent() && asked.watchesDatabase()) {
      database(site.riglet(), environment);
    }
    List<String> logs =
        plan.planned().stream()
            .filter(stack -> stack.kind().pipelineRole() == PipelineRole.DEPLOYED)
            .filter(stack -> stack.site().environment().equals(site.environment()))
            .map(Dashboard::logGroup)
            .toList();
    for (int first = 0; first < logs.size(); first += MOST_LOG_GROUPS) {
      errors(logs.subList(first, Math.min(logs.size(), first + MOST_LOG_GROUPS)));
    }
  }

  /** The log group of an application has the name of its stack. */
  private static String logGroup(PlannedStack stack) {
    return stack.stack().name().value();
  }

  private void loadBalancer() throws IOException {
    begin("Requests", "Sum");
    metric("AWS/ApplicationELB", "RequestCount", "LoadBalancer", "${LoadBalancer}");
    end();
    begin("Answers with 5xx", "Sum");
    metric("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "LoadBalancer", "${LoadBalancer}");
    metric("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "LoadBalancer", "${LoadBalancer}");
    end();
    begin("Seconds that 95 of 100 answers take", "p95");
    ofTargetGroups("TargetResponseTime", "p95");
    end();
    begin("Healthy and unhealthy copies", "Average");
    ofTargetGroups("HealthyHostCount", "Average");
    ofTargetGroups("UnHealthyHostCount", "Average");
    end();
  }

  private void ofTargetGroups(String metric, String statistic) throws IOException {
    search(
        "{AWS/ApplicationELB,LoadBalancer,TargetGroup} LoadBalancer=\"${LoadBalancer}\"",
        metric,
        statistic);
  }

  private void services() throws IOException {
    begin("Running and desired copies", "Average");
    ofServices("ECS/ContainerInsights", "RunningTaskCount");
    ofServices("ECS/ContainerInsights", "DesiredTaskCount");
    end();
    begin("CPU and memory of services, percent", "Average");
    ofServices("AWS/ECS", "CPUUtilization");
    ofServices("AWS/ECS", "MemoryUtilization");
    end();
  }

  private void ofServices(String namespace, String metric) throws IOException {
    search(
        "{" + namespace + ",ClusterName,ServiceName} ClusterName=\"${Cluster}\"",
        metric,
        "Average");
  }

  private void hosts() throws IOException {
    begin("Hosts of the cluster", "Average");
    metric("ECS/ContainerInsights", "ContainerInstanceCount", "ClusterName", "${Cluster}");
    end();
    begin("CPU and memory of the cluster, percent", "Average");
    for (String name :
        List.of("CPUReservation", "CPUUtilization", "MemoryReservation", "MemoryUtilization")) {
      metric("AWS/ECS", name, "ClusterName", "${Cluster}");
    }
    end();
  }

  private void database(Riglet riglet, Environment environment) throws IOException {
    String namespace = DatabaseExports.metrics(riglet);
    begin("Volume of the database in use, percent", "Maximum");
    metric(namespace, DatabaseExports.DISK_USED, "Environment", environment.name().value());
    end();
    begin("Hours since the last backup", "Maximum");
    metric(namespace, DatabaseExports.BACKUP_AGE, "Environment", environment.name().value());
    end();
  }

  private void errors(List<String> logGroups) throws IOException {
    begin("log", "Newest lines with errors", 2 * WIDTH);
    StringBuilder query = new StringBuilder();
    logGroups.forEach(group -> query.append("SOURCE '").append(group).append("' | "));
    json.writeStringField(
        "query",
        query
            + "fields @timestamp, @log, @message | filter @message like /(?i)error/"
            + " | sort @timestamp desc | limit 50");
    json.writeStringField("view", "table");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void begin(String title, String statistic) throws IOException {
    begin("metric", title, WIDTH);
    json.writeStringField("view", "timeSeries");
    json.writeStringField("stat", statistic);
    json.writeNumberField("period", 300);
    json.writeArrayFieldStart("metrics");
  }

  private void begin(String type, String title, int width) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeNumberField("x", widgets % 2 * WIDTH);
    json.writeNumberField("y", widgets / 2 * HEIGHT);
    json.writeNumberField("width", width);
    json.writeNumberField("height", HEIGHT);
    json.writeObjectFieldStart("properties");
    json.writeStringField("title", title);
    json.writeStringField("region", "${AWS::Region}");
    widgets += width / WIDTH;
  }

  private void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void metric(String namespace, String name, String dimension, String value)
      throws IOException {
    json.writeStartArray();
    for (String part : List.of(namespace, name, dimension, value)) {
      json.writeString(part);
    }
    json.writeEndArray();
  }

  private void search(String schema, String metric, String statistic) throws IOException {
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringField(
        "expression",
        "SEARCH('%s MetricName=\"%s\"', '%s', 300)".formatted(schema, metric, statistic));
    json.writeEndObject();
    json.writeEndArray();
  }
}
