import { constants } from 'node:os';
import { CliFailure, exitCodes, runCommandLine, Stopped } from '../../api/cli/index.js';
import { codeOf, messageOf } from '../../workflows/contract/index.js';
import { findProduct } from './running-product.js';

/** `blumsmart`: the command line on the typed client. Signals end it in order; a second one at once. */
const stop = new AbortController();

function address() {
  try {
    const { address, missing } = findProduct(process.env);
    if (address) return address;
    throw new CliFailure('server.unknown', missing);
  } catch (error) {
    if (codeOf(error) === 'config.invalid') throw new CliFailure('usage.invalid', messageOf(error), error);
    // Of another user's product.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw new CliFailure('server.unknown', (error as Error).message, error);
    throw error;
  }
}

/** A terminal sends its signal to us and to what started us, which hands it on: two within a moment are one. */
const ONE_SIGNAL_MS = 500;
let askedAt = -Infinity;
function ask(exitCode: number): void {
  if (!stop.signal.aborted) {
    askedAt = performance.now();
    stop.abort(new Stopped(exitCode));
  } else if (performance.now() - askedAt > ONE_SIGNAL_MS) process.exit(exitCode);
}
process.on('SIGINT', () => ask(exitCodes.interrupted));
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(128 + constants.signals[signal]));
// The channel tells when what started us is gone, even by SIGKILL; it shall not keep us.
process.on('disconnect', () => ask(128 + constants.signals.SIGTERM));
process.channel?.unref();

const { stdin, stdout, stderr, env } = process;
const exitCode = await runCommandLine({ args: process.argv.slice(2), env, stdin, stdout, stderr, address, stop });
// Connections that are kept for a next call would keep the process; what was printed is out before it ends.
await Promise.all([stdout, stderr].map((stream) => new Promise<void>((done) => stream.write('', () => done()))));
process.exit(exitCode);
