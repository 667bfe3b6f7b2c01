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
 */
@NullMarked
package dev.rigc.render;

import org.jspecify.annotations.NullMarked;
