import type { ObjectValues } from '../config/index.js';
import type { S3Options } from '../objects/index.js';

/** The object store's options, from settings. */
export const s3OptionsOf = ({ s3Endpoint, s3AccessKey, s3SecretKey, s3Bucket, s3Region }: ObjectValues): S3Options => ({
  endpoint: s3Endpoint,
  accessKey: s3AccessKey,
  secretKey: s3SecretKey,
  bucket: s3Bucket,
  region: s3Region,
});
