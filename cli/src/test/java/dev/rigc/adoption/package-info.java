/** rigc as its users meet it: installed, as a hook, and in build servers. */
@NullMarked
package dev.rigc.adoption;

import org.jspecify.annotations.NullMarked;
