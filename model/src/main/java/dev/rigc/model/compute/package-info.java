/** What the tasks of an environment run on: hosts or Fargate, processors, spare capacity. */
@NullMarked
package dev.rigc.model.compute;

import org.jspecify.annotations.NullMarked;
