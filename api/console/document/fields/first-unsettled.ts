/** The first input that holds no value yet: its text is none, or may be several, of which one is to be chosen. Nothing is sent before. */
export const firstUnsettled = (within: ParentNode | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('[data-open], [aria-invalid="true"]') ?? null;
