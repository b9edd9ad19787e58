import { join } from 'node:path';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { searchAttributes } from '../../../workflows/contract/index.js';
import { durationOf } from '../../temporal/duration.js';
import type { Ports } from '../ports.js';
import { plainEnvironment, type ProcessSpec } from '../process-spec.js';
import { serverBinary } from '../server-binary.js';
import { waitUntil } from '../wait-until.js';

export interface TemporalServer {
  spec: ProcessSpec;
  address: string;
  uiUrl: string;
}

/** What an ops person may search by: known from the first start on, without the seconds that registering it later takes. */
const searchAttributeFlags = Object.values(searchAttributes).map((name) => `${name}=Keyword`);

/** Without these, the queues that carry a deletion out look for work so seldom that an execution is gone only after some 20 s; so after 4 s. */
export const dynamicConfig = [
  'history.transferProcessorUpdateAckInterval="1s"',
  'history.timerProcessorUpdateAckInterval="1s"',
  'history.visibilityProcessorUpdateAckInterval="1s"',
  'matching.enableFairness=true',
];

/** Histories of closed workflows stay this long, for those who look into them. */
export const RETENTION_DAYS = 30;

/** Temporal's development server with its database in one file: WAL with full sync is fast and still keeps what was acknowledged. */
export async function prepareTemporal(options: { folder: string; ports: Ports; say?: (line: string) => void }): Promise<TemporalServer> {
  const { folder, ports } = options;
  const command = await serverBinary('temporal', options.say);
  const port = await ports.pick('temporal', 7233);
  const uiPort = await ports.pick('temporal-ui', 8233);
  const httpPort = await ports.pickInner('temporal-http', 7243);
  const metricsPort = await ports.pickInner('temporal-metrics', 7253);
  const flags = {
    ip: ['127.0.0.1'],
    port: [String(port)],
    'ui-ip': ['127.0.0.1'],
    'ui-port': [String(uiPort)],
    'http-port': [String(httpPort)],
    'metrics-port': [String(metricsPort)],
    'db-filename': [join(folder, 'temporal.db')],
    'sqlite-pragma': ['journal_mode=WAL', 'synchronous=FULL'],
    'search-attribute': searchAttributeFlags,
    'dynamic-config-value': dynamicConfig,
    'log-level': ['warn'],
  };
  const address = `127.0.0.1:${port}`;
  return {
    address,
    uiUrl: `http://127.0.0.1:${uiPort}`,
    spec: {
      name: 'temporal',
      command,
      args: [
        'server',
        'start-dev',
        '--ui-disable-news-fetch',
        ...Object.entries(flags).flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value])),
      ],
      env: { ...plainEnvironment(), DO_NOT_TRACK: '1' },
      cwd: folder,
      stopSignal: 'SIGTERM',
      stopGraceMs: 8000,
      stage: 1,
      niceness: 5,
      ready: (signal) => waitUntil('Temporal', signal, () => settle(address)),
    },
  };
}

/** The caller tries again; a retry of the client's own would fire on a connection that is closed by then. */
const noRetries: ConnectionOptions['interceptors'] = [];

/** Answers once the namespace serves and keeps histories as long as we say. */
async function settle(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 1000, interceptors: noRetries });
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    const workflowExecutionRetentionTtl = durationOf({ days: RETENTION_DAYS });
    if (config?.workflowExecutionRetentionTtl?.seconds?.equals(workflowExecutionRetentionTtl.seconds)) return;
    await connection.workflowService.updateNamespace({ namespace: 'default', config: { workflowExecutionRetentionTtl } });
  } finally {
    await connection.close();
  }
}
