/** Rules on pipelines and the order of environments. */
@NullMarked
package dev.rigc.rule.riglet.pipeline;

import org.jspecify.annotations.NullMarked;
