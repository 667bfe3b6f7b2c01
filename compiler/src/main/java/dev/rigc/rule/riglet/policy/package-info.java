/** Rules on what applications may do in AWS. */
@NullMarked
package dev.rigc.rule.riglet.policy;

import org.jspecify.annotations.NullMarked;
