// Runs the built program a few times and keeps its compiled code beside it; see built.js. Done when the package is
// installed and after a build. A failure only means a slower start.
const { closeSync, existsSync, openSync, writeFileSync } = require('node:fs');
const { devNull } = require('node:os');
const { PARTS, cacheOf, compile, run, fileOf } = require('./built.js');

// Common questions; their answers do not matter, only that the functions on their way get compiled.
const person = ['--payer', 'aetna', '--plan-kind', 'employer-self-funded', '--state', 'TX', '--age', '43'];
const depression = [
  '--condition',
  'treatment-resistant-depression',
  '--icd10',
  'F33.2',
  '--failed-antidepressants',
  '3',
];
const denied = ['--stage', 'denied', '--denied-on', '2026-01-05', '--denial-reason', 'experimental'];
const COMMANDS = [
  ['--version'],
  ['check', ...person, ...depression, '--product', 'iv-ketamine', '--json'],
  ['check', ...person, ...depression, '--product', 'esketamine', ...denied],
  ['check', '--payer', 'Blue Cross of Texas', '--condition', 'crps', '--product', 'iv-ketamine'],
];

async function keep() {
  // The lowest free number is taken: from here on, what the program prints goes nowhere.
  closeSync(1);
  openSync(devNull, 'w');
  const scripts = Object.fromEntries(PARTS.map((part) => [part, compile(part)]));
  for (const command of COMMANDS) {
    process.argv = [process.argv[0], 'ketcover', ...command];
    await run('main', scripts.main).done;
  }
  run('wizard', scripts.wizard);
  for (const part of PARTS) writeFileSync(cacheOf(part), scripts[part].createCachedData());
}

if (existsSync(fileOf('main'))) keep().catch(() => {});
