/**
 * What a template's values are, as far as that can be known without AWS. Open conditions are
 * followed both ways, under guards that say what is taken for granted; the cost stays polynomial.
 */
@NullMarked
package dev.rigc.cfn.eval;

import org.jspecify.annotations.NullMarked;
