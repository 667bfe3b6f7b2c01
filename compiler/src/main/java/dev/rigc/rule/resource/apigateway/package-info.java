/**
 * Rules on resources of API Gateway, those on security among them. {@link
 * dev.rigc.rule.resource.apigateway.ApiGatewayRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.apigateway;

import org.jspecify.annotations.NullMarked;
