import type { Adapter } from './Adapter';
import { s3BucketAdapters } from './s3/bucket';
import { s3BucketPartAdapters } from './s3/bucketParts';
import { s3OtherAdapters } from './s3/others';

export const s3Adapters: Adapter[] = [
  ...s3BucketAdapters,
  ...s3BucketPartAdapters,
  ...s3OtherAdapters,
];
