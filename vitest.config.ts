import { defineConfig } from 'vitest/config';

/**
 * Folders whose lines and branches must be run by tests, by nearly all. `npm run coverage` asks it of all; `npm test`
 * (`npm run coverage:rules`) of the rules alone, by their own tests, which takes less than half a minute.
 */
const RULES = ['logic', 'coverage', 'costs', 'rights'];
const PURE = [...RULES, 'steps', 'letters', 'fhir', 'model'];
const asked = process.env.COVERAGE_OF === 'rules' ? RULES : PURE;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // All cores: many tests wait for a program that they started.
    maxWorkers: '100%',
    env: { KETCOVER_TODAY: '2026-11-23', NO_COLOR: '1', TZ: 'America/Chicago', LC_ALL: 'C' },
    coverage: {
      provider: 'v8',
      include: asked.map((folder) => `src/${folder}/**`),
      thresholds: Object.fromEntries(asked.map((folder) => [`src/${folder}/**`, { lines: 95, branches: 95 }])),
      reporter: ['text-summary'],
      // Cleared at each run; the reports of mutation testing lie beside it.
      reportsDirectory: 'coverage/lines',
    },
  },
});
