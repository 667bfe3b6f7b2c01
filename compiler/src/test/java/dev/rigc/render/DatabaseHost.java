package dev.rigc.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A host of the database below a folder. It runs the real scripts with the real bash and Python;
 * commands that would change this machine are recorded, and CouchDB is {@link CouchDb}.
 */
final class DatabaseHost {
  static final String ADMIN_PASSWORD = "adminPassword1";
  static final String PASSWORD = "applicationPassword1";

  private static final Path RECORDER =
      SampleRiglets.ROOT.resolve("compiler/src/test/resources/host/recorder.sh");
  private static final List<String> RECORDED =
      List.of(
          "aws",
          "blkid",
          "chown",
          "cp",
          "curl",
          "date",
          "dnf",
          "docker",
          "ip",
          "mkfs.xfs",
          "mount",
          "mountpoint",
          "sleep",
          "systemctl",
          "umount",
          "xfs_growfs");
  private static final Pattern OWN_FOLDERS =
      Pattern.compile(
          "(?<![\\w.])/(etc|mnt|run|usr/local/sbin|var/lib|opt/couchdb/etc|dev/sdf|dev/xvdf)\\b");
  private static final Map<String, String> VALUES =
      Map.of(
          "AWS::Region", "us-west-2",
          "AWS::StackName", "buildit-twig-staging-db-couch",
          "AdminSecret", "secret:admin",
          "ApplicationSecret", "secret:application",
          "Databases", "CFN-Databases-1",
          "DbInterface.PrimaryPrivateIpAddress", "10.10.100.7",
          "RestoreBucket", "other-bucket",
          "RestorePoint", "latest",
          "Schedule", "0 2 * * *");

  private final Path root;
  private final String script;
  private final Map<String, String> environment = new HashMap<>();

  DatabaseHost(Path folder, RenderedStack stack, CouchDb couchDb)
      throws IOException, InterruptedException {
    root = folder.toRealPath();
    for (String path :
        List.of("etc/cron.d", "mnt", "run", "usr/local/sbin", "dev", "aws", "mark")) {
      Files.createDirectories(root.resolve(path));
    }
    Path bin = Files.createDirectories(root.resolve("bin"));
    Files.copy(RECORDER.resolveSibling("s3.py"), root.resolve("s3.py"));
    Path recorder = Files.copy(RECORDER, root.resolve("recorder.sh"));
    Files.setPosixFilePermissions(recorder, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String command : RECORDED) {
      Files.createSymbolicLink(bin.resolve(command), recorder);
    }
    put("bin/python3", "#!/bin/sh\nexec '" + Tool.python() + "' \"$@\"\n");
    Files.setPosixFilePermissions(
        bin.resolve("python3"), PosixFilePermissions.fromString("rwxr-xr-x"));
    put("aws/admin", ADMIN_PASSWORD);
    setPassword(PASSWORD);
    setDatabases("twig");
    environment.put("ROOT", root.toString());
    environment.put("LIMITED", stack.template().contains("dnf install") ? "docker" : "couchdb");
    environment.put("LEAVES_BY", "ens6");
    environment.put(
        "PATH", bin + ":" + root.resolve("usr/local/sbin") + ":" + System.getenv("PATH"));
    // Nobody but root makes a block device.
    UnaryOperator<String> values = name -> VALUES.getOrDefault(name, "word-" + name);
    script =
        ownFolders(UserData.script(stack, values))
            .replace("[ -b ", "[ -e ")
            .replace("127.0.0.1:5984/'\n", "127.0.0.1:" + couchDb.port() + "/'\n");
    put("aws/restore", ownFolders(UserData.restoreScript(stack, values)));
  }

  private String ownFolders(String text) {
    return OWN_FOLDERS.matcher(text).replaceAll(root + "/$1");
  }

  /** What AWS and the image say from now on. */
  DatabaseHost with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  DatabaseHost put(String path, String content) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), content);
    return this;
  }

  void remove(String path) throws IOException {
    Files.delete(root.resolve(path));
  }

  /** A backup of a database with this text in the bucket that the riglet names. */
  void putBackup(String name, String text) throws IOException, InterruptedException {
    put("tmp/data/_dbs.couch", text);
    s3("s3", "sync", root.resolve("tmp/data").toString(), "s3://other-bucket/data");
    put("tmp/list", "data/_dbs.couch\tv1\t" + text.length() + "\n");
    s3("s3", "cp", root.resolve("tmp/list").toString(), "s3://other-bucket/backups/" + name);
  }

  /** How many objects were uploaded so far. */
  int uploads() throws IOException, InterruptedException {
    return Integer.parseInt(s3("uploads").strip());
  }

  private String s3(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", root.resolve("s3.py").toString()));
    command.addAll(List.of(words));
    Tool.Outcome outcome = run(command.toArray(String[]::new));
    if (outcome.status() != 0) {
      throw new IllegalStateException(outcome.output());
    }
    return outcome.output();
  }

  /** Takes all files away that backups and CouchDB made. */
  void empty() throws IOException, InterruptedException {
    Tool.run(
        root, List.of("rm", "-rf", "s3", "log", "mark/no-reflink", "mark/short-answer"), Map.of());
    Tool.run(root, List.of("find", "mnt/couchdb", "-mindepth", "1", "-delete"), Map.of());
  }

  Instant dateOf(String path) throws IOException {
    return Files.getLastModifiedTime(root.resolve(path)).toInstant();
  }

  void date(String path, Instant time) throws IOException {
    Files.setLastModifiedTime(root.resolve(path), FileTime.from(time));
  }

  void setPassword(String password) throws IOException {
    put(
        "aws/application",
        "{\"username\":\"application\",\"password\":\"" + password.replace("\"", "\\\"") + "\"}\n");
  }

  void setDatabases(String names) throws IOException {
    put("aws/databases", names + "\n");
  }

  /** The first boot. */
  Tool.Outcome boot() throws IOException, InterruptedException {
    Files.writeString(root.resolve("user-data.sh"), script);
    return run("bash", root.resolve("user-data.sh").toString());
  }

  /** Runs a command of the host, which {@code env} looks for in the host's own path. */
  Tool.Outcome run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("env"));
    words.addAll(List.of(command));
    return Tool.run(root, words, environment);
  }

  /** A file, with the host's root taken out of it. */
  String file(String path) throws IOException {
    return Files.readString(root.resolve(path), UTF_8).replace(root.toString(), "");
  }

  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
  }

  /** Every recorded command so far, and forgets them. */
  List<String> drainCommands() throws IOException {
    if (!has("log")) {
      return List.of();
    }
    List<String> all = file("log").lines().toList();
    remove("log");
    return all;
  }
}
