/**
 * The contract between stacks: what each is called, which template it is made from, what it exports
 * and what it imports. This is what {@code riglet.json} prints.
 */
@NullMarked
package dev.rigc.model.stack;

import org.jspecify.annotations.NullMarked;
