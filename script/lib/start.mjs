// Runs the example portal: checks the ports, starts backend and frontend, and says when and where it answers.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const say = text => process.stderr.write(`golden-path: ${text}\n`);

const help = `Usage: script/start [--port N] [--backend-port N] [--data DIR]

Runs the example portal with SQLite and an example organisation. Ctrl-C stops it.

  --port N          port of the portal (3000)
  --backend-port N  port of its backend (7007)
  --data DIR        folder for the databases and for projects made from templates
                    (.golden-path/db and workspace/ in this repository)
`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '3000' },
        'backend-port': { type: 'string', default: '7007' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    for (const name of ['port', 'backend-port']) {
      if (!/^\d{2,5}$/.test(values[name])) {
        throw new Error(`--${name} takes a port number, not "${values[name]}"`);
      }
    }
    return values;
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${help}`);
    return process.exit(2);
  }
}

function taken(port) {
  return new Promise(done => {
    const probe = createServer();
    probe.once('error', () => done(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(false)));
  });
}

async function answers(url, child) {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await new Promise(wake => setTimeout(wake, 500));
  }
  return false;
}

const chosen = options();
if (chosen.help) {
  process.stdout.write(help);
  process.exit(0);
}
for (const name of ['port', 'backend-port']) {
  if (await taken(Number(chosen[name]))) {
    say(
      `port ${chosen[name]} is taken. Choose another: script/start --${name} ${
        Number(chosen[name]) + 1
      }`,
    );
    process.exit(1);
  }
}

const data = chosen.data && resolve(chosen.data);
const db = data ? `${data}/db` : `${root}/.golden-path/db`;
const workspace = data ? `${data}/workspace` : `${root}/workspace`;
mkdirSync(db, { recursive: true });
mkdirSync(workspace, { recursive: true });

const portal = `http://localhost:${chosen.port}`;
const backend = `http://localhost:${chosen['backend-port']}`;
say('starting the portal; this takes about half a minute');
const child = spawn('yarn', ['backstage-cli', 'repo', 'start'], {
  cwd: root,
  stdio: 'inherit',
  // A group of its own, so that all of it can be stopped together.
  detached: true,
  env: {
    ...process.env,
    GOLDEN_PATH_DATA: db,
    GOLDEN_PATH_WORKSPACE: workspace,
    APP_CONFIG_app_baseUrl: portal,
    APP_CONFIG_backend_baseUrl: backend,
    APP_CONFIG_backend_listen_port: chosen['backend-port'],
    APP_CONFIG_backend_cors_origin: portal,
    BROWSER: 'none',
  },
});
const stop = () => {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It is gone already.
  }
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
child.on('exit', code => {
  stop();
  process.exit(code ?? 0);
});

const up =
  (await answers(`${backend}/.backstage/health/v1/readiness`, child)) &&
  (await answers(portal, child));
if (up) {
  say(`the portal is ready: ${portal}`);
  say(`projects made from templates go to ${workspace}; Ctrl-C stops it`);
}
