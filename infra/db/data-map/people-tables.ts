import { id, plain, sealed, state, time, keyed, type TableEntry } from './entries.js';

const role = plain('technical', 'One of four words.');
const ofPerson = {
  subject: 'people who sign in',
  purpose: 'To let a person in, and nobody else.',
  basis: 'contract',
  erasure: { action: 'keep', why: 'Belongs to a person who signs in, not to a document.' },
} as const;
const library = 'The sign-in library finds and compares it; only the role of sign-in may see the table.';
const secretText = { category: 'secret', storage: { as: 'plain', why: `Hashed or encrypted by the sign-in library. ${library}` } } as const;

/** Who signs in, in a schema of their own (`people`), and who belongs to which account. */
export const peopleTables = {
  persons: {
    ...ofPerson,
    retention: 'person',
    columns: {
      id,
      name: plain('contact', library),
      email: plain('contact', library),
      email_verified: state,
      image: plain('contact', 'Never filled, whatever is sent; a column of the library.'),
      two_factor_enabled: state,
      created_at: time,
      updated_at: time,
    },
  },
  sessions: {
    ...ofPerson,
    retention: 'session',
    columns: {
      id,
      token: {
        category: 'secret',
        storage: { as: 'plain', why: `Worth nothing without the signature that its cookie carries. ${library}` },
      },
      user_id: id,
      ip_address: plain('contact', 'Never filled; a column of the library.'),
      user_agent: plain('technical', 'The name of the browser, shown in the list of sessions.'),
      expires_at: time,
      created_at: time,
      updated_at: time,
    },
  },
  logins: {
    ...ofPerson,
    retention: 'person',
    columns: {
      id,
      user_id: id,
      account_id: plain('identifier', 'The person’s own id again, as the library has it.'),
      provider_id: state,
      password: secretText,
      access_token: plain('secret', 'Never filled; a column of the library.'),
      refresh_token: plain('secret', 'Never filled; a column of the library.'),
      id_token: plain('secret', 'Never filled; a column of the library.'),
      access_token_expires_at: time,
      refresh_token_expires_at: time,
      scope: plain('technical', 'Never filled; a column of the library.'),
      created_at: time,
      updated_at: time,
    },
  },
  verifications: {
    ...ofPerson,
    retention: 'challenge',
    columns: {
      id,
      identifier: secretText,
      value: plain('secret', library),
      expires_at: time,
      created_at: time,
      updated_at: time,
    },
  },
  second_factors: {
    ...ofPerson,
    retention: 'person',
    columns: {
      id,
      user_id: id,
      secret: secretText,
      backup_codes: secretText,
      verified: state,
      failed_verification_count: state,
      locked_until: time,
    },
  },
  passkeys: {
    ...ofPerson,
    retention: 'person',
    columns: {
      id,
      user_id: id,
      name: plain('contact', 'What the person calls the device.'),
      public_key: plain('technical', 'Public by its nature.'),
      credential_id: plain('identifier', 'Names the key on the person’s device.'),
      counter: state,
      device_type: state,
      backed_up: state,
      transports: state,
      aaguid: plain('technical', 'Names the make of the device.'),
      created_at: time,
    },
  },
  members: {
    ...ofPerson,
    purpose: 'To know who may do what in an account.',
    retention: 'account',
    columns: { account_id: id, person_id: id, role, joined_at: time },
  },
  invitations: {
    ...ofPerson,
    purpose: 'To let the right person join an account, and to show who let them in.',
    retention: 'account',
    columns: {
      account_id: id,
      invitation_id: id,
      email: sealed('contact', 'account'),
      email_index: keyed('contact', 'So that a second invitation of the same address replaces the first.'),
      role,
      secret_hash: {
        category: 'secret',
        storage: { as: 'hashed', why: 'Compared, never read back; 256 random bits cannot be guessed from it.' },
      },
      invited_by: plain('conduct', 'An opaque id.'),
      created_at: time,
      expires_at: time,
      accepted_at: time,
      accepted_by: id,
      revoked_at: time,
    },
  },
} satisfies Record<string, TableEntry>;
