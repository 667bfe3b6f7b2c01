/**
 * Rules on what a template opens, grants or leaves unprotected. {@link
 * dev.rigc.rule.security.SecurityRules} lists them. All of them are warnings: AWS takes such a
 * template, and there may be a reason, which a suppression then says.
 */
@NullMarked
package dev.rigc.rule.security;

import org.jspecify.annotations.NullMarked;
