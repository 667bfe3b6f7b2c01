/**
 * The script and the Makefile that deploy a riglet with nothing but the AWS CLI.
 *
 * <p><b>Decision: the logic is a plain script, the riglet is a table in it.</b> Context: values
 * from {@code riglet.yaml} must never become shell code, and the logic must be readable, testable
 * with shellcheck, and the same for every riglet. So {@code templates-src/deploy} holds plain bash,
 * which is copied but for the words of the next decision, and what differs between riglets is one
 * function of calls whose arguments are single-quoted words. The Makefile holds no value at all.
 * Consequence: no template engine stands between a value and the shell; there is one place that
 * quotes.
 *
 * <p><b>Decision: the kinds of stacks give their words to the script when rigc prints it.</b>
 * Context: commands are named after kinds, and some need an environment or an application; with
 * these words written into the script and the Makefile, a new kind was an edit in five of their
 * files. So {@code @parts@} and the like stand there, which {@link
 * dev.rigc.render.deploy.KindWords} fills from the list of kinds. They are words of rigc's own, the
 * same for every riglet; a table in the script that it reads at each start would be slower and
 * harder to read. Consequence: the sources in {@code templates-src/deploy} are not scripts that
 * run; the approved output is what shellcheck reads.
 *
 * <p><b>Decision: what changes with every template stands in {@code riglet.json} alone.</b>
 * Context: sizes, hashes and the keys of zips change whenever a template does, so a script that
 * held them was rewritten by every change, reviews were noise and branches conflicted. The script
 * holds what an operator sees change: names, files, layers, order, parameters, tags, capabilities.
 * It reads the rest from {@code riglet.json}, a field a line, and ends where that is not what rigc
 * wrote together with it. The key of a zip is a parameter of the build stack, so that other
 * templates leave the template of the pipeline as it is. Consequence: one listener priority changes
 * the templates of its application and {@code riglet.json}; a new version of rigc {@code
 * riglet.json} only.
 *
 * <p><b>Decision: only what was compiled is deployed.</b> Context: templates can be edited by hand,
 * or be left from two compilations, and others may write to the artifact bucket. So every template
 * is compared with its SHA-256 in {@code riglet.json} before it is used; what goes through the
 * bucket is uploaded unless S3's own checksum of what lies there is the same, and a large template
 * is named with its version. Consequence: a change belongs into {@code riglet.yaml}.
 *
 * <p><b>Decision: the environment holds settings, never code.</b> Context: bash imports functions
 * and reads start-up files that the environment names, and a variable that the script forgets to
 * set can be anything: with {@code PIDS} set, Ctrl-C ended a foreign process. The script starts
 * itself anew as {@code bash -p} and sets every variable before it reads it; a test holds both, for
 * all variables. A NAME=value word that the command does not use is refused. Consequence: {@code
 * bash -px ./deploy.sh} traces it, {@code bash -x} does not.
 *
 * <p><b>Decision: one branch of an application at a time.</b> Context: an application's host names,
 * DNS records and listener priorities are those of its environment, not of its branch, and no
 * priority is sure to be free that rigc makes up without knowing the other branches. So the script
 * refuses to create a stack of a second branch, before AWS finds the collision. Consequence: a
 * branch beside another one is an application of its own in {@code riglet.yaml}, where every host
 * and priority is compared with all others.
 *
 * <p><b>Decision: a stack of another region is a stack like any other.</b> Context: alarms on
 * health checks of Route 53 exist in us-east-1 only. So the table names the region of such a stack,
 * each step goes to the region of its stack first, and what is read of all stacks is read once for
 * each region. Roles are global, and a large template is read from the artifact bucket of the
 * riglet, whose URL names its region. Consequence: no second region has to be prepared; the script
 * does not find a stack that is left in a region of which the plan has no stack any more.
 *
 * <p><b>Decision: the zip of a pipeline's templates is put together by the script.</b> Context:
 * CodePipeline's S3 source wants a zip, and neither the AWS CLI nor coreutils makes one; a zip in
 * the output folder would be a binary that nobody can review. A zip that stores its files needs
 * their sizes and CRC-32, which {@code riglet.json} has; the script prints the headers between the
 * files. Consequence: the same templates give the same bytes.
 */
@NullMarked
package dev.rigc.render.deploy;

import org.jspecify.annotations.NullMarked;
