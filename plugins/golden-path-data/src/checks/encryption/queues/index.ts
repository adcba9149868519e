import type { DataCheck } from '../../DataCheck';
import { queueAllowsHttp } from './queue-allows-http';
import { queueKeyOfAws } from './queue-key-of-aws';
import { queueUnencrypted } from './queue-unencrypted';
import { topicAllowsHttp } from './topic-allows-http';
import { topicKeyOfAws } from './topic-key-of-aws';

export const queuesEncryptionChecks: DataCheck[] = [
  queueUnencrypted,
  queueKeyOfAws,
  queueAllowsHttp,
  topicKeyOfAws,
  topicAllowsHttp,
];
