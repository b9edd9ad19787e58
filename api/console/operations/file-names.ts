interface Answer {
  data?: { items: readonly { id: string; file_name: string | null }[] };
}

/** What is known by now; a document without a file name is known by its id. */
export const namesIn = (answers: readonly Answer[]): ReadonlyMap<string, string> =>
  new Map(answers.flatMap(({ data }) => (data?.items ?? []).flatMap(({ id, file_name }) => (file_name ? [[id, file_name] as const] : []))));
