/**
 * The words that all messages are made of: {@link dev.rigc.diagnostic.text.Phrases} quotes and
 * joins, {@link dev.rigc.diagnostic.text.Suggestion} finds what a misspelt name was meant to be.
 *
 * <p><b>Decision.</b> Both are here, once, below everything that reports. <b>Context.</b> A name
 * from a file can hold characters that steer a terminal or turn the reading direction around;
 * whoever joins such names by hand forgets that sooner or later. <b>Consequence.</b> A name reaches
 * a message through this package only, and {@link dev.rigc.diagnostic.Diagnostic} replaces what is
 * left.
 */
@NullMarked
package dev.rigc.diagnostic.text;

import org.jspecify.annotations.NullMarked;
