/**
 * An application in an environment: routing, task definition, service, roles and alarms; and the
 * task that runs once before that. Pipelines deploy both.
 *
 * <p><b>Decision: a task before a deployment has a stack of its own.</b> Context: a pipeline that
 * copies the task definition that runs, with the new image, needs the right to register task
 * definitions and to hand over the roles of services, runs the new image with the variables and
 * secrets of the old version, and has nothing to copy at the first deployment. A custom resource
 * before the service in the application's stack would see the right variables, but its function
 * ends after 15 minutes, the role of deployments would have to make functions, and every rollback
 * would run the old image against the new schema. So a kind of its own, rendered from the same view
 * and the same templates as the application, holds the task definition, its roles and its logs. The
 * pipeline deploys it first, as it deploys the application, and runs what its outputs name; then it
 * deploys the application. Consequence: whoever runs the task may neither register nor choose what
 * runs; the roles have a path of their own, so that no others can be handed over; CloudFormation
 * retires the old revisions; a rollback of the application runs nothing. The stack is one more in
 * each environment, and an approval shows its changes in a change set of its own.
 */
@NullMarked
package dev.rigc.stack.app;

import org.jspecify.annotations.NullMarked;
