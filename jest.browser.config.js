import base from './jest.config.js';

/** The tests that need Chromium: one browser at a time, and long stories. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 180000,
};
