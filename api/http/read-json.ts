import express, { type Request, type Response } from 'express';
import { fail, failure } from '../../workflows/contract/index.js';
import type { ApiLimits } from '../limits.js';
import { malformed } from './problem.js';

/** Compressed bodies are not taken: nothing sent here is large enough to need it, and bombs are. */
export function jsonReader({ jsonMaxBytes, jsonTimeoutMs }: Pick<ApiLimits, 'jsonMaxBytes' | 'jsonTimeoutMs'>) {
  const parse = express.json({ limit: jsonMaxBytes, strict: false, inflate: false, type: ['application/json', 'application/*+json'] });
  return async (req: Request, res: Response): Promise<unknown> => {
    if (!hasBody(req)) return undefined;
    if (!req.is(['application/json', 'application/*+json'])) fail('request.unsupported_media_type', 'This call takes application/json.');
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(failure('request.too_slow')), jsonTimeoutMs);
      parse(req, res, (error?: unknown) => {
        clearTimeout(timer);
        if (error) reject(translate(error));
        else resolve();
      });
    });
    return req.body;
  };
}

const hasBody = (req: Request): boolean => req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

function translate(error: unknown): Error {
  const { type, message } = error as { type?: string; message?: string };
  switch (type) {
    case 'entity.too.large':
      return failure('request.too_large');
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return failure('request.unsupported_media_type', 'This call takes uncompressed UTF-8 JSON.');
    case 'request.aborted':
    case 'request.size.invalid':
      return failure('request.interrupted');
    default: {
      // Of the parser's message only the position goes on: the rest quotes the body.
      const position = / at position (\d+)/.exec(message ?? '')?.[1];
      const where = position === undefined ? 'The body is not JSON.' : `The body is not JSON: it breaks at character ${position}.`;
      return malformed(where, { in: 'body', pointer: '', message: where });
    }
  }
}
