/** Headers of answers, as the OpenAPI file describes them. */
export const responseHeaders: Record<string, { description: string; schema: { type: 'string' | 'integer' } }> = {
  Location: { description: 'Where to ask for it.', schema: { type: 'string' } },
  ETag: { description: 'Names this state of it.', schema: { type: 'string' } },
  'Preference-Applied': { description: 'The wait that was granted.', schema: { type: 'string' } },
  'Content-Disposition': { description: 'The name it was submitted under.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } },
  RateLimit: { description: 'What is left of each limit (draft-ietf-httpapi-ratelimit-headers).', schema: { type: 'string' } },
  'RateLimit-Policy': { description: 'The limits.', schema: { type: 'string' } },
};
