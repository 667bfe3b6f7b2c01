// Prints what `cdk diff` and `rigc diff` say of the same ten changes, as a table. No account is used.
//
//   npm install --no-save aws-cdk@2.1148.1          in any folder
//   node diff-beside-cdk.mjs path/to/node_modules/.bin/cdk path/to/rigc
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [cdk, rigc] = process.argv.slice(2);
if (!rigc) {
  console.error('usage: node diff-beside-cdk.mjs CDK RIGC');
  process.exit(2);
}

const ref = (id) => ({ Ref: id });
const att = (id, attribute) => ({ 'Fn::GetAtt': [id, attribute] });
const vpc = (block) => ({ Type: 'AWS::EC2::VPC', Properties: { CidrBlock: block } });
const group = (vpcId) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: { GroupDescription: 'g', VpcId: vpcId },
});
const old = '10.0.0.0/16';
const now = '10.1.0.0/16';
const one = (before, after) => [{ S: { Resources: before } }, { S: { Resources: after } }];
const both = (make) => one(make(old), make(now));

const changes = {
  'a block of a VPC, used through `Ref`': both((b) => ({ V: vpc(b), G: group(ref('V')) })),
  'the same, used through `Fn::Sub`': both((b) => ({ V: vpc(b), G: group({ 'Fn::Sub': '${V}' }) })),
  'the same, two references on': both((b) => ({
    V: vpc(b),
    N: { Type: 'AWS::EC2::Subnet', Properties: { CidrBlock: '10.9.0.0/24', VpcId: { 'Fn::Join': ['', [ref('V')]] } } },
    W: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: ref('N') } },
  })),
  'the same, through an export': [old, now].map((b) => ({
    S: { Resources: { V: vpc(b) }, Outputs: { V: { Value: ref('V'), Export: { Name: 'v' } } } },
    T: { Resources: { G: group({ 'Fn::ImportValue': 'v' }) } },
  })),
  'user data, through the version of its launch template': ['a', 'b'].map((data) => ({
    S: {
      Resources: {
        L: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { UserData: data } } },
        H: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: {
            MinSize: '1', MaxSize: '1',
            LaunchTemplate: { LaunchTemplateId: ref('L'), Version: att('L', 'LatestVersionNumber') },
          },
        },
      },
    },
  })),
  'a default of a parameter': [old, now].map((b) => ({
    S: { Parameters: { P: { Type: 'String', Default: b } }, Resources: { V: vpc(ref('P')) } },
  })),
  'tags in another order': [
    [{ Key: 'a', Value: '1' }, { Key: 'b', Value: '2' }],
    [{ Key: 'b', Value: '2' }, { Key: 'a', Value: '1' }],
  ].map((Tags) => ({ S: { Resources: { T: { Type: 'AWS::SNS::Topic', Properties: { Tags } } } } })),
  '`Fn::Join` in place of `Fn::Sub`': [
    { 'Fn::Sub': 'a-${AWS::Region}' },
    { 'Fn::Join': ['-', ['a', ref('AWS::Region')]] },
  ].map((TopicName) => ({ S: { Resources: { T: { Type: 'AWS::SNS::Topic', Properties: { TopicName } } } } })),
  'an export that another stack imports goes': ['old', 'new'].map((Name) => ({
    S: { Resources: { T: { Type: 'AWS::SNS::Topic' } }, Outputs: { T: { Value: ref('T'), Export: { Name } } } },
    T: { Resources: { Q: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'sqs', TopicArn: { 'Fn::ImportValue': Name } } } } },
  })),
  'a subnet group of a database': ['a', 'b'].map((DBSubnetGroupName) => ({
    S: {
      Resources: {
        G: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { DBSubnetGroupName, DBSubnetGroupDescription: 'g', SubnetIds: ['s'] } },
        D: { Type: 'AWS::RDS::DBInstance', Properties: { DBSubnetGroupName: { 'Fn::Sub': '${G}' } } },
      },
    },
  })),
};

const folder = mkdtempSync(join(tmpdir(), 'diff-'));
const cell = (lines) => (lines.length === 0 ? 'no difference' : lines.join('; ')).replaceAll('|', '\\|');

function write(side, templates) {
  const path = join(folder, side);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  for (const [name, template] of Object.entries(templates)) {
    writeFileSync(join(path, `${name}.json`), JSON.stringify(template));
  }
  return path;
}

function cdkSays(before, after) {
  const artifacts = {};
  for (const name of Object.keys(after)) {
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/unknown-region',
      properties: { templateFile: `${name}.json`, validateOnSynth: false },
      displayName: name,
    };
  }
  const app = write('app', after);
  writeFileSync(join(app, 'manifest.json'), JSON.stringify({ version: '36.0.0', artifacts }));
  const said = [];
  for (const name of Object.keys(after)) {
    const local = join(write('local', before), `${name}.json`);
    const run = spawnSync(cdk, ['diff', name, '--app', app, '--template', local, '--no-notices', '--no-version-reporting'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', CI: '1' },
    });
    for (const line of (run.stdout + run.stderr).split('\n')) {
      const found = /^\[([~+-])\] (\S+) (\S+)(?: (replace|may be replaced|orphan|destroy))?$/.exec(line.trimEnd());
      if (found && found[2].startsWith('AWS::')) {
        said.push(`${found[3]} ${found[4] ?? 'changes'}`);
      } else if (/^\[[~+-]\] (Parameter|Output)/.test(line)) {
        said.push(line.replace(/^\[.\] (\w+) (\S+).*/, '$1 $2'));
      }
    }
  }
  return cell(said);
}

function rigcSays(before, after) {
  const plan = JSON.stringify({
    rigc: '1',
    stacks: Object.keys(after).map((name) => ({ name, file: `${name}.json` })),
  });
  const sides = [write('before', before), write('after', after)];
  sides.forEach((side) => writeFileSync(join(side, 'riglet.json'), plan));
  const report = JSON.parse(execFileSync(rigc, ['diff', ...sides, '--format', 'json'], { encoding: 'utf8' }));
  const said = [];
  for (const stack of report.stacks) {
    for (const one of stack.resources) {
      if (one.effect !== 'none') {
        said.push(`${one.logicalId} ${one.effect}${one.data === 'lost' ? ', data lost' : ''}`);
      }
    }
  }
  for (const finding of report.findings) {
    if (finding.rule.startsWith('DIF11')) {
      said.push(`cannot be deployed in one step (${finding.rule})`);
    }
  }
  return cell(said);
}

console.log('| change | `cdk diff` | `rigc diff` |\n|---|---|---|');
for (const [name, [before, after]] of Object.entries(changes)) {
  console.log(`| ${name} | ${cdkSays(before, after)} | ${rigcSays(before, after)} |`);
}
rmSync(folder, { recursive: true });
