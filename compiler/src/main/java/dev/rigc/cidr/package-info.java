/**
 * Proposes blocks of addresses for the networks of a riglet.
 *
 * <p><b>Decision: what the riglet has is kept, whatever else would be tidier.</b> Context: neither
 * the block of a VPC nor that of a subnet can be changed; another one is another network. So blocks
 * that are there are read and never moved, and only what is missing is proposed around them. The
 * riglet is read as far as it goes: one whose new environment still lacks its block is what this is
 * for, so keys that are missing or unknown do not matter here.
 */
@NullMarked
package dev.rigc.cidr;

import org.jspecify.annotations.NullMarked;
