import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { apiSettings, readSettings, telemetrySettings } from '../config/index.js';
import { roles } from '../local/roles.js';

/**
 * `healthy.js NAME`: whether the process of that name in this container is well; ends with 1 where it is not, and says why. The API is when
 * /readyz says so. A worker serves nobody: it is well when its event loop answers on the port of its metrics, whatever the answer. What
 * else can befall it ends it by itself.
 */
const WITHIN_MS = 4_000;

const role = roles.find((one) => one.name === process.argv[2]);
const { apiPort, tlsCertFile, metricsPort } = readSettings(
  { apiPort: apiSettings.apiPort, tlsCertFile: apiSettings.tlsCertFile, metricsPort: telemetrySettings.metricsPort },
  process.env,
);
try {
  if (!role) throw new Error(`name one of ${roles.map((one) => one.name).join(', ')}`);
  if (role.ready === 'line') await answer({ port: metricsPort });
  else {
    const status = await answer({ port: apiPort, path: '/readyz', tls: tlsCertFile !== undefined });
    if (status !== 200) throw new Error(`/readyz answers ${status}`);
  }
} catch (error) {
  console.error(`healthy: ${(error as Error).message}`);
  process.exitCode = 1;
}

function answer({ port, path = '/', tls = false }: { port?: number; path?: string; tls?: boolean }): Promise<number | undefined> {
  const request = tls ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    // The certificate is made out to the name that people use, not to this address.
    const options = { host: '127.0.0.1', port, path, signal: AbortSignal.timeout(WITHIN_MS), ...(tls && { rejectUnauthorized: false }) };
    request(options, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
