/** Rules on a riglet as a whole. */
@NullMarked
package dev.rigc.rule.riglet.document;

import org.jspecify.annotations.NullMarked;
