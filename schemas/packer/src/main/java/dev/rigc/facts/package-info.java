/**
 * Packs the text under {@code schemas/} into the few binary resources that {@code
 * dev.rigc.cfn.spec} reads. It runs in every build and needs no network.
 */
@NullMarked
package dev.rigc.facts;

import org.jspecify.annotations.NullMarked;
