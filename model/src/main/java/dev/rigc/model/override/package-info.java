/** What changes or adds to the templates that rigc makes: patches and templates of the owner. */
@NullMarked
package dev.rigc.model.override;

import org.jspecify.annotations.NullMarked;
