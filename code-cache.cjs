// Runs the built program once and keeps its compiled code in dist/main.cjs.v8-<version>; see bin/ketcover.js. Made in a process
// of its own, because it takes the place of the command line. The cache fits this version of Node only.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

const file = join(__dirname, 'dist/main.cjs');
const script = new vm.Script(wrap(readFileSync(file, 'latin1')), { filename: file });
const run = script.runInThisContext();

// One common question; its answer does not matter, only that the functions on its way get compiled.
const person = ['--payer', 'aetna', '--plan-kind', 'employer-self-funded', '--state', 'TX', '--age', '43'];
const request = ['--condition', 'treatment-resistant-depression', '--product', 'esketamine', '--json'];
process.argv = [process.argv[0], file, 'check', ...person, ...request];
const module_ = { exports: {} };
run(module_.exports, createRequire(file), module_, file, dirname(file));
// The command is asynchronous; by then it is done.
setTimeout(() => writeFileSync(`${file}.v8-${process.versions.v8}`, script.createCachedData()), 500);
