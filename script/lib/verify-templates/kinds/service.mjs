// An HTTP service: it answers, checks itself, ends what it is doing when told to stop.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { freePort } from './freePort.mjs';
import { until } from './until.mjs';

const STOP_MS = 11_000;

/** Starts it in its container and asks it; returns what to note. */
export async function tryService(container, { folder, values }) {
  const port = await freePort();
  const PORT = String(port);
  const running = container.start({ PORT });
  try {
    const at = path => `http://127.0.0.1:${port}${path}`;
    const ready = performance.now();
    const health = await until('/healthz', running, () =>
      fetch(at('/healthz')),
    );
    const readyMs = Math.round(performance.now() - ready);
    expect(
      '/healthz',
      [health.status, await health.json()],
      [200, { status: 'ok' }],
    );
    const home = await fetch(at('/'));
    expect(
      '/',
      [home.status, await home.json()],
      [200, { service: values.name }],
    );
    expect('another path', (await fetch(at('/nothing-here'))).status, 404);
    expect(
      'another method',
      (await fetch(at('/healthz'), { method: 'POST' })).status,
      405,
    );
    expect('the user', userOf(running.pid), 65532);
    await checkItself(container, folder, PORT);
    const ms = await running.stop(STOP_MS);
    running.checkLogs();
    return `ready in ${readyMs} ms, stopped in ${ms} ms`;
  } finally {
    running.kill();
  }
}

/** The command of compose.yaml, inside the same container. */
async function checkItself(container, folder, PORT) {
  const compose = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  const [, ...command] = compose.services.server.healthcheck.test;
  const code = await container.start({ PORT }, command).ended();
  expect('the exit of its health check', code, 0);
  const wrong = await container.start({ PORT: '1' }, command).ended();
  expect(
    'the exit of its health check on a port where nothing listens',
    wrong === 0,
    false,
  );
}

/** The user that a process runs as. */
function userOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^Uid:\s+(\d+)/m.exec(status)[1]);
}

export function expect(what, got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted))
    throw new Error(
      `${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`,
    );
}
