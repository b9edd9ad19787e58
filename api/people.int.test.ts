import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { letterTo, testPublicUrl, tokenIn } from '../infra/people/testing/test-people.js';
import { goodPassword, newAddress, signUp, visitor } from '../infra/people/testing/visitor.js';
import { newId } from '../workflows/contract/new-id.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const site = () => ({ base: api.base, origin: testPublicUrl });
const someone = () => visitor(site());

async function signedUp(email?: string, name?: string) {
  const { person, ...rest } = await signUp(site(), { email, name });
  return Object.assign(person, rest);
}

async function withAccount() {
  const person = await signedUp();
  const made = await person.send('POST', '/v1/accounts', { name: 'Rao & Sons', ai_processing: true });
  expect(made.status).toBe(201);
  return Object.assign(person, { accountId: made.body.id! });
}

describe('signing up', () => {
  test('needs a confirmed address, then gives a session that is no script’s and no other site’s', async () => {
    const email = newAddress();
    const person = someone();
    await person.send('POST', '/auth/sign-up/email', { name: 'Asha Rao', email, password: goodPassword });
    expect(await person.send('POST', '/auth/sign-in/email', { email, password: goodPassword })).toMatchObject({
      status: 403,
      code: 'EMAIL_NOT_VERIFIED',
    });
    expect(await person.send('GET', '/v1/me')).toMatchObject({ status: 401, code: 'auth.missing' });
    const verified = await person.send('GET', `/auth/verify-email?token=${encodeURIComponent(tokenIn(await letterTo(email)))}`);
    const [cookie] = verified.headers.getSetCookie().filter((line) => line.includes('session_token'));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    const me = await person.send('GET', '/v1/me');
    expect(me).toMatchObject({ status: 200, body: { person: { name: 'Asha Rao', email }, accounts: [] } });
  });

  test('with a known address looks the same, and its owner is told by letter', async () => {
    const { email } = await signedUp();
    const [known, fresh] = [email, newAddress()];
    const sign = (address: string) =>
      someone().send('POST', '/auth/sign-up/email', { name: 'X', email: address, password: 'another password' });
    const answers = [await sign(known), await sign(fresh)] as const;
    const shapes = answers.map(({ status, body }) => ({ status, fields: Object.keys(body.user as object).sort() }));
    expect(shapes[0]).toEqual(shapes[1]);
    expect(shapes[0]!.status).toBe(200);
    expect((await letterTo(known, { subject: /already/ })).text).toContain('/sign-in');
    expect(await someone().send('POST', '/auth/sign-in/email', { email: known, password: 'another password' })).toMatchObject({
      status: 401,
    });
  });
});

describe('signing in', () => {
  test('a wrong password and an unknown address are answered alike, and too many tries end both', async () => {
    const { email } = await signedUp();
    for (const address of [email, newAddress()]) {
      for (let tries = 0; tries < 10; tries++)
        expect(await someone().send('POST', '/auth/sign-in/email', { email: address, password: 'wrong password' })).toMatchObject({
          status: 401,
          code: 'INVALID_EMAIL_OR_PASSWORD',
        });
      expect(await someone().send('POST', '/auth/sign-in/email', { email: address, password: goodPassword })).toMatchObject({
        status: 429,
        code: 'TOO_MANY_TRIES',
      });
    }
  });

  test('a session that somebody else planted is not the one that signing in gives', async () => {
    const { email } = await signedUp();
    const planted = someone();
    const answer = await planted.send(
      'POST',
      '/auth/sign-in/email',
      { email, password: goodPassword },
      { cookie: 'blumsmart.session_token=planted.value' },
    );
    expect(answer.status).toBe(200);
    expect(planted.cookie).not.toContain('planted');
  });

  test('out ends the session at once', async () => {
    const person = await withAccount();
    const stolen = person.cookie;
    expect(await person.send('GET', '/v1/account')).toMatchObject({ status: 200 });
    expect(await person.send('POST', '/auth/sign-out', {})).toMatchObject({ status: 200 });
    expect(await api.ask('GET', '/v1/account', { token: null, headers: { cookie: stolen } })).toMatchObject({
      status: 401,
      code: 'auth.session',
    });
  });

  test('a new password ends every session, and its link works once', async () => {
    const person = await withAccount();
    await someone().send('POST', '/auth/request-password-reset', { email: person.email });
    const token = tokenIn(await letterTo(person.email, { subject: /new password/ }));
    const reset = (newPassword: string) => someone().send('POST', '/auth/reset-password', { token, newPassword });
    expect(await reset('a new good password')).toMatchObject({ status: 200 });
    expect(await person.send('GET', '/v1/account')).toMatchObject({ status: 401 });
    expect((await reset('yet another password')).status).toBe(400);
    expect(await someone().send('POST', '/auth/sign-in/email', { email: person.email, password: 'a new good password' })).toMatchObject({
      status: 200,
    });
  });
});

describe('a page of another site', () => {
  test('does nothing with somebody’s cookie, neither here nor in the sign-in calls', async () => {
    const person = await withAccount();
    for (const headers of [{ origin: 'https://evil.example' }, { origin: testPublicUrl, 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      expect(await person.send('POST', '/v1/accounts', { name: 'Evil', ai_processing: true }, headers)).toMatchObject({
        status: 403,
        code: 'auth.cross_site',
      });
    }
    expect((await person.send('POST', '/auth/sign-out', {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await person.send('GET', '/v1/account')).toMatchObject({ status: 200 });
  });

  test('is not where a letter’s link leads', async () => {
    const person = await signedUp();
    const callback = { email: person.email, redirectTo: 'https://evil.example/', callbackURL: 'https://evil.example/' };
    expect((await someone().send('POST', '/auth/request-password-reset', callback)).status).toBe(403);
  });
});

describe('an account', () => {
  test('is another’s unless the person belongs to it, exactly like one that never was', async () => {
    const [one, other] = [await withAccount(), await withAccount()];
    for (const named of [other.accountId, newId('account'), 'nonsense'])
      expect(await one.send('GET', '/v1/documents', undefined, { 'blumsmart-account': named })).toMatchObject({
        status: 403,
        code: 'auth.no_account',
      });
    expect(await one.send('GET', '/v1/account', undefined, { 'blumsmart-account': one.accountId })).toMatchObject({
      body: { id: one.accountId, role: 'owner', api_key: null },
    });
  });

  test('is joined by an invitation: once, by the person it is for, in the role it gives; and left at once', async () => {
    const owner = await withAccount();
    const email = newAddress();
    const invited = await owner.send('POST', '/v1/invitations', { email, role: 'viewer' });
    expect(invited).toMatchObject({ status: 201, body: { email, role: 'viewer', state: 'open' } });
    const token = tokenIn(await letterTo(email, { subject: /invites you/ }));
    const stranger = await signedUp();
    expect(await stranger.send('POST', '/v1/invitations/accept', { token })).toMatchObject({
      status: 403,
      code: 'invitation.other_person',
    });
    const guest = await signedUp(email, 'Guest');
    expect(await guest.send('POST', '/v1/invitations/open', { token })).toMatchObject({
      status: 200,
      body: { account_name: 'Rao & Sons', role: 'viewer', email },
    });
    expect(await guest.send('POST', '/v1/invitations/accept', { token })).toMatchObject({ status: 200 });
    expect(await guest.send('POST', '/v1/invitations/accept', { token })).toMatchObject({ status: 200 });
    expect(await stranger.send('POST', '/v1/invitations/accept', { token })).toMatchObject({ status: 410, code: 'invitation.closed' });
    expect(await guest.send('GET', '/v1/documents')).toMatchObject({ status: 200 });
    expect(await guest.send('GET', '/v1/members')).toMatchObject({ status: 403, code: 'auth.scope' });

    const members = await owner.send('GET', '/v1/members');
    const [ownId, guestId] = (members.body.items as { person: { id: string } }[]).map(({ person }) => person.id);
    expect(await owner.send('PUT', `/v1/members/${guestId}`, { role: 'reviewer' })).toMatchObject({ body: { role: 'reviewer' } });
    expect(await owner.send('DELETE', `/v1/members/${ownId}`)).toMatchObject({ status: 409, code: 'member.last_owner' });
    expect(await owner.send('PUT', `/v1/members/${ownId}`, { role: 'viewer' })).toMatchObject({ status: 409, code: 'member.last_owner' });
    expect((await owner.send('DELETE', `/v1/members/${guestId}`)).status).toBe(204);
    expect(await guest.send('GET', '/v1/documents')).toMatchObject({ status: 403, code: 'auth.no_account' });
    const actions = ((await owner.send('GET', '/v1/audit')).body.items as { action: string }[]).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['invitation.create', 'invitation.accept', 'member.change_role', 'member.remove']));
  });

  test('is left by who wants to; its only owner stays', async () => {
    const owner = await withAccount();
    expect(await owner.send('DELETE', '/v1/account/membership')).toMatchObject({ status: 409, code: 'member.last_owner' });
    const email = newAddress();
    await owner.send('POST', '/v1/invitations', { email, role: 'owner' });
    const guest = await signedUp(email, 'Guest');
    const token = tokenIn(await letterTo(email, { subject: /invites you/ }));
    await guest.send('POST', '/v1/invitations/accept', { token });
    expect((await owner.send('DELETE', '/v1/account/membership')).status).toBe(204);
    expect(await owner.send('GET', '/v1/documents')).toMatchObject({ status: 403, code: 'auth.no_account' });
    expect(await guest.send('DELETE', '/v1/account/membership')).toMatchObject({ status: 409, code: 'member.last_owner' });
  });

  test('an invitation that was withdrawn, guessed or cut short opens nothing', async () => {
    const owner = await withAccount();
    const email = newAddress();
    const { body } = await owner.send('POST', '/v1/invitations', { email, role: 'owner' });
    const token = tokenIn(await letterTo(email, { subject: /invites you/ }));
    const guest = await signedUp(email);
    for (const wrong of [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.slice(0, 40), 'x'])
      expect(await guest.send('POST', '/v1/invitations/accept', { token: wrong })).toMatchObject({
        status: 404,
        code: 'invitation.not_found',
      });
    await owner.send('DELETE', `/v1/invitations/${body.id}`);
    expect(await guest.send('POST', '/v1/invitations/accept', { token })).toMatchObject({ status: 410, code: 'invitation.closed' });
  });
});

test('an API key is nobody: what is for people is refused to it', async () => {
  for (const [method, path] of [
    ['GET', '/v1/me'],
    ['POST', '/v1/accounts'],
  ] as const)
    expect(await api.askJson(method, path, method === 'GET' ? (undefined as never) : '{}')).toMatchObject({
      status: 403,
      code: 'auth.person_needed',
    });
});

test('the sign-in library is reachable by the calls of the console alone', async () => {
  for (const path of [
    '/auth/delete-user/callback',
    '/auth/list-accounts',
    '/auth/change-email',
    '/auth/ok',
    '/auth/sign-in/social',
    '/auth/get-access-token',
  ])
    expect((await someone().send('POST', path, {})).status).toBe(404);
  expect((await someone().send('POST', '/auth/sign-in/email', { email: 'x'.repeat(70_000) })).status).toBe(413);
});
