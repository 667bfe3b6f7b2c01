/**
 * Rules on resources of DynamoDB, those on security among them. {@link
 * dev.rigc.rule.resource.dynamodb.DynamoDbRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.dynamodb;

import org.jspecify.annotations.NullMarked;
