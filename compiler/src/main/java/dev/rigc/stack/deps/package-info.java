/**
 * What must exist first: the artifact bucket, the deployment roles and the public zone where the
 * riglet makes it. The CloudFormation role of pipelines outlives the stacks that it deploys.
 */
@NullMarked
package dev.rigc.stack.deps;

import org.jspecify.annotations.NullMarked;
