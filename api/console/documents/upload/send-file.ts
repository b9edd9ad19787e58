import { accountHeaders, type ApiProblem, type Document } from '../../app/api';
import { UploadRefusal, waitFrom, type Sent } from './uploads';

/** One file to the server. `fetch` does not tell how far an upload is; the older call does. */
export function sendFile(file: File, { onShare, signal }: { onShare: (share: number) => void; signal: AbortSignal }): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('POST', '/v1/documents');
    request.responseType = 'text';
    for (const [name, value] of Object.entries(accountHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('content-disposition', dispositionOf(file.name));
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onShare(total ? loaded / total : 1);
    request.onload = () => {
      const { status } = request;
      if (status >= 200 && status < 300) resolve({ known: status === 200, document: JSON.parse(request.responseText) as Document });
      else reject(refusalOf(request));
    };
    request.onerror = () =>
      reject(
        new UploadRefusal({
          code: 'network',
          words: 'The server did not answer, or the file cannot be read any more.',
          mayPass: true,
          waitMs: null,
        }),
      );
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    request.send(file);
  });
}

/** As RFC 6266 writes a name that may have any letter. */
export const dispositionOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

const mayPass = [408, 429, 500, 502, 503, 504];

function refusalOf(request: XMLHttpRequest): UploadRefusal {
  const { status } = request;
  const waitMs = waitFrom(request.getResponseHeader('retry-after'), Date.now());
  const problem = problemOf(request.responseText);
  const code = problem?.code ?? String(status);
  // An upload that broke off on its way is a 400 of its own.
  const again = mayPass.includes(status) || code === 'request.interrupted' || code === 'request.idempotency_key_busy';
  return new UploadRefusal({ code, words: wordsOf(status, problem), mayPass: again, waitMs });
}

type Problem = ApiProblem['problem'];
function problemOf(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    // Of a proxy in between, in its own words.
    return null;
  }
}

function wordsOf(status: number, problem: Problem | null): string {
  if (problem?.code === 'request.rate_limited') return 'Too many at once. It goes on by itself.';
  if (status === 413) return 'The file is larger than this server takes.';
  if (status === 401) return 'You are signed out. Sign in again, then try again.';
  return problem?.detail ?? problem?.title ?? `The server refused it (${status}).`;
}
