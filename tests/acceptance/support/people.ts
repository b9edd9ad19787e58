import { createApiClient, type ApiClient } from '../../../api/client/index.js';
import { letterTo, tokenIn } from '../../../infra/people/testing/test-people.js';
import { newAddress, signUp, visitor, type Visitor } from '../../../infra/people/testing/visitor.js';
import { runFile } from './run-file.js';

export interface Person extends Visitor {
  email: string;
  id: string;
}

const site = () => ({ base: runFile().api, origin: runFile().console, mailUi: runFile().mailUi });

export const someone = (): Visitor => visitor(site());

/** A person who has signed up and confirmed their address. */
export async function newPerson(options: { email?: string; name?: string } = {}): Promise<Person> {
  const { person, email } = await signUp(site(), options);
  const me = await person.send('GET', '/v1/me');
  return Object.assign(person, { email, id: (me.body.person as { id: string }).id });
}

/** A person with an account of their own. */
export async function newOwner(name: string): Promise<Person & { accountId: string }> {
  const owner = await newPerson({ name: `Owner of ${name}` });
  const made = await owner.send('POST', '/v1/accounts', { name, ai_processing: true });
  return Object.assign(owner, { accountId: made.body.id! });
}

/** The same, invited by a program. */
export const memberInvitedBy = (apiKey: string): Promise<Person> => {
  const nobody = someone();
  return newMember({ send: (method, path, body) => nobody.send(method, path, body, { authorization: `Bearer ${apiKey}` }) }, 'viewer');
};

/** A new person whom the owner has invited, and who has accepted. */
export async function newMember(owner: Pick<Visitor, 'send'>, role: string): Promise<Person> {
  const email = newAddress();
  await owner.send('POST', '/v1/invitations', { email, role });
  const token = tokenIn(await letterTo(email, { mailUi: site().mailUi, subject: /invites you/ }));
  const member = await newPerson({ email, name: `The ${role}` });
  const accepted = await member.send('POST', '/v1/invitations/accept', { token });
  if (accepted.status !== 200) throw new Error(`not accepted: ${accepted.text}`);
  return member;
}

/** A client with a key that the person has made. */
export async function clientOf(person: Pick<Visitor, 'send'>, scopes: string[]): Promise<ApiClient> {
  const { body } = await person.send('POST', '/v1/api-keys', { label: 'A program', scopes, expires_at: null });
  return createApiClient({ baseUrl: runFile().api, apiKey: body.token as string });
}
