/** The database: repositories under row-level security, the outbox relay, migrations, the data map. */
export * from './repositories.js';
export { createDb, type Db } from './create-db.js';
export { createOutboxRelay, type OutboxRelayOptions } from './outbox-relay.js';
export { migrate } from './migrate.js';
export { places, renderPrivacyDoc, tables } from './data-map/index.js';
export { createExcerptFinder, type ExcerptFinder } from './search/excerpts.js';
export { listAccounts } from './list-accounts.js';
