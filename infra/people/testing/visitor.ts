import { letterTo, tokenIn } from './test-people.js';

export interface VisitorAnswer {
  status: number;
  code?: string;
  body: Record<string, unknown> & { id?: string };
  headers: Headers;
  text: string;
}

export interface Visitor {
  cookie: string;
  /** A request as a page of the console sends it: with its cookies, and saying where it comes from. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<VisitorAnswer>;
}

/** A browser without a face: it keeps cookies. `origin`: that of the console. */
export function visitor({ base, origin }: { base: string; origin: string }): Visitor {
  const jar = new Map<string, string>();
  const keep = (line: string) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/max-age=0/i.test(line)) jar.delete(name!);
    else jar.set(name!, value!);
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    get cookie() {
      return cookie();
    },
    async send(method, path, body, headers = {}) {
      const response = await fetch(`${base}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(jar.size && { cookie: cookie() }),
          origin,
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      response.headers.getSetCookie().forEach(keep);
      const text = await response.text();
      const json = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as VisitorAnswer['body'];
      return { status: response.status, code: json?.code as string | undefined, body: json, headers: response.headers, text };
    },
  };
}

export const goodPassword = 'correct horse battery';
let count = 0;
export const newAddress = (): string => `person-${++count}-${Date.now()}-${process.pid}@example.com`;

/** Signs a new person up, and confirms the address by the letter. */
export async function signUp(site: { base: string; origin: string; mailUi?: string }, { email = newAddress(), name = 'Asha Rao' } = {}) {
  const person = visitor(site);
  await person.send('POST', '/auth/sign-up/email', { name, email, password: goodPassword });
  const token = tokenIn(await letterTo(email, { mailUi: site.mailUi, subject: /confirm/i }));
  const verified = await person.send('GET', `/auth/verify-email?token=${encodeURIComponent(token)}`);
  if (verified.status !== 200) throw new Error(`not confirmed: ${verified.text}`);
  return { person, email };
}
