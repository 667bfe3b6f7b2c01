package dev.rigc.plan;

/**
 * The zip of templates that the pipeline of a stack deploys.
 *
 * @param parameter the parameter of the stack that takes the key of the zip
 * @param folder where in the artifact bucket the zips lie, without a slash at the end
 */
public record TemplateArtifact(String parameter, String folder) {}
