// Builds the program into dist/. CommonJS, because Node starts it faster than ES modules; what is not needed for an
// answer (the wizard, lists, schemas) becomes a file of its own, loaded when it is asked for.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Loaded with `import()` in the sources: name of the file in dist -> end of the path that is imported. */
const LAZY = {
  wizard: '/wizard/index.ts',
  list: '/list.ts',
  show: '/show.ts',
  schema: '/schema.ts',
  letter: '/letter.ts',
  completion: '/completion.ts',
  table: '/table.ts',
  pool: '/pool.ts',
  fhir: '/fhir/answer.ts',
  mcp: '/mcp/index.ts',
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
  // In CommonJS a lazy part is loaded by require: import() would read it twice, once to find its exports.
  supported: { 'dynamic-import': false },
};

rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: {
    main: 'src/cli/main.ts',
    wizard: 'src/cli/wizard/index.ts',
    list: 'src/cli/list.ts',
    show: 'src/cli/show.ts',
    schema: 'src/cli/schema.ts',
    letter: 'src/cli/letter.ts',
    completion: 'src/cli/completion.ts',
    table: 'src/cli/batch/table.ts',
    pool: 'src/cli/batch/pool.ts',
    fhir: 'src/fhir/answer.ts',
    mcp: 'src/cli/mcp/index.ts',
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // import.meta.url does not exist in CommonJS; the store finds the data folder by it.
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [lazyParts, noChildProcess],
});
const { supported: _, ...library } = common;
await build({ ...library, entryPoints: { index: 'src/index.ts' }, format: 'esm' });

// bin/ketcover.js reads the program as plain ASCII. esbuild escapes every other sign, except in regular expressions.
for (const name of readdirSync('dist').filter((file) => file.endsWith('.cjs'))) {
  const strange = readFileSync(`dist/${name}`).findIndex((byte) => byte > 127);
  if (strange >= 0) throw new Error(`dist/${name} has a sign that is not ASCII at ${strange}: write it as \\u….`);
}

// A failure here only means a slower start.
spawnSync(process.execPath, [fileURLToPath(new URL('./code-cache.cjs', import.meta.url))], { stdio: 'ignore' });
