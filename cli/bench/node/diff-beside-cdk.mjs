// Prints what `cdk diff` and `rigc diff` say of the same ten changes, as a table. No account is used.
//
//   npm install --no-save aws-cdk@2.1148.1          in any folder
//   node diff-beside-cdk.mjs path/to/node_modules/.bin/cdk path/to/rigc
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [cdk, rigc] = process.argv.slice(2);
if (!rigc) {
  console.error('usage: node diff-beside-cdk.mjs CDK RIGC');
  process.exit(2);
}

// The changes are also those of a test, which checks the column of rigc.
const inputs = new URL('../../src/test/resources/diff/beside-cdk.json', import.meta.url);
const changes = JSON.parse(readFileSync(inputs, 'utf8'));

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
for (const { change, before, after } of changes) {
  console.log(`| ${change} | ${cdkSays(before, after)} | ${rigcSays(before, after)} |`);
}
rmSync(folder, { recursive: true });
