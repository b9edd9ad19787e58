import { fileURLToPath } from 'node:url';
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor, type ConnectionOptions } from '@temporalio/client';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry-v2/lib/client/index.js';
import type { TemporalValues } from '../config/index.js';
import { withTemporal } from './errors.js';

/** A call to the server that takes longer than this, tries again included, has failed; Updates wait longer and name their own deadline. */
const CALL_TIMEOUT_MS = 5_000;

const retry = makeGrpcRetryInterceptor(defaultGrpcRetryOptions());
/** The SDK's own retries, under a deadline: without one, a server that stands still is waited for without end. */
const retryInTime: NonNullable<ConnectionOptions['interceptors']>[number] = (options, nextCall) =>
  retry({ ...options, deadline: options.deadline ?? Date.now() + CALL_TIMEOUT_MS }, nextCall);

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
export const openConnection = (address: string): Connection => Connection.lazy({ address, interceptors: [retryInTime] });

export function connectTemporal({ temporalAddress, temporalNamespace }: TemporalValues, codec: PayloadCodec): TemporalClient {
  const connection = openConnection(temporalAddress);
  // What it starts, signals or asks belongs to the trace at hand.
  const interceptors = { workflow: [new OpenTelemetryWorkflowClientInterceptor()] };
  const client = new Client({ connection, namespace: temporalNamespace, dataConverter: dataConverter(codec), interceptors });
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
