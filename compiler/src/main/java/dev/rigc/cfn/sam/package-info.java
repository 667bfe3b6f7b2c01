/**
 * What the transform of the AWS Serverless Application Model (SAM) makes of a template: which
 * resources it adds, under which logical ids, and what is made before what.
 *
 * <p><b>Decision: a model of what is made, not the transform.</b> Context: rules must know which
 * names exist after the transform, of which type they are and what depends on what; findings must
 * stand in the author's file. So the resources that are added are facts ({@link
 * dev.rigc.cfn.spec.fact.ServerlessType}) that are read here against a template, while the author's
 * properties stay where they are and are held against the schemas of {@code AWS::Serverless::…}.
 * Consequence: what only the transform itself would refuse is not found unless a rule says so, and
 * a logical id with a hash in it is known by its form only.
 */
@NullMarked
package dev.rigc.cfn.sam;

import org.jspecify.annotations.NullMarked;
