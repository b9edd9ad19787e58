import { createAuthMiddleware, APIError } from 'better-auth/api';

/** The header in which the console names the invitation that brought somebody to the sign-up. */
const INVITATION_HEADER = 'blumsmart-invitation';

/** Whether the invitation of that secret is open, and for that e-mail address. */
export type IsInvited = (token: string, email: string) => Promise<boolean>;

/** What is asked of a call before the library looks at it. `isInvited`: null where everybody may sign up. */
export const createAdmission = (isInvited: IsInvited | null) =>
  createAuthMiddleware(async ({ path, body, headers }) => {
    const { email, password } = (body ?? {}) as { email?: unknown; password?: unknown };
    if (path === '/sign-up/email' && isInvited) {
      const token = headers?.get(INVITATION_HEADER) ?? '';
      if (typeof email !== 'string' || !token || !(await isInvited(token, email.trim().toLowerCase())))
        throw new APIError('FORBIDDEN', { code: 'INVITATION_NEEDED', message: 'An invitation is needed to sign up here.' });
    }
    // A young session would do for the library: whoever sits down at an open browser shall delete nobody.
    if (path === '/delete-user' && typeof password !== 'string')
      throw new APIError('BAD_REQUEST', { code: 'INVALID_PASSWORD', message: 'The password is needed.' });
  });
