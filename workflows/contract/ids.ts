/** Ids are TypeIDs: a prefix and a UUIDv7, so that they name their kind and sort by creation. `new-id.ts` makes them. */
export const idPrefixes = {
  account: 'acc',
  document: 'doc',
  apiKey: 'key',
  review: 'rev',
  erasure: 'era',
  request: 'req',
  person: 'per',
  invitation: 'inv',
  webhook: 'whk',
  webhookEvent: 'evt',
  delivery: 'dlv',
} as const;
export type IdKind = keyof typeof idPrefixes;
export type IdOf = { [K in IdKind]: `${(typeof idPrefixes)[K]}_${string}` };

export type AccountId = IdOf['account'];
export type DocumentId = IdOf['document'];
export type ApiKeyId = IdOf['apiKey'];
export type ReviewId = IdOf['review'];
export type ErasureId = IdOf['erasure'];
export type RequestId = IdOf['request'];
export type PersonId = IdOf['person'];
export type InvitationId = IdOf['invitation'];
export type WebhookId = IdOf['webhook'];
export type WebhookEventId = IdOf['webhookEvent'];
export type DeliveryId = IdOf['delivery'];

/** The one shape of an id; the suffix is 26 characters of Crockford base 32, 128 bits. */
export const idPattern = (kind: IdKind): RegExp => new RegExp(`^${idPrefixes[kind]}_[0-7][0-9a-hjkmnp-tv-z]{25}$`);

export const isId = <K extends IdKind>(kind: K, text: string): text is IdOf[K] => idPattern(kind).test(text);
