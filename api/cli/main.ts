import type { Readable } from 'node:stream';
import { setMaxListeners } from 'node:events';
import { createApiClient } from '../client/index.js';
import type { Command, CommandContext } from './command.js';
import { usage } from './command.js';
import { commands } from './commands/index.js';
import { CliFailure, exitCodeOf, exitCodes, failureOf, Stopped } from './failures.js';
import { commandHelp, generalHelp } from './help.js';
import { createProduct } from './product.js';
import { createOutput, type Output, type Screen } from './show/output.js';

export interface Invocation {
  args: string[];
  env: Record<string, string | undefined>;
  stdin: Readable;
  stdout: Screen;
  stderr: Screen;
  /** Where the product is; throws a CliFailure where that is not known. */
  address: () => { baseUrl: string; apiKey: string };
  /** Aborted with `Stopped` when the program is to end. */
  stop: AbortController;
}

const PATIENCE_MS = 30_000;

/** One call of the program; gives its exit code. */
export async function runCommandLine(invocation: Invocation): Promise<number> {
  const { stdout, stderr, stop } = invocation;
  const { signal } = stop;
  // One listener a file under way.
  setMaxListeners(0, signal);
  // A reader that has enough (`| head`) is no failure; a full disk is.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    stop.abort(
      error.code === 'EPIPE'
        ? new Stopped(exitCodes.well)
        : new CliFailure('file.not_written', `The output cannot be written (${error.code}).`),
    );
  });
  // Nobody is left to be told.
  stderr.on('error', () => undefined);
  const output = createOutput({ stdout, stderr, signal });
  try {
    return await dispatch(invocation, output);
  } catch (error) {
    return tell(error, output, invocation);
  }
}

async function dispatch({ args: [name, ...args], env, stdin, address, stop: { signal } }: Invocation, output: Output): Promise<number> {
  if (name === undefined) throw usage(`Name a command.\n\n${generalHelp()}`);
  const command = commandNamed(name === 'help' ? args[0] : name);
  if (name === 'help' || !command) {
    await output.line(command ? commandHelp(command) : generalHelp());
    return exitCodes.well;
  }
  const { help, json, patienceMs, run } = command.parse(args);
  if (help) {
    await output.line(commandHelp(command));
    return exitCodes.well;
  }
  const product: CommandContext['product'] = ({ forMs } = { forMs: PATIENCE_MS }) =>
    createProduct({
      client: createApiClient(address()),
      patience: { forMs: patienceMs ?? forMs, signal, waiting: waitingTeller(output) },
    });
  return run({ product, output, stdin, env, json, signal });
}

/** Null where the general help is asked for. */
function commandNamed(name: string | undefined): Command | null {
  if (name === undefined || name === '--help' || name === '-h') return null;
  const found = commands.find((one) => one.name === name);
  if (!found) throw usage(`There is no command ${JSON.stringify(name)}. There are: ${commands.map((one) => one.name).join(', ')}.`);
  return found;
}

const SAY_AGAIN_MS = 5_000;

/** Many calls wait for the same thing; it is said once in a while. */
function waitingTeller(output: Output): (why: string, waitMs: number) => void {
  let saidAt = -Infinity;
  return (why, waitMs) => {
    if (performance.now() - saidAt < SAY_AGAIN_MS) return;
    saidAt = performance.now();
    output.say(`The product cannot serve just now (${why}); trying again in ${Math.max(1, Math.round(waitMs / 1000))} s.`);
  };
}

function tell(error: unknown, output: Output, { args }: Invocation): number {
  if (error instanceof Stopped) return error.exitCode;
  const { code, meaning } = failureOf(error);
  output.say(`blumsmart: ${code}: ${meaning}`);
  if (code === 'usage.invalid' && commands.some(({ name }) => name === args[0])) output.say(`blumsmart ${args[0]} --help says more.`);
  // A fault of ours: whoever mends it needs to know where.
  if (code === 'client.unexpected') output.say((error as Error).stack ?? '');
  return exitCodeOf(error);
}
