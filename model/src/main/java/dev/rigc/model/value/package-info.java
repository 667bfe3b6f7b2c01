/**
 * Values that several parts of a riglet have: addresses, names, schedules, texts with references to
 * secrets; and the checks that the constructors of the model share.
 */
@NullMarked
package dev.rigc.model.value;

import org.jspecify.annotations.NullMarked;
