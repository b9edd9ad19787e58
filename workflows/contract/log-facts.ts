import { context, createContextKey } from '@opentelemetry/api';

/** What every log line written within says of where it belongs. */
export interface LogFacts {
  accountId?: string;
  documentId?: string;
}

interface Noted {
  facts: () => LogFacts;
  added: LogFacts;
}
const key = createContextKey('blumsmart log facts');
const noted = () => context.active().getValue(key) as Noted | undefined;

/** Facts may become known while `work` goes on: they are asked for with each line. */
export const withLogFacts = <T>(facts: () => LogFacts, work: () => T): T =>
  context.with(context.active().setValue(key, { facts, added: {} } satisfies Noted), work);

/** For what only comes to be within the work, as a document does in its upload. */
export function addLogFacts(facts: LogFacts): void {
  Object.assign(noted()?.added ?? {}, facts);
}

export const logFacts = (): LogFacts => ({ ...noted()?.facts(), ...noted()?.added });
