/**
 * An endpoint that behaves like AWS as far as a deployment can tell: what the real AWS CLI is
 * pointed at in tests. Templates are parsed and evaluated, exports and imports are enforced, and a
 * failure can be asked for.
 */
@NullMarked
package dev.rigc.deploy.aws;

import org.jspecify.annotations.NullMarked;
