/**
 * CloudFormation templates: sections, resources and the values in them. Reading a template never
 * fails: what has a wrong shape stays a plain value for rules to report.
 */
@NullMarked
package dev.rigc.cfn;

import org.jspecify.annotations.NullMarked;
