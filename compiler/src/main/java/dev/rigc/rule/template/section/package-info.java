/**
 * Rules on the sections of a template and on the entries in them: their form, their names and how
 * many there may be. {@link dev.rigc.rule.template.section.SectionRules} lists them.
 */
@NullMarked
package dev.rigc.rule.template.section;

import org.jspecify.annotations.NullMarked;
