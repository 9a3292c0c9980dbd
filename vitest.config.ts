import { defineConfig } from 'vitest/config';

// The test runner wants a default export here.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    expect: { poll: { timeout: 8000 } },
    globalSetup: ['tests/e2e/setup.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.d.ts', 'src/cli.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
