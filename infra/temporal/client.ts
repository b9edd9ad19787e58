import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import type { TemporalValues } from '../config/index.js';
import { withTemporal } from './errors.js';

/** A call to the server that takes longer than this has failed; Updates wait longer and name their own deadline. */
const CALL_TIMEOUT_MS = 5_000;

/** The same conversion everywhere: sealed payloads, failures included. */
export const dataConverter = (codec: PayloadCodec): DataConverter => ({
  payloadCodecs: [codec],
  failureConverterPath: fileURLToPath(new URL('../../workflows/failure-converter.js', import.meta.url)),
});

export interface TemporalClient {
  client: Client;
  connection: Connection;
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Connects lazily: a process starts, and goes on, while the server is away. */
export function connectTemporal({ temporalAddress, temporalNamespace }: TemporalValues, codec: PayloadCodec): TemporalClient {
  const connection = Connection.lazy({ address: temporalAddress, connectTimeout: CALL_TIMEOUT_MS });
  const client = new Client({ connection, namespace: temporalNamespace, dataConverter: dataConverter(codec) });
  return {
    client,
    connection,
    check: () =>
      withTemporal(async () => {
        await connection.withDeadline(Date.now() + 2_000, () =>
          connection.workflowService.describeNamespace({ namespace: temporalNamespace }),
        );
      }),
    close: () => connection.close(),
  };
}
