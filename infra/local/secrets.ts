import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './write-whole.js';

/** Passwords of the local servers: random, made once, readable by the owner alone. */
export interface Secrets {
  postgres: string;
  databaseOwner: string;
  databaseApp: string;
  databaseRelay: string;
  databasePeople: string;
  s3AccessKey: string;
  s3SecretKey: string;
  /** Signs cookies and encrypts second factors. */
  auth: string;
}

export function secretsIn(file: string): Secrets {
  const secret = () => randomBytes(24).toString('hex');
  const secrets: Secrets = {
    postgres: secret(),
    databaseOwner: secret(),
    databaseApp: secret(),
    databaseRelay: secret(),
    databasePeople: secret(),
    s3AccessKey: randomBytes(10).toString('hex'),
    s3SecretKey: secret(),
    auth: secret(),
    // What an earlier version made stays; what it did not know yet is added.
    ...(existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>)),
  };
  writeWhole(file, JSON.stringify(secrets, null, 2));
  return secrets;
}
