/** The pipelines of applications: sources, triggers, test reports and notifications. */
@NullMarked
package dev.rigc.model.pipeline;

import org.jspecify.annotations.NullMarked;
