import type { RequestHandler } from 'express';

export const CODEC_PATH = '/v1/codec/';

/**
 * Temporal's page is served from elsewhere, and asks for decoded payloads as whoever sits before it: pages of that one address may, with
 * its cookies, and pages of no other. What they may see is decided like everything else, by who is signed in.
 */
export function allowCodecOrigin(origin: string | null): RequestHandler {
  return (req, res, next) => {
    if (!origin || req.headers.origin !== origin) return next();
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.vary('Origin');
    if (req.method !== 'OPTIONS') return next();
    res.setHeader('Access-Control-Allow-Methods', 'POST');
    res.setHeader('Access-Control-Allow-Headers', 'content-type, x-namespace, authorization');
    res.setHeader('Access-Control-Max-Age', '600');
    res.status(204).end();
  };
}
