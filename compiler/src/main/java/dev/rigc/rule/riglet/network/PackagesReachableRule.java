package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A database host without the internet starts from an image that has CouchDB. */
final class PackagesReachableRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2009",
            "A CouchDB host without the internet starts from an image of its own.",
            "Without `database.image` the host pulls CouchDB from ECR Public, which has no endpoint"
                + " inside a VPC; it would not come up.",
            "https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html")
        .withExample("production: { nat: none, endpoints: [ecr, …] } with a database of no image");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath endpoints = context.path(environment).key("endpoints");
      boolean installs =
          environment.couchDb().filter(database -> database.image().isEmpty()).isPresent();
      if (installs
          && EndpointsCompleteRule.isWithoutInternet(environment)
          && !environment.network().ipv6()
          && context.isSound(
              endpoints,
              context.path(environment).key("nat"),
              context.origin(environment, "database", "engine"),
              context.origin(environment, "database", "image"))) {
        context
            .report(
                findings,
                info(),
                endpoints,
                "The CouchDB host of %s pulls CouchDB from ECR Public, and with `nat: none` and"
                        .formatted(environment.name())
                    + " `endpoints` it does not reach the internet.")
            .hint(
                "Take `nat: single`, `database: { engine: none }`, or a `database.image` that has"
                    + " CouchDB.");
      }
    }
  }
}
