package dev.rigc.render.deploy.aws;

import dev.rigc.render.deploy.aws.Account.ObjectVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3 with addresses in path style: put, head, list versions, delete several. */
final class S3Service {
  private static final int PAGE = 1000;
  private static final Pattern OBJECT =
      Pattern.compile("<Object><Key>([^<]*)</Key><VersionId>([^<]*)</VersionId></Object>");

  private final Account account;
  private int versions;

  S3Service(Account account) {
    this.account = account;
  }

  String answer(Request request) {
    String[] path = request.path().substring(1).split("/", 2);
    List<ObjectVersion> bucket = account.buckets.get(path[0]);
    if (bucket == null) {
      throw new AwsError(404, "NoSuchBucket", "The specified bucket does not exist");
    }
    if (request.method().equals("GET") && request.query().containsKey("versions")) {
      return list(bucket);
    } else if (request.method().equals("GET") && request.query().containsKey("list-type")) {
      return objects(bucket, request.query().getOrDefault("prefix", ""));
    } else if (request.method().equals("POST") && request.query().containsKey("delete")) {
      return delete(bucket, request.text());
    } else if (request.method().equals("PUT")) {
      bucket.add(new ObjectVersion(path[1], "v" + ++versions, false, request.body()));
      return "";
    } else if (request.method().equals("HEAD") && account.newest(path[0], path[1]).isPresent()) {
      return "";
    }
    throw new AwsError(404, "NoSuchKey", "Not Found");
  }

  /** What S3 says of the newest version of an object, after it was put or asked for. */
  Map<String, String> headers(Request request) {
    String[] path = request.path().substring(1).split("/", 2);
    return path.length < 2
        ? Map.of()
        : account
            .newest(path[0], path[1])
            .map(
                newest ->
                    Map.of(
                        "x-amz-version-id",
                        newest.version(),
                        "x-amz-checksum-sha256",
                        checksum(newest.content())))
            .orElse(Map.of());
  }

  private static String checksum(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String objects(List<ObjectVersion> bucket, String prefix) {
    return Xml.document(
        "ListBucketResult",
        xml -> {
          xml.text("EncodingType", "url").text("IsTruncated", false);
          bucket.stream()
              .map(ObjectVersion::key)
              .filter(key -> key.startsWith(prefix))
              .sorted()
              .distinct()
              .forEach(
                  key ->
                      xml.element(
                          "Contents",
                          one -> one.text("Key", URLEncoder.encode(key, StandardCharsets.UTF_8))));
        });
  }

  private static String list(List<ObjectVersion> bucket) {
    List<ObjectVersion> page = bucket.subList(0, Math.min(PAGE, bucket.size()));
    return Xml.document(
        "ListVersionsResult",
        xml -> {
          xml.text("EncodingType", "url").text("IsTruncated", bucket.size() > PAGE);
          if (bucket.size() > PAGE) {
            xml.text("NextKeyMarker", "next").text("NextVersionIdMarker", "next");
          }
          for (ObjectVersion version : page) {
            xml.element(
                version.isMarker() ? "DeleteMarker" : "Version",
                v ->
                    v.text("Key", URLEncoder.encode(version.key(), StandardCharsets.UTF_8))
                        .text("VersionId", version.version()));
          }
        });
  }

  private static String delete(List<ObjectVersion> bucket, String body) {
    Matcher object = OBJECT.matcher(body);
    int deleted = 0;
    while (object.find()) {
      String key =
          object
              .group(1)
              .replace("&quot;", "\"")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&");
      String version = object.group(2);
      deleted += bucket.removeIf(v -> v.key().equals(key) && v.version().equals(version)) ? 1 : 0;
    }
    if (deleted > PAGE) {
      throw new AwsError(400, "MalformedXML", "More than 1000 objects");
    }
    return Xml.document("DeleteResult", xml -> {});
  }
}
