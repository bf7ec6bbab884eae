// The same rule, the same people, the same answers: our evaluation with its full trace against two rule engines.
//   npm run bench:engines      (installs the engines into bench/engines first; they are no part of the program)
// The people are known in full, because the engines have no "not known". Medians of ROUNDS runs that take turns.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ZenEngine } from '@gorules/zen-engine';
import { build } from 'esbuild';
import { Engine } from 'json-rules-engine';

const top = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const PEOPLE = Number(process.env.PEOPLE ?? 2000);
const POLICY = 'data/policies/bcbs-massachusetts/ketamine-esketamine-undated.json';

const bundled = await build({
  stdin: { contents: "export { evaluate } from './src/logic/evaluate.ts';", resolveDir: top, loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
});
const { evaluate } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`
);

const { rules } = JSON.parse(readFileSync(top + POLICY, 'utf8'));
const leaves = (tree) => (tree.all ?? tree.any ?? tree.of)?.flatMap(leaves) ?? (tree.not ? leaves(tree.not) : [tree]);
// Only comparisons that all three can make.
const { criteria } = rules
  .filter((rule) => rule.criteria)
  .sort((a, b) => leaves(b.criteria).length - leaves(a.criteria).length)[0];
const parts = leaves(criteria);

/** Numbers that repeat in every run, so that runs can be compared. */
function* numbers(seed) {
  let state = seed;
  for (;;) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}
const random = numbers(20261126);
const chance = () => random.next().value;

const valueFor = ({ op, value }) => {
  if (typeof value === 'number') return Math.max(0, Math.round(value + (chance() < 0.8 ? 1 : -2)));
  if (typeof value === 'boolean') return chance() < 0.85 ? value : !value;
  if (Array.isArray(value)) return chance() < (op === 'noneOf' ? 0.2 : 0.85) ? value[0] : 'something-else';
  return chance() < 0.85 ? value : 'something-else';
};
const people = Array.from({ length: PEOPLE }, () =>
  Object.fromEntries(parts.map((leaf) => [leaf.fact, valueFor(leaf)])),
);

// Ours: with trace and open facts, as the program uses it.
const ours = () => {
  let met = 0;
  for (const person of people) {
    const result = evaluate(criteria, (fact) => ({ value: person[fact], ask: [fact] }));
    if (result.truth === 'met') met += 1;
  }
  return met;
};

// json-rules-engine: conditions in its own form; facts under plain names, since a dot is a path there.
const plain = (fact) => fact.replaceAll('.', '_');
const OPERATORS = {
  atLeast: 'greaterThanInclusive',
  atMost: 'lessThanInclusive',
  is: 'equal',
  oneOf: 'in',
  noneOf: 'notIn',
};
const condition = (tree) =>
  tree.all
    ? { all: tree.all.map(condition) }
    : tree.any
      ? { any: tree.any.map(condition) }
      : tree.not
        ? { not: condition(tree.not) }
        : { fact: plain(tree.fact), operator: OPERATORS[tree.op], value: tree.value };
const engine = new Engine([{ conditions: condition(criteria), event: { type: 'met' } }]);
const flat = people.map((person) =>
  Object.fromEntries(Object.entries(person).map(([fact, value]) => [plain(fact), value])),
);
const jsonRules = async () => {
  let met = 0;
  for (const person of flat) met += (await engine.run(person)).events.length;
  return met;
};

// zen-engine: a decision graph with the rule as one expression.
const text = (value) => JSON.stringify(value);
const expression = (tree) =>
  tree.all
    ? `(${tree.all.map(expression).join(' and ')})`
    : tree.any
      ? `(${tree.any.map(expression).join(' or ')})`
      : tree.not
        ? `(not ${expression(tree.not)})`
        : tree.op === 'atLeast'
          ? `${plain(tree.fact)} >= ${tree.value}`
          : tree.op === 'atMost'
            ? `${plain(tree.fact)} <= ${tree.value}`
            : tree.op === 'is'
              ? `${plain(tree.fact)} == ${text(tree.value)}`
              : tree.op === 'oneOf'
                ? `${plain(tree.fact)} in ${text(tree.value)}`
                : `${plain(tree.fact)} not in ${text(tree.value)}`;
const graph = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    {
      id: 'rule',
      type: 'expressionNode',
      name: 'rule',
      position: { x: 1, y: 0 },
      content: { expressions: [{ id: 'met', key: 'met', value: expression(criteria) }] },
    },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rule', type: 'edge' },
    { id: 'b', sourceId: 'rule', targetId: 'out', type: 'edge' },
  ],
};
const decision = new ZenEngine().createDecision(graph);
const zen = async () => {
  let met = 0;
  for (const person of flat) if ((await decision.evaluate(person)).result.met) met += 1;
  return met;
};

const runs = { 'ketcover, with trace': ours, 'json-rules-engine': jsonRules, '@gorules/zen-engine': zen };
const counts = {};
for (const [name, run] of Object.entries(runs)) counts[name] = await run(); // warms up, and gives the answers to compare
if (new Set(Object.values(counts)).size !== 1) throw new Error(`The answers differ: ${JSON.stringify(counts)}`);

const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, run] of Object.entries(runs)) {
    const start = process.hrtime.bigint();
    await run();
    times[name].push(Number(process.hrtime.bigint() - start) / 1e3 / PEOPLE);
  }
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const floor = median(times['ketcover, with trace']);
console.log(
  `${parts.length} criteria, ${PEOPLE} people, ${counts['ketcover, with trace']} meet all; medians of ${ROUNDS}`,
);
const report = Object.entries(times).map(([name, list]) => ({
  name,
  microseconds: Number(median(list).toFixed(2)),
  ratio: Number((median(list) / floor).toFixed(1)),
}));
for (const { name, microseconds, ratio } of report)
  console.log(`${name.padEnd(22)} ${String(microseconds).padStart(8)} µs  ${ratio} x`);
console.log(JSON.stringify({ rounds: ROUNDS, people: PEOPLE, criteria: parts.length, report }));
