// Runs the built program with the compiled code that was kept beside it, which saves a third of the start. V8 refuses
// compiled code of another version by itself and compiles anew. Nothing is written while the program runs.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');

const folder = join(__dirname, '../dist');
/** The parts for which compiled code is kept: each file is one function, as Node makes of a CommonJS module. */
const PARTS = ['main', 'wizard'];

const fileOf = (part) => join(folder, `${part}.cjs`);
/** Where the compiled code stands, for this version of Node. */
const cacheOf = (part) => `${fileOf(part)}.v8-${process.versions.v8}`;

/** Loads a part, compiled or not; each is plain ASCII, which is read faster as such. */
function compile(part) {
  const cache = cacheOf(part);
  return new vm.Script(readFileSync(fileOf(part), 'latin1'), {
    filename: fileOf(part),
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
}

/** @returns what the part exports. */
function run(part, script = compile(part)) {
  const module_ = { exports: {} };
  script.runInThisContext()(module_.exports, load, module_, fileOf(part), folder);
  return module_.exports;
}

/** `require` of the parts: another part beside this one, or what comes with Node or with the package. */
function load(name) {
  const part = /^\.\/(\w+)\.cjs$/.exec(name)?.[1];
  if (PARTS.includes(part)) return run(part);
  return require(part === undefined ? name : fileOf(part));
}

module.exports = { PARTS, cacheOf, compile, fileOf, run };
