/**
 * The generated script run with the real AWS CLI against an endpoint that behaves like AWS.
 *
 * <p>Python takes most of a second to load the AWS CLI, and these tests call it about a thousand
 * times. So it is loaded once, by {@code aws_server.py}, and forked for each call; {@code AwsCli}
 * gives the words that have it called. {@code AwsCliTest} holds that a call cannot tell, and {@code
 * PlainCliLifecycleTest} goes through a life cycle without it.
 */
@NullMarked
package dev.rigc.deploy;

import org.jspecify.annotations.NullMarked;
