/**
 * The script and the Makefile that deploy a riglet with nothing but the AWS CLI.
 *
 * <p><b>Decision: the logic is a plain script, the riglet is a table in it.</b> Context: values
 * from {@code riglet.yaml} must never become shell code, and the logic must be readable, testable
 * with shellcheck, and the same for every riglet. So {@code templates-src/deploy} holds plain bash,
 * which is copied as it is, and what differs between riglets is one function of calls whose
 * arguments are single-quoted words. The Makefile holds no value at all. Consequence: no template
 * engine stands between a value and the shell; there is one place that quotes.
 *
 * <p><b>Decision: the zip of a pipeline's templates is put together by the script from bytes that
 * rigc wrote into it.</b> Context: CodePipeline's S3 source wants a zip, and neither the AWS CLI
 * nor coreutils makes one; a zip in the output folder would be a binary that nobody can review.
 * rigc knows every template, so it knows the headers, checksums and sizes of a zip that stores
 * them; the script prints the headers between the files. Consequence: the same templates give the
 * same bytes; a template that was changed by hand is refused, because the zip would be broken.
 */
@NullMarked
package dev.rigc.render.deploy;

import org.jspecify.annotations.NullMarked;
