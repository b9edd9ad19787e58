/** Bytes of documents, sealed in a stream, in a versioned S3 bucket. */
export { objectKeys, type ObjectStore, type StoredObject } from './objects.js';
export { createObjectStore, prepareBucket } from './create-object-store.js';
export type { S3Options } from './s3-client.js';
