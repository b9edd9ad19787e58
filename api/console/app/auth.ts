/** The sign-in library's calls (infra/people/auth-paths.ts). It refuses with a code of its own; people read the words here. */
export class AuthProblem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const words: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is not right.',
  EMAIL_NOT_VERIFIED: 'Confirm your e-mail address first: the e-mail we sent you has the link.',
  TOO_MANY_TRIES: 'Too many tries for this address. Wait a quarter of an hour, or choose a new password.',
  PASSWORD_TOO_SHORT: 'A password has at least 10 characters.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  INVALID_TOKEN: 'This link has been used, or is too old. Ask for a new one.',
  TOKEN_EXPIRED: 'This link is too old. Ask for a new one.',
  INVALID_PASSWORD: 'The password is not right.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Go back, and sign in once more.',
  INVALID_CODE: 'The code is not right. Codes change every 30 seconds.',
  INVALID_BACKUP_CODE: 'The recovery code is not right, or was used before.',
  INVALID_EMAIL: 'This is not an e-mail address.',
  'request.rate_limited': 'Too many tries. Wait a minute.',
  INVITATION_NEEDED: 'New people come here by invitation: open the link in its e-mail, and sign up with the address that it was sent to.',
  STILL_A_MEMBER: 'You still belong to an account. Leave each one first, under Settings, Account.',
  SESSION_NOT_FRESH: 'For this, sign out and in again.',
};

export async function auth<T = unknown>(method: 'GET' | 'POST', path: string, body?: object, headers?: Record<string, string>): Promise<T> {
  const response = await fetch(`/auth${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => ({}))) as { code?: string; message?: string; title?: string };
  if (response.ok) return answer as T;
  const code = answer.code ?? String(response.status);
  throw new AuthProblem(code, response.status, words[code] ?? answer.message ?? answer.title ?? 'Something went wrong. Try again.');
}
