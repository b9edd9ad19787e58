import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import type { Ports } from '../ports.js';
import { plainEnvironment, type ProcessSpec } from '../process-spec.js';
import { waitUntil } from '../wait-until.js';

export interface MailServer {
  spec: ProcessSpec;
  smtpUrl: string;
  mailUi: string;
}

/** MailDev: takes every letter, sends none on, and shows them on a page. It forgets them when it ends. */
export async function prepareMail({ ports }: { ports: Ports }): Promise<MailServer> {
  const folder = dirname(createRequire(import.meta.url).resolve('maildev/package.json'));
  const smtpPort = await ports.pick('smtp', 1025);
  const webPort = await ports.pick('mail-ui', 1080);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    mailUi: `http://127.0.0.1:${webPort}`,
    spec: {
      name: 'mail',
      command: process.execPath,
      args: [
        join(folder, 'bin', 'maildev'),
        ...['--ip', '127.0.0.1', '--smtp', String(smtpPort), '--web-ip', '127.0.0.1', '--web', String(webPort), '--silent'],
      ],
      env: plainEnvironment(),
      stopSignal: 'SIGTERM',
      stopGraceMs: 3_000,
      stage: 1,
      niceness: 5,
      ready: (signal) => waitUntil('the mail catcher', signal, async () => void (await Promise.all([answers(smtpPort), answers(webPort)]))),
    },
  };
}

const answers = (port: number) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });
