package dev.rigc.stack.database;

import dev.rigc.render.ExistingSubnet;
import dev.rigc.render.HeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code db-couch} see.
 *
 * @param head what every template starts with
 * @param metrics namespace of the metrics that the host tells; absent: it tells none
 * @param environment name of the environment, which is their dimension
 * @param instanceType type of the host
 * @param architecture processor of the machine image, as its public parameter names it
 * @param couchDbVersion the CouchDB that is installed
 * @param image machine image; absent: CouchDB is installed
 * @param keyName EC2 key pair of the host
 * @param volumeSize size of the data volume in GiB
 * @param subnets the subnets that are made for it; the host is in the first
 * @param existingSubnets those that exist instead
 * @param databaseZone the zone of the first of those
 * @param publicAddresses whether the host needs a public address to reach the internet
 * @param databaseHost DNS name of the database
 * @param databases names of the databases, a comma between them
 * @param secretTemplate the secret of that user but its password, as JSON
 * @param backupBucket name of the backup bucket, for {@code Fn::Sub}
 * @param backupSchedule when the backup runs
 * @param retentionDays how many days a replaced or deleted file is kept
 * @param restorePoint the backup that an empty volume starts with, if it starts with one
 * @param restoreBucket the bucket of that backup, for {@code Fn::Sub}
 * @param restoreBucketArn its ARN, if it is that of another environment
 * @param restoreObjectsArn the ARN of its objects then
 * @param rolePath path of the riglet's roles
 */
public record DatabaseView(
    HeadView head,
    @Nullable String metrics,
    String environment,
    String instanceType,
    String architecture,
    String couchDbVersion,
    @Nullable String image,
    @Nullable String keyName,
    int volumeSize,
    List<Subnet> subnets,
    List<ExistingSubnet> existingSubnets,
    @Nullable String databaseZone,
    boolean publicAddresses,
    String databaseHost,
    String databases,
    String secretTemplate,
    String backupBucket,
    String backupSchedule,
    int retentionDays,
    @Nullable String restorePoint,
    @Nullable String restoreBucket,
    @Nullable String restoreBucketArn,
    @Nullable String restoreObjectsArn,
    String rolePath) {

  /**
   * A subnet.
   *
   * @param letter the end of the logical ids of its resources
   * @param index the place of its zone among those of the region, from 0
   * @param cidr its block
   * @param routeTable name of the export of its routes
   * @param ipv6Block name of the export of its IPv6 block, if it has one
   */
  public record Subnet(
      String letter, int index, String cidr, String routeTable, @Nullable String ipv6Block) {}
}
