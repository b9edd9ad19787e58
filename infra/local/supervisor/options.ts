import { parseArgs } from 'node:util';

export interface StartOptions {
  home?: string;
  reset: boolean;
  watch: boolean;
  observe: boolean;
  help: boolean;
}

export const helpText = `npm start [-- OPTIONS]

Starts PostgreSQL, Temporal with its web UI, an S3 store, the API and the workers on this machine, for this machine only (127.0.0.1).
What is missing is installed first. Ctrl-C stops everything; the data stay and are found again.

  --reset      remove all data first
  --home DIR   keep data there instead of .blumsmart (or the variable BLUMSMART_HOME)
  --watch      build again and restart API and workers when a source changes (npm run dev)
  --observe    also bring up Zipkin, which shows traces, and Prometheus, which keeps metrics; fetched the first time
  --help       this text

Addresses, a demo key and process ids are in run.json of the data folder. An outside server replaces ours when its variable is set:
  DATABASE_URL (with DATABASE_OWNER_URL, DATABASE_RELAY_URL, DATABASE_PEOPLE_URL), TEMPORAL_ADDRESS, S3_ENDPOINT (with S3_ACCESS_KEY, S3_SECRET_KEY, S3_BUCKET)
API_PORT asks for a port of the API; ports in use are avoided. docs/local-stack.md says more.`;

export function parseStartOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      home: { type: 'string' },
      reset: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      observe: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return values;
}
