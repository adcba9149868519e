import type { DataCheck } from '../../DataCheck';
import { bucketAllowsHttp } from './bucket-allows-http';
import { bucketKeyOfAws } from './bucket-key-of-aws';
import { bucketKeyOff } from './bucket-key-off';
import { bucketWithoutKms } from './bucket-without-kms';
import { keyNotRotated } from './key-not-rotated';
import { trailWithoutOwnKey } from './trail-without-own-key';

export const storesEncryptionChecks: DataCheck[] = [
  bucketWithoutKms,
  bucketKeyOfAws,
  bucketKeyOff,
  bucketAllowsHttp,
  keyNotRotated,
  trailWithoutOwnKey,
];
