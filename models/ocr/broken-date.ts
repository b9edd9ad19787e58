/**
 * Does a slash of a date seem to be read as a digit, as in `20/0472018`? A quick net that learned from narrow print does that and is sure
 * of it; a second look costs little.
 */
export const hasBrokenDate = (text: string): boolean => brokenDate.test(text);

const brokenDate = /(?<!\d)\d{1,2}(?:\/\d{2}[17]|[17]\d{2}\/)(?:19|20)\d{2}(?!\d)/;
