// Registries for the tests: Debian's docker-registry on loopback, with and without a password, as a cache, and behind a token service.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createServer as createProbe } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const USER = 'robot';
export const PASSWORD = 'pa55word-of-the-robot';
const BASIC = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
const TOKEN = 'a-token-of-the-service';

export class Registries {
  #folder;
  #running = [];

  constructor(folder) {
    this.#folder = folder;
  }

  /** Starts a registry and yields its host; `more` is added to its configuration. */
  async start(name, more = '') {
    const folder = join(this.#folder, name);
    mkdirSync(folder);
    const port = await freePort();
    const config = join(folder, 'config.yml');
    writeFileSync(
      config,
      `version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: ${folder}/data } }
http: { addr: "127.0.0.1:${port}" }
${more}`,
    );
    const server = spawn('docker-registry', ['serve', config], {
      stdio: 'ignore',
    });
    this.#running.push(() => server.kill());
    await untilUp(port);
    return `127.0.0.1:${port}`;
  }

  /** One that asks for a user and a password. */
  startWithPassword() {
    const file = join(this.#folder, 'htpasswd');
    const line = execFileSync('htpasswd', ['-nbB', USER, PASSWORD]);
    writeFileSync(file, line);
    return this.start(
      'password',
      `auth: { htpasswd: { realm: tests, path: ${file} } }\n`,
    );
  }

  /** One that keeps what it fetches from another one. */
  startCacheOf(host) {
    return this.start('cache', `proxy: { remoteurl: "http://${host}" }\n`);
  }

  /** A door before a registry that wants a token, which a service of its own gives for the password. */
  async startWithToken(host) {
    const service = await this.#serve((asked, answer) => {
      const allowed = asked.headers.authorization === BASIC;
      answer.statusCode = allowed ? 200 : 401;
      answer.end(
        allowed ? JSON.stringify({ token: TOKEN, expires_in: 300 }) : '',
      );
    });
    const door = await this.#serve((asked, answer) => {
      if (asked.headers.authorization === `Bearer ${TOKEN}`) {
        const [hostname, port] = host.split(':');
        const { url: path, method, headers } = asked;
        request({ hostname, port, path, method, headers }, inner => {
          answer.writeHead(inner.statusCode, inner.headers);
          inner.pipe(answer);
        }).end();
        return;
      }
      const challenge = `Bearer realm="http://${service}/token",service="tests"`;
      answer.writeHead(401, { 'www-authenticate': challenge }).end();
    });
    return { door, service };
  }

  async #serve(handle) {
    const server = createServer(handle);
    await new Promise(done => {
      server.listen(0, '127.0.0.1', done);
    });
    this.#running.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `127.0.0.1:${server.address().port}`;
  }

  stop() {
    for (const stop of this.#running.splice(0)) stop();
  }
}

function freePort() {
  return new Promise(done => {
    const probe = createProbe();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function untilUp(port) {
  for (let i = 0; i < 100; i++) {
    const up = await fetch(`http://127.0.0.1:${port}/v2/`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await sleep(100);
  }
  throw new Error(`docker-registry does not come up on port ${port}`);
}
