/**
 * The channels of Slack and Microsoft Teams that Amazon Q Developer in chat applications writes to.
 *
 * <p><b>Decision: one stack for all environments and pipelines.</b> Context: AWS lets an account
 * configure a channel once, so neither environments nor pipelines can bring a configuration each.
 * So this stack has a topic of its own, to which one rule sends the stages of all pipelines of the
 * riglet by the beginning of their names, and takes the ops topics of the environments.
 * Consequence: it is deleted before the foundation of an environment is.
 */
@NullMarked
package dev.rigc.stack.chat;

import org.jspecify.annotations.NullMarked;
