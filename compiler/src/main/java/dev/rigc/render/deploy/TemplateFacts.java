package dev.rigc.render.deploy;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the script needs to know of a rendered template.
 *
 * @param retained logical ids of the resources that outlive their stack
 * @param protecting logical ids of the auto scaling groups that protect their hosts from scale-in
 * @param addresses how many Elastic IPs it allocates
 */
record TemplateFacts(List<String> retained, List<String> protecting, long addresses) {
  private static final Set<String> RETAINING = Set.of("Retain", "RetainExceptOnCreate", "Snapshot");

  static TemplateFacts of(Document template) {
    List<MappingNode.Entry> resources =
        template
            .root()
            .flatMap(root -> ((MappingNode) root).mapping("Resources"))
            .map(MappingNode::entries)
            .orElse(List.of());
    return new TemplateFacts(
        resources.stream()
            .filter(entry -> text(entry, "DeletionPolicy").filter(RETAINING::contains).isPresent())
            .map(MappingNode.Entry::name)
            .toList(),
        resources.stream()
            .filter(TemplateFacts::protectsHosts)
            .map(MappingNode.Entry::name)
            .toList(),
        resources.stream()
            .filter(entry -> text(entry, "Type").equals(Optional.of("AWS::EC2::EIP")))
            .count());
  }

  private static boolean protectsHosts(MappingNode.Entry resource) {
    return ((MappingNode) resource.value())
        .mapping("Properties")
        .flatMap(properties -> properties.scalar("NewInstancesProtectedFromScaleIn"))
        .filter(protects -> protects.text().equals("true"))
        .isPresent();
  }

  private static Optional<String> text(MappingNode.Entry resource, String attribute) {
    return ((MappingNode) resource.value()).scalar(attribute).map(ScalarNode::text);
  }
}
