package dev.rigc.plan;

import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.StackName;
import dev.rigc.model.value.Region;
import java.util.List;
import java.util.Optional;

/**
 * A kind of stack: all that tells its stacks from those of other kinds. The planner, the renderer,
 * the script and the rules on names ask it, and know no kind by name. A kind holds no state.
 *
 * <p>{@link #sites} and {@link #names} are asked of any riglet, so that rules can measure what it
 * leads to; everything else only of one that every rule accepts.
 */
public interface StackKind {
  /** The capabilities of a stack that makes IAM roles without names of their own. */
  List<String> MAKES_ROLES = List.of("CAPABILITY_IAM");

  /** The end of the names of the kinds of templates that a riglet's author writes. */
  String ADDON = "-addon";

  /** The field's name for it, such as {@code database}; templates call its exports by it. */
  String name();

  /**
   * The word in the names of its stacks and files and in {@code riglet.json}, such as {@code
   * db-couch}; the templates lie in the folder of this name.
   */
  default String key() {
    return name();
  }

  /** The word that commands of the script use, as in {@code create-db}. */
  default String command() {
    return name();
  }

  /** What each of its stacks is made for. */
  Scope scope();

  /** What its stacks have to do with pipelines. */
  default PipelineRole pipelineRole() {
    return PipelineRole.NONE;
  }

  /**
   * Its stacks in this riglet: one for each thing of its scope, unless a kind says that only some
   * have one, or that some have several.
   */
  default List<StackSite> sites(Riglet riglet) {
    return scope().sites(this, riglet);
  }

  /** Where a stack is deployed. It can import from stacks of the same region only. */
  default Region region(StackSite site) {
    return site.riglet().region();
  }

  /** The outputs that a stack exports, in the order of the template. */
  default List<String> exports(StackSite site) {
    return List.of();
  }

  /** What a stack imports, which is deployed before it. */
  default List<Exporter.Taken> imports(StackSite site) {
    return List.of();
  }

  /** Further stacks that must be deployed before a stack. */
  default List<StackName> follows(StackSite site) {
    return List.of();
  }

  /** What an operator or a pipeline passes to a stack, in the order of the template. */
  default List<Parameter> parameters(StackSite site) {
    return List.of();
  }

  /** What the deployment of a stack must acknowledge. */
  default List<String> capabilities(StackSite site) {
    return List.of();
  }

  /** The ARNs of secrets that a stack makes for applications to read, for {@code Fn::Sub}. */
  default List<String> applicationSecrets(StackSite site) {
    return List.of();
  }

  /** The zip of templates that the pipeline of a stack deploys, if it deploys any. */
  default Optional<TemplateArtifact> artifact(StackSite site) {
    return Optional.empty();
  }

  /** Whether its stacks have the network of an environment. */
  default boolean hasNetwork() {
    return false;
  }

  /** Whether its stacks have the hosts of an environment that applications run on. */
  default boolean hasHosts() {
    return false;
  }

  /**
   * Whether its host makes backups that the script lists and restores: the times at which they were
   * made are the names of the objects below {@code backups/} in its bucket, which is its output
   * {@code BackupBucketName}, and the host has the command {@code couchdb-restore}.
   */
  default boolean hasBackups() {
    return false;
  }

  /**
   * The port of its database, where that has no host of its own: the script forwards it through a
   * host of the cluster, which the database lets in. Its name is the output {@code
   * DatabaseEndpoint}.
   */
  default Optional<Integer> databasePort() {
    return Optional.empty();
  }

  /** The names that a stack has and gives, its own first; rules measure them. */
  default List<SiteName> names(StackSite site) {
    return List.of(new SiteName(name() + " stack", site.name()));
  }

  /** The template of a stack, if it is not rendered but written by the riglet's author. */
  default Optional<String> template(StackSite site) {
    return Optional.empty();
  }

  /** A public record with all that the templates see of a stack. */
  Record view(PlannedStack stack, StackPlan plan);
}
