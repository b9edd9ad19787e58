/** Roles and the patterns of their labels, read in order: the first that fits names the role, so the narrow ones stand first. */
export type RoleTable = readonly (readonly [role: string, pattern: RegExp])[];

/** A role may stand at several places of the order: `total_1` and `total_2` both mean `total`. Spaces are optional where recognised text tends to lose them. */
export const table = (entries: Record<string, string>): RoleTable =>
  Object.entries(entries).map(([role, pattern]) => [role.replace(/_\d$/, ''), new RegExp(pattern.normalize('NFKD'), 'u')] as const);
