import type { DataCheck } from '../../DataCheck';
import { kafkaKeyOfAws } from './kafka-key-of-aws';
import { kafkaPlaintextBrokers } from './kafka-plaintext-brokers';
import { kafkaPlaintextClients } from './kafka-plaintext-clients';
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
  kafkaPlaintextClients,
  kafkaPlaintextBrokers,
  kafkaKeyOfAws,
];
