import type { Keys } from '../keys/index.js';
import type { KeyRing } from './key-ring.js';
import type { Listener } from './listener.js';
import type { Pool } from './pool.js';

/** What repositories are built from. */
export interface DbContext {
  pool: Pool;
  keys: Keys;
  keyRing: KeyRing;
  listener: Listener;
}
