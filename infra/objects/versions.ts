import type { Client } from 'minio';
import { fail } from '../../workflows/contract/index.js';

interface Version {
  name: string;
  versionId: string;
}
/** The most that S3 deletes in one request. */
const batchSize = 1_000;

/** Every version and delete marker below the prefix. */
export async function* listVersions(client: Client, bucket: string, prefix: string): AsyncGenerator<Version> {
  if (prefix.length < 2) fail('request.invalid', 'An object prefix must name something.');
  const items = client.listObjects(bucket, prefix, true, { IncludeVersion: true }) as AsyncIterable<{ name?: string; versionId?: string }>;
  for await (const { name, versionId } of items) if (name) yield { name, versionId: versionId ?? 'null' };
}

/** Versions, markers, and the parts of uploads that were never finished; returns how many versions and markers went. */
export async function deleteEverything(client: Client, bucket: string, prefix: string): Promise<number> {
  let deleted = 0;
  let batch: Version[] = [];
  const flush = async () => {
    if (!batch.length) return;
    const [error] = (await client.removeObjects(bucket, batch)).flatMap((answer) => answer?.Error ?? []);
    if (error) fail('objects.unavailable', 'Object storage refused to delete a version.', { prefix, reason: error.Code });
    deleted += batch.length;
    batch = [];
  };
  for await (const version of listVersions(client, bucket, prefix)) {
    batch.push(version);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  for await (const { key } of client.listIncompleteUploads(bucket, prefix, true) as AsyncIterable<{ key?: string }>) {
    if (key) await client.removeIncompleteUpload(bucket, key);
  }
  return deleted;
}
