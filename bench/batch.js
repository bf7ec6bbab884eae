// Batch throughput as a multiple of two floors, how cost grows with the number of lines and of policy files, and the
// memory it takes. One floor only parses and prints each case; the other does the same with each answer, which is a
// hundred times as long: no program could print the answers in less.
//   npm run bench:batch                        1,000 and 10,000 lines
//   SIZES=1000,100000,1000000 npm run bench:batch
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const SIZES = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const FILES = (process.env.FILES ?? '60,600,6000').split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'ketcover-bench-'));
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
/** Tells its greatest memory when it ends. */
const WATCH =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS+'\\n'))";

const KINDS = [
  'employer-insured',
  'employer-self-funded',
  'marketplace',
  'medicaid-ffs',
  'original-medicare',
  'medicare-advantage',
];
const PAYERS = ['aetna', 'cigna', 'unitedhealthcare', 'hcsc', 'premera', 'humana'];
const STATES = ['TX', 'OH', 'WA', 'FL', 'NY', 'CA'];
const PRODUCTS = ['iv-ketamine', 'esketamine', 'im-ketamine', 'oral-ketamine'];
const CONDITIONS = ['treatment-resistant-depression', 'crps', 'ptsd', 'bipolar-depression'];
const line = (i) =>
  JSON.stringify({
    asOf: '2026-11-26',
    patient: { age: 18 + (i % 60), state: STATES[i % 6] },
    plan: { payer: PAYERS[(i >> 2) % 6], kind: KINDS[(i >> 1) % 3] },
    diagnosis: { condition: CONDITIONS[i % 4] },
    treatment: { product: PRODUCTS[(i >> 3) % 4] },
    history: { failedAntidepressants: i % 5, minTrialWeeks: 8, phq9: i % 27 },
  });

function input(size) {
  const path = join(folder, `${size}.ndjson`);
  const part = Array.from({ length: Math.min(size, 10_000) }, (_, i) => `${line(i)}\n`).join('');
  writeFileSync(path, '');
  for (let done = 0; done < size; done += 10_000) writeFileSync(path, part, { flag: 'a' });
  return path;
}

const FLOOR = `
const lines = require('node:readline').createInterface({ input: require('node:fs').createReadStream(process.argv[1]) });
let out = '';
lines.on('line', (text) => { out += JSON.stringify(JSON.parse(text)) + '\\n'; if (out.length > 65536) { process.stdout.write(out); out = ''; } });
lines.on('close', () => process.stdout.write(out));`;

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" > /dev/null', 'sh', process.execPath, '--import', WATCH, ...args],
    { env, encoding: 'utf8' },
  );
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stderr.slice(0, 400)}`);
  return { ms, mb: Math.round(Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024) };
}

/** The answers to a list of cases, as a file. */
function answersTo(path) {
  const answers = `${path}.answers`;
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" "$1" batch "$2" > "$3"', process.execPath, program, path, answers],
    {
      env,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${path}: ${status} ${stderr.slice(0, 400)}`);
  return answers;
}

/** Answers of more lines than this would fill a disk; the time of a line does not depend on how many there are. */
const MOST_ANSWERS = 10_000;

const report = [];
const program = join(top, 'bin/ketcover.js');
for (const size of SIZES) {
  const path = input(size);
  const floor = time(['-e', FLOOR, path]);
  let printing;
  if (size <= MOST_ANSWERS) {
    const answers = answersTo(path);
    printing = time(['-e', FLOOR, answers]);
    rmSync(answers);
  }
  for (const [name, args] of [
    ['full results', ['batch', path]],
    ['verdict.status', ['batch', path, '--fields', 'verdict.status']],
  ]) {
    const { ms, mb } = time([program, ...args]);
    const ratio = Number((ms / floor.ms).toFixed(1));
    const toAnswers = printing && name === 'full results' ? Number((ms / printing.ms).toFixed(1)) : undefined;
    report.push({ size, name, msEach: Number((ms / size).toFixed(3)), ratio, toAnswers, mb });
    const beside = toAnswers === undefined ? '' : `, ${toAnswers} x that of the answers`;
    console.log(
      `${String(size).padStart(9)} lines  ${name.padEnd(15)} ${(ms / size).toFixed(3).padStart(8)} ms each  ${ratio} x the floor of the cases${beside}  ${mb} MB`,
    );
  }
  rmSync(path);
}

// More policy files: each extra payer holds copies of one payer's files, under its own name.
const copy = join(folder, 'copy');
for (const part of ['bin', 'dist', 'data', 'package.json'])
  cpSync(join(top, part), join(copy, part), { recursive: true });
const catalog = JSON.parse(readFileSync(join(copy, 'data/payers.json'), 'utf8'));
const model = catalog.payers.find(({ id }) => id === 'premera');
const count = () =>
  readdirSync(join(copy, 'data/policies'), { recursive: true }).filter((name) => name.endsWith('.json')).length;
/** Two lists, one longer: what each further line takes, without the start, is the difference. */
const [few, more] = [500, 2_500].map((size) => ({ size, path: input(size) }));
let first;
for (const wanted of FILES) {
  for (let next = catalog.payers.length; count() < wanted; next += 1) {
    const id = `extra-${next}`;
    mkdirSync(join(copy, 'data/policies', id));
    for (const name of readdirSync(join(copy, 'data/policies/premera'))) {
      const policy = JSON.parse(readFileSync(join(copy, 'data/policies/premera', name), 'utf8'));
      const renamed = {
        ...policy,
        id: `${policy.id}-${next}`,
        payer: id,
        ...(policy.supersedes ? { supersedes: `${policy.supersedes}-${next}` } : {}),
      };
      writeFileSync(join(copy, 'data/policies', id, name), JSON.stringify(renamed));
    }
    catalog.payers.push({ ...model, id, name: `Extra ${next}`, aliases: [] });
  }
  writeFileSync(join(copy, 'data/payers.json'), JSON.stringify(catalog));
  const copied = join(copy, 'bin/ketcover.js');
  const start = time([copied, 'batch', few.path]);
  const { ms, mb } = time([copied, 'batch', more.path]);
  const each = (ms - start.ms) / (more.size - few.size);
  const reading = start.ms - few.size * each;
  first ??= each;
  const toFirst = Number((each / first).toFixed(2));
  report.push({ files: count(), msEach: Number(each.toFixed(3)), toFirst, startMs: Math.round(reading), mb });
  console.log(
    `${String(count()).padStart(9)} policy files      ${each.toFixed(3).padStart(8)} ms each  ${toFirst} x the first  ${Math.round(reading)} ms to start and read  ${mb} MB`,
  );
}
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ report }));
