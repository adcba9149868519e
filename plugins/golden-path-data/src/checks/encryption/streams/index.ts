import type { DataCheck } from '../../DataCheck';
import { firehoseKeyOfAws } from './firehose-key-of-aws';
import { firehoseTargetKey } from './firehose-target-key';
import { firehoseUnencrypted } from './firehose-unencrypted';
import { streamKeyOfAws } from './stream-key-of-aws';
import { streamUnencrypted } from './stream-unencrypted';

export const streamsEncryptionChecks: DataCheck[] = [
  streamUnencrypted,
  streamKeyOfAws,
  firehoseUnencrypted,
  firehoseKeyOfAws,
  firehoseTargetKey,
];
