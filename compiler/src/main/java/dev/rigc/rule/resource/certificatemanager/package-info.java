/**
 * Rules on resources of Certificate Manager, those on security among them. {@link
 * dev.rigc.rule.resource.certificatemanager.CertificateManagerRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.certificatemanager;

import org.jspecify.annotations.NullMarked;
