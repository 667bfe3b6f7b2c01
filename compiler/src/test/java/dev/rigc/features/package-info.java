/** What the predecessors of rigc had, and where rigc has it. */
@NullMarked
package dev.rigc.features;

import org.jspecify.annotations.NullMarked;
