import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    env: { KETCOVER_TODAY: '2026-11-23', NO_COLOR: '1', TZ: 'America/Chicago', LC_ALL: 'C' },
    coverage: {
      provider: 'v8',
      include: [
        'src/logic/**',
        'src/coverage/**',
        'src/costs/**',
        'src/rights/**',
        'src/steps/**',
        'src/letters/**',
        'src/intake/**',
      ],
    },
  },
});
