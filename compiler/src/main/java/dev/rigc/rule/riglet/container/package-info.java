/** Rules on the containers of applications: their settings, sidecars and ports. */
@NullMarked
package dev.rigc.rule.riglet.container;

import org.jspecify.annotations.NullMarked;
