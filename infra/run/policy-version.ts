/** The privacy policy that a consent recorded now refers to: the day its text was last changed. */
export const policyVersion = '2026-11-22';
