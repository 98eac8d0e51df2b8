import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/seed.ts'],
    // As many as CI has cores; by itself vitest leaves one of them free, and the tests take half as long again.
    maxWorkers: 2,
    // Tests that start the bundle or a server share two cores with the rest.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
