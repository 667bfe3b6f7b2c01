package dev.rigc.cfn;

import dev.rigc.yaml.Node;
import java.util.Optional;

/**
 * A name that a Ref, a GetAtt or a placeholder of a Sub refers to.
 *
 * @param name a parameter, a pseudo parameter or a logical id, as written
 * @param attribute the attribute, for a GetAtt and for {@code ${a.b}}
 * @param use the function it stands in
 * @param at the node to report it at
 */
public record Reference(String name, Optional<String> attribute, FunctionUse use, Node at) {}
