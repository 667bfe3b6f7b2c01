/** Rules on the variables and secrets of applications. */
@NullMarked
package dev.rigc.rule.riglet.application;

import org.jspecify.annotations.NullMarked;
