// Generates a project from each template by the real Scaffolder, then builds, tests and runs it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const module = join(root, 'plugins/scaffolder-backend-module-golden-path');
const generator = join(module, 'src/__testUtils__/generate.ts');
const STOP_MS = 5_000;

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    keep: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(`Usage: script/verify-templates [--keep]

Generates a project from each template, then builds, tests and runs it with the tools that are there, and says what it left out.
--keep leaves the projects in place and prints where they are.`);
  process.exit(0);
}

let passed = 0;
const failed = [];
const skipped = [];

async function step(name, action) {
  try {
    const note = await action();
    passed += 1;
    console.log(`  ok      ${name}${note ? ` (${note})` : ''}`);
  } catch (error) {
    failed.push(name);
    console.log(
      `  FAILED  ${name}\n${String(error.message).replace(
        /^/gm,
        '          ',
      )}`,
    );
  }
}

function skip(name, why) {
  skipped.push(name);
  console.log(`  skipped ${name}: ${why}`);
}

function there(command) {
  return !spawnSync(command, ['--help'], { stdio: 'ignore' }).error;
}

function run(cwd, command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    // A project for everyone must need nothing of this repository or this machine.
    env: { ...process.env, NODE_OPTIONS: '', GOFLAGS: '', GOWORK: 'off' },
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`,
    );
  return stdout;
}

function generate(template, folder, values) {
  run(
    module,
    process.execPath,
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    generator,
    template,
    folder,
    JSON.stringify(values),
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a service, asks for its health from outside and from inside, and stops it with SIGTERM. */
async function serve(program, cwd) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port) };
  const child = spawn(program, { cwd, env, stdio: 'ignore' });
  const exit = once(child, 'exit');
  try {
    const status = await health(`http://127.0.0.1:${port}/healthz`);
    if (status !== 200) throw new Error(`/healthz answered ${status}`);
    const inside = spawnSync(program, ['healthcheck'], { cwd, env });
    if (inside.status !== 0) throw new Error('the healthcheck command fails');
    const asked = performance.now();
    child.kill('SIGTERM');
    const ended = await Promise.race([exit, sleep(STOP_MS)]);
    if (!ended) throw new Error(`still runs ${STOP_MS} ms after SIGTERM`);
    const [code, signal] = ended;
    if (code !== 0)
      throw new Error(`ended with ${code ?? signal} on SIGTERM, not 0`);
    return `stopped in ${Math.round(performance.now() - asked)} ms`;
  } finally {
    child.kill('SIGKILL');
  }
}

async function health(url) {
  for (let tries = 0; ; tries++) {
    try {
      return (await fetch(url)).status;
    } catch (error) {
      if (tries === 50)
        throw new Error(
          `${url} cannot be reached: ${error.cause?.code ?? error.message}`,
        );
      await sleep(100);
    }
  }
}

/** Lets the tool that a file is for read it, where the tool is there. */
async function asked(what, folder, command, ...args) {
  const [plugin] = args;
  const usable =
    there(command) &&
    (command !== 'docker' ||
      spawnSync(command, [plugin, 'version'], { stdio: 'ignore' }).status ===
        0);
  const tool = command === 'docker' ? `docker ${plugin}` : command;
  if (!usable) skip(what, `${tool} is not installed`);
  else
    await step(
      `${tool} understands ${what}`,
      () => void run(folder, command, ...args),
    );
}

async function containerGo(folder) {
  const name = 'order-events';
  await step('generates', () =>
    generate('container-go', folder, { name, owner: 'group:default/checkout' }),
  );
  if (failed.length) return;
  if (there('make')) {
    await step('every target of the Makefile can be read', () => {
      run(
        folder,
        'make',
        '--dry-run',
        'run',
        'test',
        'build',
        'image',
        'image-index',
        'up',
        'down',
        'CONTAINER=docker',
        'REVISION=0',
      );
    });
  } else skip('the Makefile', 'make is not installed');
  await asked(
    'the workflow of CI',
    folder,
    'actionlint',
    '-no-color',
    '.github/workflows/ci.yaml',
  );
  await asked('docker-bake.hcl', folder, 'docker', 'buildx', 'bake', '--print');
  await asked('compose.yaml', folder, 'docker', 'compose', 'config', '--quiet');
  if (there('gofmt') && there('go')) {
    await step('is formatted as Go asks', () => {
      const files = run(folder, 'gofmt', '-l', '.');
      if (files) throw new Error(files);
    });
    await step('vets and passes its own tests', () => {
      run(folder, 'go', 'vet', './...');
      return run(folder, 'go', 'test', './...').trim().split(/\s+/).at(-1);
    });
    await step('builds for every platform of its image', () => {
      for (const arch of ['arm64', 'amd64']) {
        run(
          folder,
          'env',
          'CGO_ENABLED=0',
          'GOOS=linux',
          `GOARCH=${arch}`,
          'go',
          'build',
          '-trimpath',
          '-o',
          `bin/server-${arch}`,
          '.',
        );
      }
    });
    await step('builds, starts, is healthy, and stops on SIGTERM', () => {
      run(
        folder,
        'env',
        'CGO_ENABLED=0',
        'go',
        'build',
        '-trimpath',
        '-o',
        'bin/server',
        '.',
      );
      return serve(join(folder, 'bin/server'), folder);
    });
  } else
    skip('vet, test, build and run', 'Go is not installed (https://go.dev/dl)');
  skip(
    'the image',
    'its base images lie in registry.example.com, which does not exist; set the registry of your own and run make image',
  );
}

const templates = { 'container-go': containerGo };
const scratch = mkdtempSync(join(tmpdir(), 'golden-path-templates-'));
try {
  for (const [template, verify] of Object.entries(templates)) {
    console.log(template);
    await verify(join(scratch, template));
  }
} finally {
  if (options.keep) console.log(`The projects lie in ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
}
console.log(
  `templates: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
);
process.exit(failed.length ? 1 : 0);
