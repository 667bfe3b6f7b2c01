package dev.rigc.plan;

import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Layer;
import dev.rigc.model.stack.StackName;

/** The names of a riglet's stacks, as values that the contract between them is written in. */
public final class StackNames {
  private final Names names;

  /** The names of this riglet's stacks. */
  public StackNames(Riglet riglet) {
    this.names = new Names(riglet);
  }

  /** The stack of what must exist first. */
  public StackName deps() {
    return new StackName(names.depsStack().value());
  }

  /** The stack of an environment's network. */
  public StackName foundation(Environment environment) {
    return layer(environment, Layer.FOUNDATION);
  }

  /** The stack of an environment's cluster. */
  public StackName compute(Environment environment) {
    return layer(environment, Layer.COMPUTE);
  }

  /** The stack of an environment's database. */
  public StackName database(Environment environment) {
    return layer(environment, Layer.DATABASE);
  }

  /** The stack of an application in an environment. */
  public StackName app(Environment environment, Application application) {
    return new StackName(names.appStack(environment, application).value());
  }

  /** The stack of an application's pipeline. */
  public StackName build(Application application) {
    return new StackName(names.buildStack(application).value());
  }

  private StackName layer(Environment environment, Layer layer) {
    return new StackName(names.stack(environment, layer.key()).value());
  }
}
