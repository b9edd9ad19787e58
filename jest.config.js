import { fileURLToPath } from 'node:url';

/** Three kinds of test, told apart by file name; `tests/README.md` says what each covers. Run them through infra/local/jest.mjs. */
const shared = {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' }],
  },
  // Sources import each other as the built files are called.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.blumsmart/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

export default {
  maxWorkers: 2,
  // Only a test that hangs takes so long: how fast anything is, on whatever machine, is a benchmark's question.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/infra/local/jest-summary.mjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{workflows,activities,api,models,infra,tests,bench}/**/*.test.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.(int|acceptance)\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'int',
      testMatch: ['<rootDir>/{workflows,activities,api,models,infra,tests,bench}/**/*.int.test.ts'],
      globalSetup: '<rootDir>/dist/infra/local/testing/start-servers.js',
      globalTeardown: '<rootDir>/dist/infra/local/testing/stop-servers.js',
    },
    {
      ...shared,
      displayName: 'acceptance',
      testMatch: ['<rootDir>/tests/acceptance/**/*.acceptance.test.ts'],
      globalSetup: '<rootDir>/dist/infra/local/testing/start-product.js',
      globalTeardown: '<rootDir>/dist/infra/local/testing/stop-product.js',
    },
  ],
};
