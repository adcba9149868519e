// A PostgreSQL server of its own for the tests: empty, on a free port, gone afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function binaries() {
  const folders = globSync('/usr/lib/postgresql/*/bin').sort().reverse();
  const onPath = (process.env.PATH ?? '').split(':');
  const found = [...folders, ...onPath].find(
    folder =>
      existsSync(join(folder, 'initdb')) &&
      existsSync(join(folder, 'postgres')),
  );
  if (!found)
    throw new Error('PostgreSQL is not installed (Debian: postgresql)');
  return found;
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** The server refuses to run as root; Debian's package brings a user for it. */
function serverUser() {
  if (process.getuid() !== 0) return {};
  const id = flag => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a server and resolves with its connection string and a function that stops it. */
export async function startPostgres() {
  const bin = binaries();
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-h',
      '127.0.0.1',
      '-F',
      '-N',
      '300',
    ],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => server.kill('SIGQUIT'));
  let log = '';
  await new Promise((done, failed) => {
    server.stderr.on('data', chunk => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) done();
    });
    server.once('exit', () => failed(new Error(`PostgreSQL stopped:\n${log}`)));
  });
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = new Promise(done => server.once('exit', done));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
