/** What stands in the field of the search beside what is searched for. */
export interface SearchDraft {
  text: string;
  /** As the address last said. */
  q: string;
  /** As the field last asked. */
  asked: string;
}
export const draftAt = (q: string): SearchDraft => ({ text: q, q, asked: q });

/** The address says `q`: what the field asked for leaves the text as it is typed by now; what came from elsewhere takes its place. */
export const addressed = (draft: SearchDraft, q: string): SearchDraft => (q === draft.asked ? { ...draft, q } : draftAt(q));

export const typed = (draft: SearchDraft, text: string): SearchDraft => ({ ...draft, text });
/** Spaces alone search for nothing, as the address has it. */
export const searched = (draft: SearchDraft, text: string): SearchDraft => ({ ...draft, text, asked: text.trim() ? text : '' });
