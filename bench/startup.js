// How long the program takes to start, as a multiple of `node -e 0` measured in the same run. Absolute times differ
// from machine to machine; the ratio does not, much. Runs take turns, so that a busy moment hits all of them alike.
//   npm run bench                     this Node
//   NODES="/path/a /path/b" npm run bench   several
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const program = fileURLToPath(new URL('../bin/ketcover.js', import.meta.url));
const check = [
  ...['check', '--payer', 'aetna', '--plan-kind', 'employer-self-funded', '--state', 'TX'],
  ...['--condition', 'treatment-resistant-depression', '--icd10', 'F33.2', '--product', 'iv-ketamine'],
  ...['--age', '43', '--failed-antidepressants', '3'],
];
const runs = {
  'node -e 0': ['-e', '0'],
  '--version': [program, '--version'],
  '--help': [program, '--help'],
  'check --json': [program, ...check, '--json'],
  check: [program, ...check],
};

// A certificate file named here costs Node 20 about 35 ms at every start, which has nothing to do with the program.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function time(node, args) {
  const start = process.hrtime.bigint();
  const done = spawnSync(node, args, { env, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return ms;
}

const report = [];
for (const node of (process.env.NODES ?? process.execPath).split(' ')) {
  // Compiled code fits one version of V8 only; `npm ci` makes it for the Node that installs.
  spawnSync(node, [fileURLToPath(new URL('../code-cache.cjs', import.meta.url))], { stdio: 'ignore', env });
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (const args of Object.values(runs)) time(node, args); // once to warm the disk, not counted
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, args] of Object.entries(runs)) times[name].push(time(node, args));
  }
  const floor = median(times['node -e 0']);
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  for (const [name, list] of Object.entries(times)) {
    report.push({
      node: version,
      run: name,
      ms: Number(median(list).toFixed(1)),
      ratio: Number((median(list) / floor).toFixed(2)),
    });
  }
}
for (const { node, run, ms, ratio } of report) {
  console.log(`${node.padEnd(10)} ${run.padEnd(14)} ${String(ms).padStart(7)} ms  ${ratio.toFixed(2)} x`);
}
console.log(JSON.stringify({ rounds: ROUNDS, report }));
