import { defineConfig } from 'vitest/config';

/** Runs that take as long as they are told to, apart from `npm test`. */
export default defineConfig({
  test: { include: ['__tests__/**/*.long.ts'], fileParallelism: false },
});
