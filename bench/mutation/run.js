// Mutation testing: changes the rules in small ways, one at a time, and looks whether a test notices.
//   npm run mutation -- logic                              (a folder of src)
//   npm run mutation -- src/costs/bill.ts                  (files, also with lines: src/costs/bill.ts:1-120)
//   MUTATION_TESTS=costs,cases npm run mutation -- costs   (other test folders than those below)
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** The test folders that say what a folder of src must do, and that run in seconds. */
const TESTS = {
  logic: 'logic',
  rights: 'rights',
  coverage: 'coverage,cases',
  costs: 'costs',
};

const targets = process.argv.slice(2);
const folders = [...new Set(targets.map((target) => target.replace(/^src\//, '').split('/')[0]))];
if (folders.length !== 1 || !(folders[0] in TESTS)) {
  console.error(`Name one of ${Object.keys(TESTS).join(', ')}, or files of one of them.`);
  process.exit(2);
}
const [folder] = folders;
const mutate = targets.map((target) => (target === folder ? `src/${folder}/**/*.ts` : target));

const { status } = spawnSync(
  process.execPath,
  [
    `${top}bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js`,
    'run',
    'bench/mutation/stryker.config.js',
    '--mutate',
    mutate.join(','),
  ],
  {
    cwd: top,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_NAME: process.env.MUTATION_NAME ?? folder,
      MUTATION_TESTS: process.env.MUTATION_TESTS ?? TESTS[folder],
    },
  },
);
process.exit(status ?? 1);
