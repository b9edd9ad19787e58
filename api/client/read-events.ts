export interface DocumentEvent {
  event_id: number;
  attempt: number;
  step: string;
  facts: Record<string, string | number | boolean | null>;
  at: string;
}

/** The events of one server-sent stream; comments and unknown kinds are passed over. */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<DocumentEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const lines = block.split('\n');
      if (!lines.includes('event: step')) continue;
      const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length));
      yield JSON.parse(data.join('\n')) as DocumentEvent;
    }
  }
}
