/**
 * Rules on resources of ElastiCache, those on security among them. {@link
 * dev.rigc.rule.resource.elasticache.ElastiCacheRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.elasticache;

import org.jspecify.annotations.NullMarked;
