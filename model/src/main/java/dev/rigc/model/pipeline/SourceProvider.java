package dev.rigc.model.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the source of an application lives, which decides what its {@code repository} looks like.
 */
public enum SourceProvider {
  /** GitHub, through the connection. */
  GITHUB(
      "github",
      "[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}",
      "owner/name as on GitHub"),
  /** GitLab, through the connection: groups may hold groups. */
  GITLAB(
      "gitlab",
      "[A-Za-z0-9_.-]{1,255}(?:/[A-Za-z0-9_.-]{1,255}){1,20}",
      "group/project as on GitLab, with any subgroups between them"),
  /** Bitbucket, through the connection. */
  BITBUCKET(
      "bitbucket",
      "[A-Za-z0-9_-]{1,62}/[A-Za-z0-9_.-]{1,62}",
      "workspace/repository as on Bitbucket"),
  /** A CodeCommit repository of the account and region. */
  CODECOMMIT(
      "codecommit",
      "(?!.*\\.git$)[A-Za-z0-9._-]{1,100}",
      "the name of a CodeCommit repository: up to 100 letters, digits and `._-`, without `.git` at its"
          + " end"),
  /** An archive in a bucket of the account and region. */
  S3(
      "s3",
      "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.*'()/=+@-]{1,1000}(?<=\\.zip)",
      "bucket/key of an archive whose key ends in `.zip`");

  private final String key;
  private final Pattern form;
  private final String requirement;

  SourceProvider(String key, String form, String requirement) {
    this.key = key;
    this.form = Pattern.compile(form);
    this.requirement = requirement;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** What a repository must be here, in words. */
  public String requirement() {
    return requirement;
  }

  /** Whether a repository may be called this here. */
  public boolean isRepository(String value) {
    return form.matcher(value).matches();
  }

  /** Whether pipelines read it through the connection of the riglet. */
  public boolean usesConnection() {
    return this != CODECOMMIT && this != S3;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<SourceProvider> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(SourceProvider::key).toList();
  }
}
