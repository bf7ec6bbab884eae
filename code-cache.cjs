// Runs the built program a few times and keeps its compiled code in dist/main.cjs.v8-<version>; see bin/ketcover.js. Made in a
// process of its own, because it takes the place of the command line. The cache fits this version of Node only.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

const file = join(__dirname, 'dist/main.cjs');
const script = new vm.Script(readFileSync(file, 'latin1'), { filename: file });

// Common questions; their answers do not matter, only that the functions on their way get compiled.
const person = ['--payer', 'aetna', '--plan-kind', 'employer-self-funded', '--state', 'TX', '--age', '43'];
const depression = ['--condition', 'treatment-resistant-depression', '--icd10', 'F33.2', '--failed-antidepressants', '3'];
const denied = ['--stage', 'denied', '--denied-on', '2026-01-05', '--denial-reason', 'experimental'];
const COMMANDS = [
  ['--version'],
  ['check', ...person, ...depression, '--product', 'iv-ketamine', '--json'],
  ['check', ...person, ...depression, '--product', 'esketamine', ...denied],
  ['check', '--payer', 'Blue Cross of Texas', '--condition', 'crps', '--product', 'iv-ketamine'],
];

async function runAll() {
  for (const command of COMMANDS) {
    process.argv = [process.argv[0], file, ...command];
    const module_ = { exports: {} };
    script.runInThisContext()(module_.exports, createRequire(file), module_, file, dirname(file));
    // The command is asynchronous; by then it is done.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  writeFileSync(`${file}.v8-${process.versions.v8}`, script.createCachedData());
}

void runAll();
