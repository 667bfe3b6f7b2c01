package dev.rigc.model.database;

import java.util.Optional;

/**
 * A DynamoDB table of an application; each environment has one of its own.
 *
 * @param key its partition key
 * @param sortKey its sort key, if it has one
 * @param timeToLive the attribute with the second at which an item expires, if items do
 */
public record Table(
    KeyAttribute key, Optional<KeyAttribute> sortKey, Optional<KeyAttribute> timeToLive) {}
