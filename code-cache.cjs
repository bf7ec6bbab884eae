// Runs the built program once and keeps its compiled code in dist/main.cjs.cache; see bin/ketcover.js. Made in a process
// of its own, because it takes the place of the command line. The cache fits this version of Node only.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

const file = join(__dirname, 'dist/main.cjs');
const script = new vm.Script(wrap(readFileSync(file, 'utf8')), { filename: file });
const run = script.runInThisContext();

/** One command line; its output does not matter, only that its functions get compiled. */
function once(...args) {
  process.argv = [process.argv[0], file, ...args];
  const module_ = { exports: {} };
  run(module_.exports, createRequire(file), module_, file, dirname(file));
}

const person = ['--payer', 'aetna', '--plan-kind', 'employer-self-funded', '--state', 'TX', '--age', '43'];
const depression = ['--condition', 'treatment-resistant-depression', '--product', 'esketamine'];
once('check', ...person, ...depression, '--json');
once('check', ...person, ...depression);
// The commands are asynchronous; by then they are done.
setTimeout(() => writeFileSync(`${file}.cache`, script.createCachedData()), 500);
