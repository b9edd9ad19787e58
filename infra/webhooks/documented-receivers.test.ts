import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { networksOf } from './address-rules.js';
import { createPostWebhook } from './post-webhook.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The programs of the page, as they stand there. */
const programs = [...readFileSync(`${root}docs/webhooks.md`, 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_c29tZWJvZHkgZWxzZQ==';
const post = createPostWebhook({ allowHttp: true, allowed: networksOf(['127.0.0.0/8']), timeoutMs: 5_000 });

let child: ChildProcess | null = null;
afterEach(async () => {
  if (!child) return;
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
});

async function start(code: string): Promise<{ url: string; printed: () => string }> {
  child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('\n')) await once(child.stdout!, 'data');
  return { url: `http://127.0.0.1:${/listening on (\d+)/.exec(printed)![1]}/`, printed: () => printed };
}

it('are two', () => expect(programs).toHaveLength(2));

describe.each(programs.map((code, at) => ({ name: ['without packages', 'with the package'][at], code })))(
  'the receiver $name',
  ({ code }) => {
    it('takes what is genuine, by either secret while they change, and nothing else', async () => {
      const { url, printed } = await start(code);
      const body = JSON.stringify({ type: 'document.done', data: { document_id: 'doc_1' } });
      const send = (secrets: string[], at = new Date()) =>
        post({ url, eventId: 'evt_1', body, secrets, at }, new AbortController().signal).then(({ status }) => status);
      expect(await send([secret])).toBe(204);
      expect(await send([other, secret])).toBe(204);
      expect(await send([other])).toBe(400);
      expect(await send([secret], new Date(Date.now() - 600_000))).toBe(400);
      expect(await send([secret], new Date(Date.now() + 600_000))).toBe(400);
      const bare = await fetch(url, { method: 'POST', body });
      expect(bare.status).toBe(400);
      const forged = { 'webhook-id': 'evt_1', 'webhook-timestamp': 'x', 'webhook-signature': 'v1,AAAA v2,x , v1' };
      expect((await fetch(url, { method: 'POST', body, headers: forged })).status).toBe(400);
      expect(printed().match(/evt_1 document\.done doc_1/g)).toHaveLength(2);
    });
  },
);
