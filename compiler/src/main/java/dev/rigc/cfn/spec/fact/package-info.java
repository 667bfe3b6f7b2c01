/**
 * Tables of facts from {@code schemas/}: limits, dates, names and relations, and the packed form in
 * which the build stores them.
 *
 * <p>What resource types are made of stands above, in {@code dev.rigc.cfn.spec}. {@link
 * dev.rigc.cfn.spec.fact.FactPack} and {@link dev.rigc.cfn.spec.fact.PackedValue} are public for
 * that package only.
 */
@NullMarked
package dev.rigc.cfn.spec.fact;

import org.jspecify.annotations.NullMarked;
