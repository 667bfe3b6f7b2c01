package dev.rigc.render;

/**
 * What the templates of {@code deps} see.
 *
 * @param head what every template starts with
 * @param scope {@code {owner}-{project}}, what all names start with
 * @param owner the owner
 * @param project the project
 * @param rolePath path of the riglet's roles
 * @param applicationRolePath path of the roles that application stacks make
 * @param artifactBucket name of the artifact bucket, for {@code Fn::Sub}
 * @param domain the public domain
 * @param recordNames pattern of the DNS names that application stacks may set
 * @param createsZone whether the public zone is made here
 */
public record DepsView(
    HeadView head,
    String scope,
    String owner,
    String project,
    String rolePath,
    String applicationRolePath,
    String artifactBucket,
    String domain,
    String recordNames,
    boolean createsZone) {}
