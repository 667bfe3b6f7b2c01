/** The generated script run with the real AWS CLI against an endpoint that behaves like AWS. */
@NullMarked
package dev.rigc.deploy;

import org.jspecify.annotations.NullMarked;
