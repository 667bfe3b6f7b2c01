package dev.rigc.render.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Riglets that the tests deploy. */
final class SampleRiglet {
  /** One stack of each kind. */
  static final String SMALL =
      """
      riglet: 1
      owner: o-1
      project: p-2
      region: us-west-2
      profile: default
      domain: buildit.tools
      certificate: arn:aws:acm:us-west-2:123456789012:certificate/11111111-2222-3333-4444-555555555555
      connection: arn:aws:codeconnections:us-west-2:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
      environments:
        production: { cidr: 10.30.0.0/16, nat: none }
      applications:
        a-1:
          repository: Some-Owner/a_b.c-d
          branch: Feature-7
          priority: 100
          port: 80
      """;

  private SampleRiglet() {}

  /** The riglet at the top of the repository. */
  static String twig() throws IOException {
    return Files.readString(Path.of(System.getProperty("rigc.root"), "riglet.yaml"));
  }
}
