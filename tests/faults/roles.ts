/** Everything that runs, and so can die: the programs of the product, what they start themselves, the servers, and those that watch over them. */
export const killableRoles = [
  'api',
  'worker-io',
  'worker-ocr',
  /** The process that parses documents for worker-ocr. */
  'parser',
  'temporal',
  'postgres',
  /** One session of PostgreSQL: its death makes the server throw out all the others and recover. */
  'postgres-session',
  's3',
  /** Takes letters: no document needs it, and its death may harm none. */
  'mail',
  /** Ends everything when the supervisor dies. */
  'warden',
  /** Starts again what died; when it dies itself, a person types `npm start` again. */
  'supervisor',
] as const;
export type KillableRole = (typeof killableRoles)[number];

export const isKillableRole = (text: string): text is KillableRole => (killableRoles as readonly string[]).includes(text);
