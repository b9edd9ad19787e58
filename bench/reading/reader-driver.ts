/** Our reader as the bench runs every engine: a JSON line for each document in, one out. What is read is what the product's activities read. */
import { createInterface } from 'node:readline';
import { predictDirectly } from '../../infra/run/predict/directly.js';

const predictor = await predictDirectly({ noEmbedded: true });
const underWay = new Set<Promise<void>>();
const never = new AbortController().signal;

const answer = async (line: string): Promise<void> => {
  const { id, file } = JSON.parse(line) as { id: string; file: string };
  const { text, fields, pages } = await predictor.predict({ id, file }, never);
  process.stdout.write(`${JSON.stringify({ id, text, fields, pages })}\n`);
};

for await (const line of createInterface({ input: process.stdin })) {
  const job = answer(line).finally(() => underWay.delete(job));
  underWay.add(job);
}
await Promise.all(underWay);
await predictor.close();
