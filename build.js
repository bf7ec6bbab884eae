// Builds the program into dist/. CommonJS, because Node starts it faster than ES modules; what is not needed for an
// answer (the wizard, lists, schemas) becomes a file of its own, loaded when it is asked for. Beside it the library
// (an ES module) with its types, and the licences of the packages that are built in.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Loaded with `import()` in the sources: name of the file in dist -> end of the path that is imported. */
const LAZY = {
  wizard: '/wizard/index.ts',
  list: '/list.ts',
  show: '/show.ts',
  schema: '/schema.ts',
  letter: '/letter.ts',
  page: '/page.ts',
  help: '/help.ts',
  completion: '/completion.ts',
  table: '/table.ts',
  pool: '/pool.ts',
  fields: '/fields.ts',
  fhir: '/fhir/answer.ts',
  mcp: '/mcp/index.ts',
  es: '/words/es/index.ts',
};

/** Turns `import('./list.ts')` into a file of its own beside main. */
const lazyParts = {
  name: 'lazy-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      const part = Object.entries(LAZY).find(([, end]) => path.endsWith(end));
      return kind === 'dynamic-import' && part ? { path: `./${part[0]}.cjs`, external: true } : undefined;
    });
  },
};

/** commander can start other programs; ketcover never does, so that part of Node is not even loaded. */
const noChildProcess = {
  name: 'no-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const common = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  // The types of the library are made with zod, so it has to be installed anyway.
  external: ['zod', 'zod/*'],
  define: { DATA_LENGTHS: JSON.stringify(dataLengths()) },
  // In CommonJS a lazy part is loaded by require: import() would read it twice, once to find its exports.
  supported: { 'dynamic-import': false },
};

/** Writes the types of the library; ends with tsc's exit code. */
function declarations() {
  const tsc = fileURLToPath(new URL('./node_modules/typescript/bin/tsc', import.meta.url));
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', resolve));
}

/** Imports of a declaration file, as they are written there. */
const IMPORTED = /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g;

/** Keeps the declarations that the library's own lead to, and writes their imports so that every consumer finds them. */
function tidyDeclarations(folder) {
  const wanted = new Set();
  const follow = (file) => {
    if (wanted.has(file)) return;
    wanted.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, , , path] of text.matchAll(IMPORTED)) follow(normalize(join(dirname(file), `${path}.d.ts`)));
    writeFileSync(join(folder, file), text.replace(IMPORTED, '$1$2$3.js$2'));
  };
  follow('index.d.ts');
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file.endsWith('.ts') && !wanted.has(normalize(file))) rmSync(join(folder, file));
  }
}

/**
 * How long each data file is (policies and translations apart). A file of another length than when the program was built
 * was changed since, so its form is looked at (`src/store/store.ts`); for all others that time is saved.
 */
function dataLengths() {
  const files = readdirSync('data', { recursive: true }).map((file) => normalize(file).replaceAll('\\', '/'));
  const wanted = files.filter((file) => file.endsWith('.json') && !/^(policies|schema|lang)\//.test(file)).sort();
  return Object.fromEntries(wanted.map((file) => [file, readFileSync(`data/${file}`, 'utf8').length]));
}

/** The packages from which something went into the built files: folder of each, by name. */
function packagesIn(metafiles) {
  const folders = new Map();
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) folders.set(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).name, folder);
  }
  return new Map([...folders].sort());
}

/** Their licences in full, as these ask for. @throws Error when one of them bears none. */
function licences(metafiles) {
  const texts = [...packagesIn(metafiles)].map(([name, folder]) => {
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!license && !file) throw new Error(`${name} bears no licence`);
    const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `Packages that are built into ketcover, with their licences.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const typed = declarations();
const program = await build({
  ...common,
  entryPoints: {
    main: 'src/cli/main.ts',
    wizard: 'src/cli/wizard/index.ts',
    list: 'src/cli/list.ts',
    show: 'src/cli/show.ts',
    schema: 'src/cli/schema.ts',
    letter: 'src/cli/letter.ts',
    page: 'src/cli/page.ts',
    help: 'src/cli/help.ts',
    completion: 'src/cli/completion.ts',
    table: 'src/cli/batch/table.ts',
    pool: 'src/cli/batch/pool.ts',
    fields: 'src/cli/batch/fields.ts',
    fhir: 'src/fhir/answer.ts',
    mcp: 'src/cli/mcp/index.ts',
    es: 'src/words/es/index.ts',
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // CommonJS has a name of its own for it; the store finds the data folder by it.
  define: { ...common.define, 'import.meta.dirname': '__dirname' },
  plugins: [lazyParts, noChildProcess],
});
const { supported: _, ...forModules } = common;
const library = await build({ ...forModules, entryPoints: { index: 'src/index.ts' }, format: 'esm' });
writeFileSync('dist/LICENCES.txt', licences([program.metafile, library.metafile]));
if ((await typed) !== 0) throw new Error('the types of the library could not be made');
tidyDeclarations('dist/types');

// The launcher runs these as the function that Node makes of a CommonJS module.
for (const name of ['main', 'wizard']) {
  const text = readFileSync(`dist/${name}.cjs`, 'utf8');
  writeFileSync(`dist/${name}.cjs`, `(function (exports, require, module, __filename, __dirname) {${text}\n})`);
}

// bin/ketcover.js reads the program as plain ASCII. esbuild escapes every other sign, except in regular expressions.
for (const name of readdirSync('dist').filter((file) => file.endsWith('.cjs'))) {
  const strange = readFileSync(`dist/${name}`).findIndex((byte) => byte > 127);
  if (strange >= 0) throw new Error(`dist/${name} has a sign that is not ASCII at ${strange}: write it as \\u….`);
}

// A failure here only means a slower start.
spawnSync(process.execPath, ['bin/keep-compiled.js'], { stdio: 'ignore' });
