import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { Client } from 'minio';
import { prepareBucket } from '../../objects/index.js';
import type { Ports } from '../ports.js';
import { plainEnvironment, type ProcessSpec } from '../process-spec.js';
import { serverBinary } from '../server-binary.js';
import { waitUntil } from '../wait-until.js';

export interface S3Options {
  folder: string;
  ports: Ports;
  accessKey: string;
  secretKey: string;
  bucket: string;
  say?: (line: string) => void;
}

export interface S3Server {
  spec: ProcessSpec;
  endpoint: string;
}

/** What it would else offer or do besides. */
export const closedDoors = [
  '-disableHttp', // Else the filer gives objects to anybody who asks it instead of the S3 gateway.
  '-master.telemetry=false',
  '-webdav=false',
  '-admin.ui=false',
  '-s3.port.iceberg=0',
  '-s3.port.lance=0',
  '-s3.autoCreateBucket=false',
];

/** SeaweedFS in one process: master, volume, filer and S3 gateway. */
export async function prepareS3({ folder, ports, accessKey, secretKey, bucket, say }: S3Options): Promise<S3Server> {
  const command = await serverBinary('weed', say);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700); // The server itself makes its files readable to all.
  const port = await ports.pick('s3', 8333);
  const parts: Record<string, number> = {};
  for (const [part, preferred] of Object.entries({ filer: 8888, master: 9333, volume: 9340, admin: 23_646 })) {
    parts[part] = await ports.pickInner(`s3-${part}`, preferred);
    // Left out, these are the port plus 10,000 whether or not that is free.
    parts[`${part}.grpc`] = await ports.pickInner(`s3-${part}-grpc`, preferred + 10_000);
  }
  const portFlags = Object.entries(parts).map(([part, value]) =>
    part.endsWith('.grpc') ? `-${part.slice(0, -5)}.port.grpc=${value}` : `-${part}.port=${value}`,
  );
  const s3Grpc = await ports.pickInner('s3-grpc', 18_333);
  const shell = [`-master=127.0.0.1:${parts.master}.${parts['master.grpc']}`, `-filer=127.0.0.1:${parts.filer}.${parts['filer.grpc']}`];
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new Client({ endPoint: '127.0.0.1', port, useSSL: false, accessKey, secretKey, region: 'us-east-1' });
  return {
    endpoint,
    spec: {
      name: 's3',
      command,
      args: [
        'mini',
        `-dir=${folder}`,
        '-ip=127.0.0.1',
        '-ip.bind=127.0.0.1',
        `-s3.port=${port}`,
        `-s3.port.grpc=${s3Grpc}`,
        ...portFlags,
        ...closedDoors,
      ],
      // Without credentials it would take any key. They go by environment, since arguments can be read by every user of the machine.
      env: { ...plainEnvironment(), AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey },
      cwd: folder,
      stopSignal: 'SIGTERM',
      stopGraceMs: 8000,
      stage: 1,
      ready: async (signal) => {
        await waitUntil('the S3 store', signal, () => client.listBuckets());
        await waitUntil('the S3 store', signal, () => syncToDisk(command, shell), 200);
        await waitUntil('the S3 store', signal, () => prepareBucket({ endpoint, accessKey, secretKey, bucket }));
      },
    },
  };
}

/** Until told so, it acknowledges an object before the object is on disk. */
const syncToDisk = (command: string, args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const shell = spawn(command, ['shell', ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: plainEnvironment(), timeout: 15_000 });
    let said = '';
    for (const stream of [shell.stdout, shell.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
    shell.on('error', reject);
    shell.stdin.on('error', reject);
    shell.on('close', () =>
      /"fsync":\s*true/.test(said) ? resolve() : reject(new Error(`fs.configure was not accepted: ${said.slice(-300)}`)),
    );
    shell.stdin.end('fs.configure -locationPrefix=/buckets/ -fsync=true -apply\n');
  });
