import type { ProcessTable } from '../roles.js';
import { checkEnvironment } from './check-environment.js';
import { homeAt } from './home.js';
import { helpText, parseStartOptions } from './options.js';
import { AlreadyRunning, runStack } from './run-stack.js';
import type { RunFile } from './run-file.js';
import { restartOnChange } from './watch.js';

/** Exit code of a start that finds another running. */
const ALREADY_RUNNING = 3;

/** The command line around a stack: options in, progress out, and an orderly end on Ctrl-C, SIGTERM or a closed terminal. */
export async function serveUntilAsked({ args, ...table }: { args: string[] } & ProcessTable): Promise<void> {
  const options = parseStartOptions(args);
  if (options.help) return console.log(helpText);
  const started = performance.now();
  const say = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

  const asked = new AbortController();
  const stopAsked = new Promise<void>((resolve) => {
    const ask = () => {
      if (!asked.signal.aborted) say('stopping');
      asked.abort(new Error('asked to stop while starting'));
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    // The process that started us is gone, and with it whoever would press Ctrl-C.
    if (process.connected) process.on('disconnect', ask);
  });

  try {
    checkEnvironment(process.env);
    const stack = await runStack({ home: homeAt(options.home), table, reset: options.reset, observe: options.observe, say }, asked.signal);
    say('ready');
    console.log(describe(stack.run));
    const watching = options.watch ? restartOnChange(stack, say) : null;
    await stopAsked;
    watching?.stop();
    await stack.stop();
    say('stopped');
    process.exit(0);
  } catch (error) {
    console.error(`blumsmart: ${(error as Error).message}`);
    process.exit(error instanceof AlreadyRunning ? ALREADY_RUNNING : asked.signal.aborted ? 0 : 1);
  }
}

const describe = ({ api, console: page, mailUi, temporalUi, traces, prometheus, demo, folders }: RunFile): string => `
  API          ${api}
  Console      ${page}
  Letters      ${mailUi ?? 'go out by your mail server'}
  API docs     ${api}/docs
  Temporal UI  ${temporalUi ?? 'with your Temporal server'}
${traces ? `  Traces       ${traces}\n` : ''}${prometheus ? `  Prometheus   ${prometheus}\n` : ''}  Data, logs   ${folders.home}
${
  demo
    ? `
  Sign in as   ${demo.email}, password ${demo.password}
  Demo key     ${demo.apiKey}

  The sample documents, then one of your own:
    curl -H "Authorization: Bearer ${demo.apiKey}" ${api}/v1/documents
    curl -H "Authorization: Bearer ${demo.apiKey}" -H "Content-Type: application/pdf" -H "Prefer: wait=30" --data-binary @invoice.pdf ${api}/v1/documents
`
    : ''
}
  Ctrl-C stops everything; the data stay.`;
