/** Ends a run with one plain line that people and scripts read alike: `N passed, N failed`. */
export default class JestSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that cannot be loaded fails as one test: its tests are not known.
    console.log(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  }
}
