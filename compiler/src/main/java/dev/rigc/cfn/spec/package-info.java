/**
 * What AWS has published about every CloudFormation resource type: its properties, attributes,
 * limits and dates, without network, account or credentials.
 *
 * <p>The facts are checked-in text under {@code schemas/} (its README names sources, versions and
 * hashes). The module {@code schemas/packer} turns that text into a few packed resources at build
 * time; this package reads them lazily, so a lint pays only for the types its templates use. It
 * needs nothing but the JDK.
 *
 * <p>{@link dev.rigc.cfn.spec.ResourceSpecs} is the door to the types; the other lookups ({@link
 * dev.rigc.cfn.spec.fact.LambdaRuntimes}, {@link dev.rigc.cfn.spec.InstanceTypes}, {@link
 * dev.rigc.cfn.spec.fact.IamActions}, {@link dev.rigc.cfn.spec.ValueFormats} and the like) stand on
 * their own.
 *
 * <p><b>Decision: facts are checked in as text.</b> Context: nothing may be downloaded when rigc
 * builds or runs, and what it knows must be reviewable. So a separate generator writes one text
 * file for each resource type from pinned npm packages, and each build packs them into a form that
 * loads lazily. Consequence: an update of the facts is a difference that a person reads.
 */
@NullMarked
package dev.rigc.cfn.spec;

import org.jspecify.annotations.NullMarked;
