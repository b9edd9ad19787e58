/** What the button that accepts a document says: with which changes, and how much of what should be looked at nobody has looked at. */
export const acceptWords = ({ open, isChanged }: { open: number; isChanged: boolean }): string =>
  `Accept${isChanged ? ' with changes' : ''}${open ? `, ${open} not checked` : ''}`;
