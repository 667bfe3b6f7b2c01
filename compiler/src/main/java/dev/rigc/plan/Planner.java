package dev.rigc.plan;

import dev.rigc.model.Application;
import dev.rigc.model.Compute;
import dev.rigc.model.Database;
import dev.rigc.model.Deployment;
import dev.rigc.model.Environment;
import dev.rigc.model.LaunchType;
import dev.rigc.model.Riglet;
import dev.rigc.model.Slug;
import dev.rigc.model.stack.Export;
import dev.rigc.model.stack.Import;
import dev.rigc.model.stack.Layer;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists the stacks of a riglet that every rule accepts. */
public final class Planner {
  /** The parameter of a build stack that takes the key of what its pipeline deploys. */
  public static final String TEMPLATES_KEY = "TemplatesKey";

  private static final List<String> MAKES_ROLES = List.of("CAPABILITY_IAM");

  /**
   * The public parameter that holds the newest image (<a
   * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html">ECS-optimised
   * images</a>).
   */
  private static final String HOST_IMAGE =
      "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id";

  private final Riglet riglet;
  private final StackNames names;
  private final Contract contract;
  private final List<Stack> stacks = new ArrayList<>();

  private Planner(Riglet riglet) {
    this.riglet = riglet;
    this.names = new StackNames(riglet);
    this.contract = new Contract(riglet);
  }

  /** The plan of {@code riglet}; the same riglet gives an equal plan. */
  public static StackPlan plan(Riglet riglet) {
    return new Planner(riglet).plan();
  }

  private StackPlan plan() {
    deps();
    for (Environment environment : riglet.environments()) {
      foundation(environment);
      compute(environment);
      environment.database().ifPresent(database -> database(environment));
      riglet.applications().forEach(application -> app(environment, application));
    }
    riglet.applications().forEach(this::build);
    return new StackPlan(riglet, stacks);
  }

  private void deps() {
    Draft draft = new Draft(names.deps(), "deps.yaml", Layer.DEPS);
    draft.exports = contract.depsExports();
    draft.capabilities = MAKES_ROLES;
    add(draft);
  }

  private void foundation(Environment environment) {
    Draft draft = new Draft(names.foundation(environment), environment, Layer.FOUNDATION);
    draft.exports = contract.foundationExports(environment);
    draft.imports.put(names.deps(), contract.foundationFromDeps());
    add(draft);
  }

  private void compute(Environment environment) {
    Draft draft = new Draft(names.compute(environment), environment, Layer.COMPUTE);
    draft.exports = contract.computeExports();
    draft.imports.put(names.foundation(environment), contract.computeFromFoundation(environment));
    Compute compute = environment.compute();
    if (compute.launch() == LaunchType.EC2) {
      draft.capabilities = MAKES_ROLES;
      draft.parameters =
          List.of(
              Parameter.of("ClusterSize", compute.size()),
              Parameter.of("ClusterMaxSize", compute.maxSize()),
              Parameter.of("InstanceType", compute.instanceType()),
              Parameter.of("ImageId", HOST_IMAGE));
    }
    add(draft);
  }

  private void database(Environment environment) {
    Draft draft = new Draft(names.database(environment), environment, Layer.DATABASE);
    draft.exports = contract.databaseExports();
    draft.imports.put(names.foundation(environment), contract.databaseFromFoundation(environment));
    draft.imports.put(names.compute(environment), contract.databaseFromCompute());
    draft.capabilities = MAKES_ROLES;
    draft.parameters = databaseParameters(environment.database().orElseThrow());
    add(draft);
  }

  /** A newer image means a new host and minutes without a database, so it is taken when asked. */
  private static List<Parameter> databaseParameters(Database database) {
    Parameter instanceType = Parameter.of("InstanceType", database.instanceType());
    return database.image().isPresent()
        ? List.of(instanceType)
        : List.of(instanceType, Parameter.kept("ImageDate", "first"));
  }

  private void app(Environment environment, Application application) {
    Deployment deployment = environment.deployment(application);
    Draft draft =
        new Draft(
            names.app(environment, application),
            environment.name() + "/app-" + application.name() + ".yaml",
            Layer.APP);
    draft.environment = Optional.of(environment.name());
    draft.application = Optional.of(application.name());
    draft.imports.put(names.deps(), contract.appFromDeps());
    draft.imports.put(names.foundation(environment), contract.appFromFoundation(environment));
    draft.imports.put(names.compute(environment), contract.appFromCompute(environment));
    draft.imports.put(names.database(environment), contract.appFromDatabase(deployment));
    environment.database().ifPresent(database -> draft.follows.add(names.database(environment)));
    draft.capabilities = MAKES_ROLES;
    draft.parameters =
        List.of(Parameter.of("TaskDesiredCount", deployment.tasks()), Parameter.required("Tag"));
    add(draft);
  }

  /** A new pipeline runs at once, so what its application stacks build on comes before it. */
  private void build(Application application) {
    Draft draft =
        new Draft(names.build(application), "build/" + application.name() + ".yaml", Layer.BUILD);
    draft.application = Optional.of(application.name());
    draft.exports = contract.buildExports();
    for (Environment environment : riglet.pipelineEnvironments()) {
      draft.follows.add(names.compute(environment));
      environment.database().ifPresent(database -> draft.follows.add(names.database(environment)));
    }
    draft.capabilities = MAKES_ROLES;
    if (!riglet.pipelineEnvironments().isEmpty()) {
      draft.imports.put(names.deps(), contract.buildFromDeps());
      draft.parameters = List.of(Parameter.rendered(TEMPLATES_KEY));
    }
    add(draft);
  }

  private void add(Draft draft) {
    Set<StackName> dependsOn = new LinkedHashSet<>();
    List<Import> imports = new ArrayList<>();
    draft.imports.forEach(
        (from, outputs) -> {
          outputs.forEach(output -> imports.add(new Import(from.export(output), from)));
          if (!outputs.isEmpty()) {
            dependsOn.add(from);
          }
        });
    dependsOn.addAll(draft.follows);
    stacks.add(
        new Stack(
            draft.name,
            draft.file,
            draft.layer,
            draft.environment,
            draft.application,
            riglet.region(),
            draft.parameters,
            tags(draft),
            draft.capabilities,
            List.copyOf(dependsOn),
            draft.exports.stream().map(output -> new Export(draft.name.export(output))).toList(),
            imports));
  }

  /** What no environment owns alone is tagged as shared, so that costs add up by environment. */
  private Map<String, String> tags(Draft draft) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("Owner", riglet.owner().value());
    tags.put("Project", riglet.project().value());
    tags.put("Environment", draft.environment.map(Slug::value).orElse("shared"));
    return tags;
  }

  /** A stack while it is put together. */
  private static final class Draft {
    final StackName name;
    final String file;
    final Layer layer;
    final Map<StackName, List<String>> imports = new LinkedHashMap<>();
    final List<StackName> follows = new ArrayList<>();
    Optional<Slug> environment = Optional.empty();
    Optional<Slug> application = Optional.empty();
    List<Parameter> parameters = List.of();
    List<String> capabilities = List.of();
    List<String> exports = List.of();

    Draft(StackName name, String file, Layer layer) {
      this.name = name;
      this.file = file;
      this.layer = layer;
    }

    Draft(StackName name, Environment environment, Layer layer) {
      this(name, environment.name() + "/" + layer.key() + ".yaml", layer);
      this.environment = Optional.of(environment.name());
    }
  }
}
