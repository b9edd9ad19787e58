import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './write-whole.js';

/** Passwords of the local servers: random, made once, readable by the owner alone. */
export interface Secrets {
  postgres: string;
  databaseOwner: string;
  databaseApp: string;
  databaseRelay: string;
  s3AccessKey: string;
  s3SecretKey: string;
}

export function secretsIn(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secret = () => randomBytes(24).toString('hex');
  const secrets: Secrets = {
    postgres: secret(),
    databaseOwner: secret(),
    databaseApp: secret(),
    databaseRelay: secret(),
    s3AccessKey: randomBytes(10).toString('hex'),
    s3SecretKey: secret(),
  };
  writeWhole(file, JSON.stringify(secrets, null, 2));
  return secrets;
}
