/** The command line: the typed client with patience, in words that scripts and people can rely on. docs/command-line.md is its manual. */
export { runCommandLine, type Invocation } from './main.js';
export { cliFailures, CliFailure, exitCodes, Stopped } from './failures.js';
