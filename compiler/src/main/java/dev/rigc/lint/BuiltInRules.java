package dev.rigc.lint;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.ResourceRules;
import dev.rigc.rule.resource.apigateway.ApiGatewayRules;
import dev.rigc.rule.resource.autoscaling.AutoScalingRules;
import dev.rigc.rule.resource.certificatemanager.CertificateManagerRules;
import dev.rigc.rule.resource.cloudfront.CloudFrontRules;
import dev.rigc.rule.resource.dynamodb.DynamoDbRules;
import dev.rigc.rule.resource.ec2.Ec2Rules;
import dev.rigc.rule.resource.ecs.EcsRules;
import dev.rigc.rule.resource.elasticache.ElastiCacheRules;
import dev.rigc.rule.resource.elasticloadbalancing.ElasticLoadBalancingRules;
import dev.rigc.rule.resource.events.EventsRules;
import dev.rigc.rule.resource.iam.IamRules;
import dev.rigc.rule.resource.kms.KmsRules;
import dev.rigc.rule.resource.lambda.LambdaRules;
import dev.rigc.rule.resource.logs.LogsRules;
import dev.rigc.rule.resource.messaging.MessagingRules;
import dev.rigc.rule.resource.pipeline.PipelineRules;
import dev.rigc.rule.resource.rds.RdsRules;
import dev.rigc.rule.resource.route53.Route53Rules;
import dev.rigc.rule.resource.s3.S3Rules;
import dev.rigc.rule.resource.secretsmanager.SecretsManagerRules;
import dev.rigc.rule.resource.stepfunctions.StepFunctionsRules;
import dev.rigc.rule.template.function.FunctionRules;
import dev.rigc.rule.template.parameter.ParameterRules;
import dev.rigc.rule.template.reference.ReferenceRules;
import dev.rigc.rule.template.section.SectionRules;
import java.util.List;

/**
 * The packages of rules on one template, joined. Their order does not matter: findings are sorted
 * by place, the catalogue by id, and no rule depends on running before or after another one.
 */
public final class BuiltInRules {
  private BuiltInRules() {}

  /** The rules on the form of a template: sections, functions, parameters, references. */
  public static List<Rule<TemplateContext>> onForm() {
    return joined(
        List.of(
            FunctionRules.all(), SectionRules.all(), ParameterRules.all(), ReferenceRules.all()));
  }

  /** The rules on resources: those on several services, and those of each service. */
  public static List<Rule<TemplateContext>> onResources() {
    return joined(
        List.of(
            ResourceRules.all(),
            ApiGatewayRules.all(),
            AutoScalingRules.all(),
            CertificateManagerRules.all(),
            CloudFrontRules.all(),
            DynamoDbRules.all(),
            Ec2Rules.all(),
            EcsRules.all(),
            ElastiCacheRules.all(),
            ElasticLoadBalancingRules.all(),
            EventsRules.all(),
            IamRules.all(),
            KmsRules.all(),
            LambdaRules.all(),
            LogsRules.all(),
            MessagingRules.all(),
            PipelineRules.all(),
            RdsRules.all(),
            Route53Rules.all(),
            S3Rules.all(),
            SecretsManagerRules.all(),
            StepFunctionsRules.all()));
  }

  private static List<Rule<TemplateContext>> joined(List<List<Rule<TemplateContext>>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
