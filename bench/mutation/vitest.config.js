/** The fast tests of one folder of rules, as `run.js` names them: a folder of tests, or one file of it. No program is built or started. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import standing from '../../vitest.config.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    ...standing.test,
    // One load of the modules for all files: twice as fast, and no test of the rules leaves anything behind.
    isolate: false,
    setupFiles: ['bench/mutation/quick.js'],
    include: (process.env.MUTATION_TESTS ?? '')
      .split(',')
      .map((part) => `tests/${part}${part.includes('/') ? '' : '/*'}.test.ts`),
  },
});
