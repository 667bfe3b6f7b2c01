/**
 * From a plan to the text of its templates. FreeMarker is fenced in here: it sees one flat view of
 * each template, prints every value as a YAML scalar that cannot break out, and does no arithmetic
 * and no string building. Every text is parsed back and compared with the plan.
 *
 * <p>Decisions that shape the templates:
 *
 * <ul>
 *   <li><b>One public zone.</b> All environments share the domain, and a domain can be delegated to
 *       one zone only. So {@code hostedZone: create} makes it in {@code deps}; every foundation
 *       exports it again as {@code ZoneId}.
 *   <li><b>No NAT.</b> Interface endpoints for all that a host needs cost more than a NAT gateway.
 *       So {@code nat: none} puts hosts and tasks into the public subnets, and the database subnets
 *       onto the public routes; nothing is open to the internet but the load balancer.
 *   <li><b>NAT exports.</b> With a single gateway, {@code NatEipA} and {@code NatEipB} both stand
 *       for it: a change between {@code single} and {@code per-az} takes no export away. With none
 *       there is no address to export.
 *   <li><b>A database host that can be replaced.</b> Data lies on a volume of its own, and the
 *       address is a network interface of its own. The host is an auto scaling group of one, whose
 *       updates end the old host first; the new one takes both over at its first boot. A plain
 *       instance would be made before the old one lets go of the volume.
 *   <li><b>An application user, set up from the host.</b> CouchDB is reached from inside the VPC
 *       only, so its own host creates users and databases: at its first boot and every five minutes
 *       from what a secret and a parameter hold then. Neither is a part of the user data, so a
 *       database that is added replaces no host. The script is Python, which cloud-init brings:
 *       with it a password goes from one service to the other without a command line, a file or a
 *       quote. The user is an admin of its databases, because only such write design documents, and
 *       of nothing else. The databases are not in the secret: changing its template would make
 *       another password.
 *   <li><b>Mounts before services.</b> The data volume is mounted with {@code nofail}, so that a
 *       host without it can be looked at; what writes to it requires the mount. Without that order
 *       docker might start CouchDB beside the volume.
 *   <li><b>Templates under the hash of what they deploy.</b> A pipeline reads its templates under a
 *       key that never changes its content. The key is the parameter {@code TemplatesKey} of the
 *       build stack, which an update passes from {@code riglet.json}: other templates are another
 *       key, so updating the build stack restarts the pipeline, and nothing else does: no event
 *       rule, no polling. Passing an older key deploys the older templates again.
 *   <li><b>Bounded application roles.</b> The CloudFormation role that pipelines use may make
 *       roles, but only below the riglet's path and within the permissions boundary of {@code
 *       deps}.
 *   <li><b>No names where AWS can make them.</b> Load balancers and target groups are limited to 32
 *       characters, and a name stands in the way of a replacement.
 * </ul>
 *
 * <p><b>Decision: templates are baked, one per stack instance.</b> Context: one template for all
 * environments needs mappings, conditions and parameters, which no tool can check without knowing
 * their values. So values are written into each template; parameters remain for what changes at run
 * time. Consequence: more files, each of which can be read, compared and linted exactly.
 *
 * <p><b>Decision: FreeMarker is fenced.</b> Context: text templates break on a {@code #}, a colon
 * or a {@code no} in a value. So an output format of rigc's own makes every value a quoted YAML
 * scalar; templates see one flat record and may only branch, loop and include; each output is
 * parsed back and compared with the plan. In {@code rigc.jar} a single rule that exposes nothing
 * replaces the 300 access rules of FreeMarker's default wrapper, which FreeMarker makes but rigc
 * does not use: reading them took 5 % of a compile. Consequence: no value can change the shape of a
 * template; a test with hostile values shows it.
 */
@NullMarked
package dev.rigc.render;

import org.jspecify.annotations.NullMarked;
