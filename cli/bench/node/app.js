// The twig riglet as an app of the AWS CDK, for comparison: per environment a VPC, a cluster of EC2
// hosts, a load balancer, a CouchDB host with a backup bucket and two services; a pipeline per service.
"use strict";

const { App, Duration, Stack } = require("aws-cdk-lib");
const acm = require("aws-cdk-lib/aws-certificatemanager");
const autoscaling = require("aws-cdk-lib/aws-autoscaling");
const codebuild = require("aws-cdk-lib/aws-codebuild");
const codepipeline = require("aws-cdk-lib/aws-codepipeline");
const actions = require("aws-cdk-lib/aws-codepipeline-actions");
const ec2 = require("aws-cdk-lib/aws-ec2");
const ecr = require("aws-cdk-lib/aws-ecr");
const ecs = require("aws-cdk-lib/aws-ecs");
const elb = require("aws-cdk-lib/aws-elasticloadbalancingv2");
const route53 = require("aws-cdk-lib/aws-route53");
const targets = require("aws-cdk-lib/aws-route53-targets");
const s3 = require("aws-cdk-lib/aws-s3");
const sns = require("aws-cdk-lib/aws-sns");

const CERTIFICATE =
  "arn:aws:acm:us-west-2:123456789012:certificate/11111111-2222-3333-4444-555555555555";
const CONNECTION =
  "arn:aws:codeconnections:us-west-2:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const ENVIRONMENTS = {
  integration: { cidr: "10.10.0.0/16", size: 1, tasks: 1 },
  staging: { cidr: "10.20.0.0/16", size: 1, tasks: 2 },
  production: { cidr: "10.30.0.0/16", size: 2, tasks: 3 },
};
const APPLICATIONS = {
  "twig-api": { port: 3000, path: "/ping", priority: 100 },
  twig: { port: 80, path: "/", priority: 200 },
};

const app = new App();
const repositories = {};
for (const name of Object.keys(APPLICATIONS)) {
  const stack = new Stack(app, `build-${name}`);
  const repository = new ecr.Repository(stack, "Repository", { imageScanOnPush: true });
  repositories[name] = repository;
  const source = new codepipeline.Artifact();
  const output = new codepipeline.Artifact();
  const project = new codebuild.PipelineProject(stack, "Build", {
    environment: { privileged: true, buildImage: codebuild.LinuxBuildImage.STANDARD_7_0 },
    environmentVariables: { REPOSITORY_URI: { value: repository.repositoryUri } },
  });
  repository.grantPullPush(project);
  const stage = (stackName) =>
    new actions.CloudFormationCreateUpdateStackAction({
      actionName: "Deploy",
      stackName,
      templatePath: output.atPath("template.yaml"),
      adminPermissions: false,
    });
  new codepipeline.Pipeline(stack, "Pipeline", {
    stages: [
      {
        stageName: "Source",
        actions: [
          new actions.CodeStarConnectionsSourceAction({
            actionName: "Source",
            owner: "buildit",
            repo: name,
            branch: "master",
            connectionArn: CONNECTION,
            output: source,
          }),
        ],
      },
      {
        stageName: "Build",
        actions: [
          new actions.CodeBuildAction({
            actionName: "Build",
            project,
            input: source,
            outputs: [output],
          }),
        ],
      },
      ...Object.keys(ENVIRONMENTS).map((env) => ({
        stageName: env,
        actions: [stage(`${env}-${name}`)],
      })),
    ],
  });
  new sns.Topic(stack, "Topic");
}

for (const [env, { cidr, size, tasks }] of Object.entries(ENVIRONMENTS)) {
  const foundation = new Stack(app, `${env}-foundation`);
  const vpc = new ec2.Vpc(foundation, "Vpc", { ipAddresses: ec2.IpAddresses.cidr(cidr), maxAzs: 2 });
  const zone = route53.HostedZone.fromHostedZoneAttributes(foundation, "Zone", {
    hostedZoneId: "Z0000000000000",
    zoneName: "buildit.tools",
  });
  const balancer = new elb.ApplicationLoadBalancer(foundation, "Balancer", {
    vpc,
    internetFacing: true,
  });
  balancer.addRedirect();
  const listener = balancer.addListener("Https", {
    port: 443,
    certificates: [acm.Certificate.fromCertificateArn(foundation, "Certificate", CERTIFICATE)],
    defaultAction: elb.ListenerAction.fixedResponse(404),
    sslPolicy: elb.SslPolicy.RECOMMENDED_TLS,
  });
  new sns.Topic(foundation, "Ops");

  const compute = new Stack(app, `${env}-compute`);
  const cluster = new ecs.Cluster(compute, "Cluster", { vpc });
  const group = new autoscaling.AutoScalingGroup(compute, "Hosts", {
    vpc,
    instanceType: new ec2.InstanceType("t3.small"),
    machineImage: ecs.EcsOptimizedImage.amazonLinux2023(),
    minCapacity: size,
    maxCapacity: 4,
    requireImdsv2: true,
    signals: autoscaling.Signals.waitForAll({ timeout: Duration.minutes(15) }),
    updatePolicy: autoscaling.UpdatePolicy.rollingUpdate(),
  });
  cluster.addAsgCapacityProvider(new ecs.AsgCapacityProvider(compute, "Capacity", {
    autoScalingGroup: group,
  }));

  const database = new Stack(app, `${env}-database`);
  const bucket = new s3.Bucket(database, "Backup", {
    versioned: true,
    enforceSSL: true,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
  });
  const host = new ec2.Instance(database, "CouchDb", {
    vpc,
    instanceType: new ec2.InstanceType("t3.small"),
    machineImage: ec2.MachineImage.latestAmazonLinux2023(),
    requireImdsv2: true,
  });
  bucket.grantReadWrite(host);
  host.connections.allowFrom(group, ec2.Port.tcp(5984));

  for (const [name, { port, path, priority }] of Object.entries(APPLICATIONS)) {
    const stack = new Stack(app, `${env}-${name}`);
    const task = new ecs.Ec2TaskDefinition(stack, "Task");
    task.addContainer("app", {
      image: ecs.ContainerImage.fromEcrRepository(repositories[name]),
      cpu: 256,
      memoryLimitMiB: 512,
      portMappings: [{ containerPort: port }],
      environment: { TWIG_ENVIRONMENT: env },
      logging: ecs.LogDrivers.awsLogs({ streamPrefix: name, logRetention: 60 }),
    });
    const service = new ecs.Ec2Service(stack, "Service", {
      cluster,
      taskDefinition: task,
      desiredCount: tasks,
      circuitBreaker: { rollback: true },
    });
    const group = new elb.ApplicationTargetGroup(stack, "Targets", {
      vpc,
      port,
      protocol: elb.ApplicationProtocol.HTTP,
      targets: [service],
      healthCheck: { path, interval: Duration.seconds(10), healthyHttpCodes: "200-301" },
      deregistrationDelay: Duration.seconds(30),
    });
    new elb.ApplicationListenerRule(stack, "Rule", {
      listener: elb.ApplicationListener.fromApplicationListenerAttributes(stack, "Listener", {
        listenerArn: listener.listenerArn,
        securityGroup: ec2.SecurityGroup.fromSecurityGroupId(
          stack, "BalancerGroup", balancer.connections.securityGroups[0].securityGroupId),
      }),
      priority,
      conditions: [elb.ListenerCondition.hostHeaders([`${env}-${name}.buildit.tools`])],
      action: elb.ListenerAction.forward([group]),
    });
    new route53.ARecord(stack, "Record", {
      zone: route53.HostedZone.fromHostedZoneAttributes(stack, "Zone", {
        hostedZoneId: zone.hostedZoneId,
        zoneName: "buildit.tools",
      }),
      recordName: `${env}-${name}`,
      target: route53.RecordTarget.fromAlias(
        new targets.LoadBalancerTarget(balancer)),
    });
  }
}
app.synth();
