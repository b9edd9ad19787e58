import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { createTestPeople, letterTo, testPublicUrl, tokenIn } from '../infra/people/testing/test-people.js';
import { goodPassword, newAddress, signUp, visitor } from '../infra/people/testing/visitor.js';
import { codeOf } from '../workflows/contract/index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const site = () => ({ base: api.base, origin: testPublicUrl });
const someone = () => visitor(site());
const withAccount = async () => {
  const { person, email } = await signUp(site());
  await person.send('POST', '/v1/accounts', { name: 'Rao & Sons', ai_processing: true });
  return Object.assign(person, { email });
};
const sql = (text: string, values: unknown[] = []) => api.database.query(text, values);

describe('a link that somebody else sends', () => {
  test('signs nobody in: the call behind it is made by a page of ours alone', async () => {
    const email = newAddress();
    await someone().send('POST', '/auth/sign-up/email', { name: 'Mallory', email, password: goodPassword });
    const path = `/auth/verify-email?token=${encodeURIComponent(tokenIn(await letterTo(email)))}`;
    const victim = someone();
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await victim.send('GET', path, undefined, { 'sec-fetch-site': site });
      expect(answer).toMatchObject({ status: 403, code: 'auth.cross_site' });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await victim.send('GET', path, undefined, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

describe('a mailbox', () => {
  test('is not filled: five letters of a kind in a quarter of an hour, whoever asks and whether or not it is known', async () => {
    const { email } = await signUp(site());
    for (const address of [email, newAddress()]) {
      const statuses = [];
      for (let asked = 0; asked < 7; asked++)
        statuses.push((await someone().send('POST', '/auth/request-password-reset', { email: address })).status);
      expect(statuses.slice(0, 4)).toEqual([200, 200, 200, 200]);
      expect(statuses.slice(5)).toEqual([429, 429]);
    }
  });
});

describe('a name', () => {
  test('is one line of a hundred characters; a picture of somebody is not kept', async () => {
    const { person } = await signUp(site());
    for (const name of ['x'.repeat(101), 'two\nlines', ' '])
      expect(await person.send('POST', '/auth/update-user', { name })).toMatchObject({ status: 400, code: 'INVALID_NAME' });
    expect((await person.send('POST', '/auth/update-user', { name: 'Asha', image: 'https://evil.example/track.png' })).status).toBe(200);
    const { person: me } = (await person.send('GET', '/v1/me')).body as { person: { id: string } };
    expect(await sql('select name, image from people.persons where id = $1', [me.id])).toEqual([{ name: 'Asha', image: null }]);
  });
});

describe('what may be given', () => {
  test('is what one has: a key that manages members makes no owner, neither by invitation nor by promotion', async () => {
    const token = await api.newKey({ scopes: ['members:manage', 'documents:read'] as never });
    const invite = (role: string) => api.askJson('POST', '/v1/invitations', JSON.stringify({ email: newAddress(), role }), { token });
    expect(await invite('owner')).toMatchObject({ status: 403, code: 'auth.scope' });
    expect(await invite('reviewer')).toMatchObject({ status: 403, code: 'auth.scope' });
    expect(await invite('viewer')).toMatchObject({ status: 201 });
    const owner = await withAccount();
    const { accounts } = (await owner.send('GET', '/v1/me')).body as { accounts: { id: string }[] };
    expect(accounts).toHaveLength(1);
    const [member] = (await api.database.query<{ person_id: string }>('select person_id from members limit 1')).map((row) => row.person_id);
    expect(await api.askJson('PUT', `/v1/members/${member}`, JSON.stringify({ role: 'owner' }), { token })).toMatchObject({
      status: 403,
      code: 'auth.scope',
    });
    const [line] = (await api.db.repositories.audit.page(api.account, { limit: 1, after: null })).items;
    expect(line).toMatchObject({ action: 'request.refused', details: { code: 'auth.scope' } });
  });
});

describe('invitations', () => {
  test('of one address, made at once, end as one open one', async () => {
    const owner = await withAccount();
    const email = newAddress();
    const answers = await Promise.all(Array.from({ length: 6 }, () => owner.send('POST', '/v1/invitations', { email, role: 'viewer' })));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    const { items } = (await owner.send('GET', '/v1/invitations')).body as { items: { state: string }[] };
    expect(items.filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  test('let nobody back in who was removed since', async () => {
    const owner = await withAccount();
    const email = newAddress();
    await owner.send('POST', '/v1/invitations', { email, role: 'viewer' });
    const token = tokenIn(await letterTo(email, { subject: /invites you/ }));
    const { person: guest } = await signUp(site(), { email });
    expect((await guest.send('POST', '/v1/invitations/accept', { token })).status).toBe(200);
    const { person: me } = (await guest.send('GET', '/v1/me')).body as { person: { id: string } };
    expect((await owner.send('DELETE', `/v1/members/${me.id}`)).status).toBe(204);
    expect(await guest.send('POST', '/v1/invitations/accept', { token })).toMatchObject({ status: 410, code: 'invitation.closed' });
  });
});

describe('an account made with an Idempotency-Key', () => {
  test('is made once; asked for otherwise it is refused, also where only the consent differs', async () => {
    const { person } = await signUp(site());
    const make = (name: string, ai_processing: boolean) =>
      person.send('POST', '/v1/accounts', { name, ai_processing }, { 'idempotency-key': 'first-account' });
    const [one, again] = [await make(' Rao & Sons ', true), await make('Rao & Sons', true)];
    expect([one.status, again.status, again.body.id]).toEqual([201, 201, one.body.id]);
    expect(one.body).toMatchObject({ name: 'Rao & Sons' });
    for (const other of [await make('Rao & Sons', false), await make('Others', true)])
      expect(other).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
    expect((await make('   ', true)).status).toBe(422);
    const renamed = { name: 'Rao & Daughters' };
    expect((await person.send('PUT', '/v1/account', renamed)).status).toBe(200);
    expect(await make('Rao & Sons', true)).toMatchObject({ status: 201, body: one.body });
  });
});

describe('a sign-in', () => {
  test('is deleted by who gives the password and has left every account, with all that belonged to it', async () => {
    const person = await withAccount();
    const { person: me, accounts } = (await person.send('GET', '/v1/me')).body as { person: { id: string }; accounts: { id: string }[] };
    const depart = (password?: string) => person.send('POST', '/auth/delete-user', { password });
    expect(await depart()).toMatchObject({ status: 400, code: 'INVALID_PASSWORD' });
    expect(await depart('wrong password')).toMatchObject({ status: 400, code: 'INVALID_PASSWORD' });
    expect(await depart(goodPassword)).toMatchObject({ status: 409, code: 'STILL_A_MEMBER' });
    await sql('delete from members where account_id = $1', [accounts[0]!.id]);
    expect((await depart(goodPassword)).status).toBe(200);
    expect((await person.send('GET', '/v1/me')).status).toBe(401);
    for (const table of ['sessions', 'logins', 'passkeys', 'second_factors'])
      expect(await sql(`select 1 from people.${table} where user_id = $1`, [me.id])).toEqual([]);
    expect(await sql('select 1 from people.persons where email = $1', [person.email])).toEqual([]);
  });

  test('that is over, or that nobody confirmed for a week, is swept', async () => {
    const people = createTestPeople(api.database.peopleUrl);
    const [kept, stale] = [await signUp(site()), newAddress()];
    await someone().send('POST', '/auth/sign-up/email', { name: 'Nobody', email: stale, password: goodPassword });
    const young = newAddress();
    await someone().send('POST', '/auth/sign-up/email', { name: 'Somebody', email: young, password: goodPassword });
    await sql(`update people.persons set created_at = now() - interval '8 days' where email = any($1::text[])`, [[stale, kept.email]]);
    const expired = await signUp(site());
    await sql(
      `update people.sessions set expires_at = now() - interval '1 second'
        where user_id = (select id from people.persons where email = $1)`,
      [expired.email],
    );
    await people.sweep();
    const left = (await api.database.query<{ email: string }>('select email from people.persons')).map(({ email }) => email);
    expect(left).toEqual(expect.arrayContaining([kept.email, young, expired.email]));
    expect(left).not.toContain(stale);
    expect(await sql('select 1 from people.sessions where expires_at < now()')).toEqual([]);
    await people.close();
  });

  test('is a matter of the database: while that is away, nobody is told that they are signed out', async () => {
    const person = await withAccount();
    const away = createTestPeople('postgres://nobody:x@127.0.0.1:1/none');
    const asked = away.maybeSession({ cookie: person.cookie }).catch(codeOf);
    expect(await asked).toBe('database.unavailable');
    await away.close();
  });
});

describe('where only who was invited may sign up', () => {
  test('the invitation opens the door, for its address alone', async () => {
    const { invitations } = api.db.repositories;
    const isInvited = (token: string, email: string) =>
      invitations.open(token).then(
        (open) => open.email === email,
        () => false,
      );
    const people = createTestPeople(api.database.peopleUrl, { isInvited });
    const base = await api.listen({ people });
    const owner = await withAccount();
    const email = newAddress();
    await owner.send('POST', '/v1/invitations', { email, role: 'viewer' });
    const token = tokenIn(await letterTo(email, { subject: /invites you/ }));
    const sign = (address: string, headers?: Record<string, string>) =>
      visitor({ base, origin: testPublicUrl }).send(
        'POST',
        '/auth/sign-up/email',
        { name: 'Guest', email: address, password: goodPassword },
        headers,
      );
    for (const answer of [
      await sign(email),
      await sign(newAddress(), { 'blumsmart-invitation': token }),
      await sign(email, { 'blumsmart-invitation': `${token}x` }),
    ])
      expect(answer).toMatchObject({ status: 403, code: 'INVITATION_NEEDED' });
    expect((await sign(email, { 'blumsmart-invitation': token })).status).toBe(200);
    await people.close();
  });
});
