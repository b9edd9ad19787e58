import type { ApiProblem } from '../../../client/problem';
import type { Document } from '../../app/api';
import { UploadRefusal, waitFrom, type Sent } from './uploads';

interface Answer {
  status: number;
  text: string;
  /** Of the header. */
  retryAfter: string | null;
  now: number;
}

const mayPass = [408, 429, 500, 502, 503, 504];

/** What the server answered to one file; thrown where it did not take it. */
export function readAnswer({ status, text, retryAfter, now }: Answer): Sent {
  const body = bodyOf(text);
  if (status >= 200 && status < 300) {
    if (body !== null && 'id' in body) return { known: status === 200, document: body };
    // Of a proxy that knows the address by another name, say.
    throw new UploadRefusal({ code: 'unreadable', words: 'What answered is not this server.', mayPass: false, waitMs: null });
  }
  const problem = body !== null && 'code' in body ? body : null;
  const code = problem?.code ?? String(status);
  // An upload that broke off on its way is a 400 of its own.
  const again = mayPass.includes(status) || code === 'request.interrupted';
  throw new UploadRefusal({ code, words: wordsOf(status, problem), mayPass: again, waitMs: waitFrom(retryAfter, now) });
}

type Problem = ApiProblem['problem'];
/** null: in words of somebody in between. */
function bodyOf(text: string): Document | Problem | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? (body as Document | Problem | null) : null;
  } catch {
    return null;
  }
}

function wordsOf(status: number, problem: Problem | null): string {
  if (problem?.code === 'request.rate_limited') return 'Too many at once. It goes on by itself.';
  if (status === 413) return 'The file is larger than this server takes.';
  if (status === 401) return 'You are signed out. Sign in again, then try again.';
  return problem?.detail ?? problem?.title ?? `The server refused it (${status}).`;
}
