/** What each section of a riglet becomes in the model, and the formats of its texts. */
@NullMarked
package dev.rigc.load.bind;

import org.jspecify.annotations.NullMarked;
