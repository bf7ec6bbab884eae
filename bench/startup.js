// How long the program takes to start, as a multiple of `node -e 0` measured in the same run. Absolute times differ
// from machine to machine; the ratio does not, much. Runs take turns, so that a busy moment hits all of them alike.
//   npm run bench                     this Node
//   NODES="/path/a /path/b" npm run bench   several
// The first prompt of the wizard needs a terminal: `script` (of util-linux) makes one, and has a floor of its own.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const program = path('bin/ketcover.js');
const check = [
  ...['check', '--payer', 'aetna', '--plan-kind', 'employer-self-funded', '--state', 'TX'],
  ...['--condition', 'treatment-resistant-depression', '--icd10', 'F33.2', '--product', 'iv-ketamine'],
  ...['--age', '43', '--failed-antidepressants', '3'],
];
const COMMANDS = {
  'node -e 0': ['-e', '0'],
  '--version': [program, '--version'],
  '--help': [program, '--help'],
  'check --json': [program, ...check, '--json'],
  check: [program, ...check],
};

// A certificate file named here costs Node 20 about 35 ms at every start, which has nothing to do with the program.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;

function command(node, args) {
  const start = process.hrtime.bigint();
  const done = spawnSync(node, args, { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return since(start);
}

/** In a terminal: until `shown` stands on the screen, or until the end. */
function inTerminal(line, shown) {
  const start = process.hrtime.bigint();
  const options = { env: { ...env, TERM: 'xterm' }, stdio: ['pipe', 'pipe', 'ignore'] };
  const child = spawn('script', ['-qefc', line, '/dev/null'], options);
  return new Promise((resolve, reject) => {
    let screen = '';
    child.stdout.on('data', (text) => {
      screen += text;
      if (shown && screen.includes(shown)) {
        resolve(since(start));
        child.kill();
      }
    });
    child.on('error', reject);
    child.on('close', () => resolve(since(start)));
  });
}

const hasScript = spawnSync('script', ['--version']).status === 0;
const runsOf = (node) => ({
  ...Object.fromEntries(Object.entries(COMMANDS).map(([name, args]) => [name, () => command(node, args)])),
  ...(hasScript && {
    'node -e 0 in a terminal': () => inTerminal(`${node} -e 0`),
    'first prompt': () => inTerminal(`${node} ${program}`, '?'),
  }),
});
const floorOf = (name) => (name === 'first prompt' ? 'node -e 0 in a terminal' : 'node -e 0');

const report = [];
for (const node of (process.env.NODES ?? process.execPath).split(' ')) {
  // Compiled code fits one version of V8 only; installing makes it for the Node that installs.
  spawnSync(node, [path('bin/keep-compiled.js')], { stdio: 'ignore', env });
  const runs = runsOf(node);
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (const run of Object.values(runs)) await run(); // once to warm the disk, not counted
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(runs)) times[name].push(await run());
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  for (const [name, list] of Object.entries(times)) {
    const ratio = median(list) / median(times[floorOf(name)]);
    report.push({ node: version, run: name, ms: Number(median(list).toFixed(1)), ratio: Number(ratio.toFixed(2)) });
  }
}
for (const { node, run, ms, ratio } of report) {
  console.log(`${node.padEnd(10)} ${run.padEnd(24)} ${String(ms).padStart(7)} ms  ${ratio.toFixed(2)} x`);
}

const kilobytes = (bytes) => Math.round(bytes / 1000);
const [packed] = JSON.parse(
  spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: path('') }).stdout,
);
const parts = readdirSync(path('dist')).filter((name) => /\.c?js$/.test(name));
const sizes = {
  'packed tarball': kilobytes(packed.size),
  unpacked: kilobytes(packed.unpackedSize),
  ...Object.fromEntries(parts.map((name) => [`dist/${name}`, kilobytes(statSync(path(`dist/${name}`)).size)])),
};
for (const [name, size] of Object.entries(sizes)) console.log(`${name.padEnd(35)} ${String(size).padStart(7)} kB`);
console.log(JSON.stringify({ rounds: ROUNDS, report, kilobytes: sizes }));
