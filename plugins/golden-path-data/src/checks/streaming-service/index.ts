import type { DataCheck } from '../DataCheck';
import { streamingServiceUndecided } from './streaming-service-undecided';
import { streamingServiceUnreasoned } from './streaming-service-unreasoned';
import { streamingServiceContradicted } from './streaming-service-contradicted';
import { twoStreamingServices } from './two-streaming-services';
import { streamCannotGrow } from './stream-cannot-grow';
import { deliveryTooSlow } from './delivery-too-slow';

export const streamingServiceChecks: DataCheck[] = [
  streamingServiceUndecided,
  streamingServiceUnreasoned,
  streamingServiceContradicted,
  twoStreamingServices,
  streamCannotGrow,
  deliveryTooSlow,
];
