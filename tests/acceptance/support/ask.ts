import { product } from './product.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

export interface Request {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | FormData;
  /** Null: no key at all. */
  apiKey?: string | null;
}

/** One request as any client could send it, with nothing of the typed client between. */
export async function ask(path: string, { method = 'GET', headers = {}, body, apiKey }: Request = {}): Promise<Answer> {
  const { baseUrl, apiKey: ownKey } = product();
  const key = apiKey === undefined ? ownKey : apiKey;
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: { ...(key !== null && { authorization: `Bearer ${key}` }), ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export const askJson = (path: string, body: unknown, request: Request = {}): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    ...request,
    headers: { 'content-type': 'application/json', ...request.headers },
    body: JSON.stringify(body),
  });

export const jsonOf = <T>({ text }: Answer): T => JSON.parse(text) as T;
