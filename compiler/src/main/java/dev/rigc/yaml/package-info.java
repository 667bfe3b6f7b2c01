/**
 * YAML and JSON as trees of located nodes. Tags, marks, scalar styles and both places of a
 * duplicate key are kept; nothing is resolved, so {@code !Ref x}, {@code 012345}, {@code on} and
 * {@code 2010-09-09} stay what was written.
 */
@NullMarked
package dev.rigc.yaml;

import org.jspecify.annotations.NullMarked;
