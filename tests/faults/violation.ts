/** What must not be, and what of it was found. */
export const violationKinds = ['lost', 'duplicate', 'stuck', 'failed', 'record', 'orphan', 'audit', 'outbox', 'plan'] as const;
export type ViolationKind = (typeof violationKinds)[number];

export interface Violation {
  kind: ViolationKind;
  /** A document's id, or a name. */
  about: string;
  detail: string;
}
