/** People: who signs in, and how. Passwords, sessions and second factors are better-auth's work; see decision 0021. */
export type { IsInvited } from './admission.js';
export * from './auth-paths.js';
export * from './create-people.js';
