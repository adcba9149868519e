// A worker: it takes messages, deletes what it handled, leaves what it could not handle, and stops in the middle of a long poll.
import { expect } from './service.mjs';
import { FakeQueue } from './FakeQueue.mjs';
import { until } from './until.mjs';

const STOP_MS = 11_000;

export async function tryWorker(container) {
  const queue = await new FakeQueue([
    '{"id":"41"}',
    'this is no JSON',
    '{"id":"42"}',
  ]).start();
  const running = container.start({
    QUEUE_URL: queue.url,
    AWS_ENDPOINT_URL: queue.endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  try {
    const started = performance.now();
    await until(
      'two deleted messages',
      running,
      () => queue.deleted.length >= 2,
    );
    const tookMs = Math.round(performance.now() - started);
    await until('the next long poll', running, () => queue.asked > 1);
    expect('what it deleted', queue.deleted.sort(), ['receipt-0', 'receipt-2']);
    const ms = await running.stop(STOP_MS);
    running.checkLogs();
    return `handled 2 of 3 in ${tookMs} ms, left the broken one, stopped in ${ms} ms`;
  } finally {
    running.kill();
    queue.stop();
  }
}
