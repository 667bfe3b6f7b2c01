/**
 * CloudFormation templates: sections, resources and the values in them. Reading a template never
 * fails: what has a wrong shape stays a plain value for rules to report.
 *
 * <p>Whoever looks for something at any depth walks with {@link dev.rigc.cfn.value.Value#walk} or
 * asks {@link dev.rigc.cfn.value.Value#any}; what needs to know more than the value itself, such as
 * the functions around it, descends through {@link dev.rigc.cfn.value.Value#children}. Nodes of a
 * document have the same.
 */
@NullMarked
package dev.rigc.cfn;

import org.jspecify.annotations.NullMarked;
