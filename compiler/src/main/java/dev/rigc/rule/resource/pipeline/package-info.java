/**
 * Rules on resources of CodePipeline, those on security among them. {@link
 * dev.rigc.rule.resource.pipeline.PipelineRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.pipeline;

import org.jspecify.annotations.NullMarked;
