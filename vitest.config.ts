import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/seed.ts'],
    // Tests that start the bundle or a server share two cores with the rest.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
