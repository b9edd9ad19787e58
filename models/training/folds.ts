import { createHash } from 'node:crypto';

export const folds = 5;

/** Which part of the cross-validation a vendor's documents fall in: the same in every run. */
export const foldOf = (group: string): number => createHash('sha256').update(group).digest().readUInt32BE(0) % folds;
