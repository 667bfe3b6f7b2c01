/**
 * A {@code riglet.yaml} that is being written: from the answers of whoever starts with rigc, and
 * from the files of other tools.
 *
 * <p><b>Decision: a draft is text with places in it, not a model.</b> Context: what another tool's
 * file says may be wrong or missing here, and the model holds sound values only. So a draft holds
 * any value under any key, is printed with comments that say where each value comes from, and the
 * compiler judges the text as it judges what a person wrote. Consequence: a draft with errors is
 * shown with them, at lines that its reader can correct.
 */
@NullMarked
package dev.rigc.draft;

import org.jspecify.annotations.NullMarked;
