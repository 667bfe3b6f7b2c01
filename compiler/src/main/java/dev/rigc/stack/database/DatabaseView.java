package dev.rigc.stack.database;

import dev.rigc.render.HeadView;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code db-couch} see.
 *
 * @param head what every template starts with
 * @param instanceType type of the host
 * @param architecture processor of the machine image, as its public parameter names it
 * @param couchDbVersion the CouchDB that is installed
 * @param image machine image; absent: CouchDB is installed
 * @param keyName EC2 key pair of the host
 * @param volumeSize size of the data volume in GiB
 * @param databaseCidrA block of the first database subnet
 * @param databaseCidrB block of the second one
 * @param routeTableA name of the export of the first subnet's routes
 * @param routeTableB name of the export of the second subnet's routes
 * @param publicAddresses whether the host needs a public address to reach the internet
 * @param databaseHost DNS name of the database
 * @param databases names of the databases, a comma between them
 * @param secretTemplate the secret of that user but its password, as JSON
 * @param backupBucket name of the backup bucket, for {@code Fn::Sub}
 * @param backupSchedule when the backup runs
 * @param retentionDays how many days a replaced or deleted file is kept
 * @param rolePath path of the riglet's roles
 */
public record DatabaseView(
    HeadView head,
    String instanceType,
    String architecture,
    String couchDbVersion,
    @Nullable String image,
    @Nullable String keyName,
    int volumeSize,
    String databaseCidrA,
    String databaseCidrB,
    String routeTableA,
    String routeTableB,
    boolean publicAddresses,
    String databaseHost,
    String databases,
    String secretTemplate,
    String backupBucket,
    String backupSchedule,
    int retentionDays,
    String rolePath) {}
