/**
 * Rules on resources of EventBridge, those on security among them. {@link
 * dev.rigc.rule.resource.events.EventsRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.events;

import org.jspecify.annotations.NullMarked;
