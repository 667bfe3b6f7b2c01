/**
 * Rules on resources of S3, those on security among them. {@link dev.rigc.rule.resource.s3.S3Rules}
 * lists them.
 */
@NullMarked
package dev.rigc.rule.resource.s3;

import org.jspecify.annotations.NullMarked;
