import { writeSync } from 'node:fs';

/** Ends a run with one plain line that people and scripts read alike: `N passed, N failed`. Written at exit, since Jest's own summary is always last. */
export default class JestSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that cannot be loaded fails as one test: its tests are not known.
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`;
    process.once('exit', () => writeSync(1, `\n${line}`));
  }
}
