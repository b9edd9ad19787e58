import { accountHeaders } from '../../app/api';
import { readAnswer } from './read-answer';
import { UploadRefusal, type Sent } from './uploads';

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
      const { status, responseText: text } = request;
      const answer = { status, text, retryAfter: request.getResponseHeader('retry-after'), now: Date.now() };
      // Whatever reading it throws is the refusal.
      resolve(Promise.resolve(answer).then(readAnswer));
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
const dispositionOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
