package dev.rigc.deploy;
public final class Playground {
  public static void main(String[] args) throws Exception {
    var root = java.nio.file.Path.of(args[0]);
    var out = java.nio.file.Path.of(args[1]);
    var loaded = dev.rigc.load.RigletLoader.load("riglet.yaml", java.nio.file.Files.readAllBytes(root), dev.rigc.load.LoadOptions.NONE);
    System.err.println(loaded.diagnostics());
    var rendered = new dev.rigc.render.Renderer("1.0.0").render(dev.rigc.plan.Planner.plan(loaded.value().orElseThrow().riglet()));
    for (var s : rendered.stacks()) { var f = out.resolve(s.stack().file()); java.nio.file.Files.createDirectories(f.getParent()); java.nio.file.Files.writeString(f, s.template()); }
    var d = dev.rigc.render.deploy.DeployFiles.of(rendered);
    java.nio.file.Files.writeString(out.resolve("deploy.sh"), d.script());
    java.nio.file.Files.writeString(out.resolve("Makefile"), d.makefile());
    java.nio.file.Files.writeString(out.resolve("riglet.json"), rendered.planJson());
    if (args.length > 2) { var e = new dev.rigc.deploy.aws.AwsEndpoint("us-west-2"); e.store("/buildit/twig/slack-webhook","x"); e.store("/buildit/twig/ldap-url","x"); System.out.println(e.url()); Thread.sleep(1000000L); }
  }
}
