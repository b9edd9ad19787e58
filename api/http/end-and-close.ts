import type { Request, Response } from 'express';

/** How long a client that is still sending gets to notice the answer before the connection is cut. */
export const LINGER_MS = 2_000;

/**
 * Ends a response. When the request has not wholly arrived, the connection goes with it; but closing while bytes still come in
 * makes TCP throw away the answer too, so what comes is dropped for a moment until the client has seen it.
 */
export function endAndClose(req: Request, res: Response, body: Buffer): void {
  res.setHeader('Content-Length', body.length);
  const arriving =
    !req.complete && !req.destroyed && (req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0);
  if (!arriving) {
    res.end(req.method === 'HEAD' ? undefined : body);
    return;
  }
  res.setHeader('Connection', 'close');
  res.write(body);
  const close = () => {
    clearTimeout(timer);
    res.end();
  };
  const timer = setTimeout(close, LINGER_MS);
  req.once('end', close).once('close', close);
  req.unpipe();
  req.resume();
}
