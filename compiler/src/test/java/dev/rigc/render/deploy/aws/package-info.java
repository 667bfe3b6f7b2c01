/**
 * An endpoint that behaves like AWS as far as a deployment can tell: what the real AWS CLI is
 * pointed at in tests. Templates are parsed and evaluated, exports and imports are enforced, and a
 * failure can be asked for.
 *
 * <p>Python takes most of a second to load the AWS CLI, and these tests call it about a thousand
 * times. So it is loaded once, by {@code aws_server.py}, whose workers make one call after the
 * other; {@code AwsCli} gives the words that have it called. {@code AwsCliTest} holds that a call
 * cannot tell, and {@code PlainCliLifecycleTest} goes through a life cycle without it.
 */
@NullMarked
package dev.rigc.render.deploy.aws;

import org.jspecify.annotations.NullMarked;
