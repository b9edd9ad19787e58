import { inSpan, SpanKind, timed } from '../../workflows/contract/telemetry.js';
import type { ObjectStore } from './objects.js';

/** The store with every operation a part of the trace at hand, and measured. Keys of objects are made of ids. */
export function traced(store: ObjectStore): ObjectStore {
  const told = <T>(operation: string, objectKey: string, work: () => Promise<T>): Promise<T> =>
    inSpan(`objects ${operation}`, { kind: SpanKind.CLIENT, attributes: { 'blumsmart.object.key': objectKey } }, (span) =>
      timed('blumsmart.objects.duration', { operation }, async () => {
        const result = await work();
        const bytes = sizeOf(result);
        if (bytes !== undefined) span?.setAttribute('blumsmart.object.bytes', bytes);
        return result;
      }),
    );
  return {
    ...store,
    put: (objectKey, ...rest) => told('put', objectKey, () => store.put(objectKey, ...rest)),
    get: (objectKey, documentKey) => told('get', objectKey, () => store.get(objectKey, documentKey)),
    getBytes: (objectKey, documentKey) => told('get', objectKey, () => store.getBytes(objectKey, documentKey)),
    deleteAll: (prefix) => told('delete', prefix, () => store.deleteAll(prefix)),
    count: (prefix) => told('count', prefix, () => store.count(prefix)),
  };
}

function sizeOf(result: unknown): number | undefined {
  if (Buffer.isBuffer(result)) return result.length;
  if (typeof result === 'object' && result !== null && 'sizeBytes' in result) return Number(result.sizeBytes);
  return undefined;
}
