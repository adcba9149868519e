// Reads images that buildah builds from registries that docker-registry serves, and compares with what is known of them.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  buildImages,
  push,
  pushIndex,
  SECRET,
  WASTE,
} from './test-images/buildImages.mjs';
import { PASSWORD, Registries, USER } from './test-images/registries.mjs';
import { Builder } from './verify-fixes/builder.mjs';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
// The source as it is, without a build.
require('@backstage/cli/config/nodeTransform.cjs');
const {
  DEFAULT_IMAGE_LIMITS,
  MemoryImageCache,
  RegistryReader,
} = require('../../plugins/golden-path-node/src');

/** Runs all tests and says how many passed and failed. */
export async function testImages(say = text => process.stderr.write(text)) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-images-'));
  const registries = new Registries(folder);
  const result = { passed: 0, failed: 0, skipped: 0 };
  const test = async (name, run) => {
    try {
      await run();
      result.passed++;
      say(`  ok      ${name}\n`);
    } catch (error) {
      result.failed++;
      say(
        `  FAILED  ${name}\n${String(error?.stack).replace(
          /^/gm,
          '          ',
        )}\n`,
      );
    }
  };
  try {
    await runAll({ folder, registries, test, say });
  } catch (error) {
    result.failed++;
    say(`  FAILED  to set up\n${error?.stack}\n`);
  } finally {
    registries.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

async function runAll({ folder, registries, test, say }) {
  say('  building images\n');
  const builder = new Builder(folder);
  const programBytes = buildImages(builder, folder);
  const plain = await registries.start('plain');
  for (const name of ['single', 'wasteful', 'root', 'secret']) {
    push(builder, name, `${plain}/tests/${name}:1.0.0`);
  }
  push(builder, 'single', `${plain}/tests/docker:1.0.0`, '--format', 'v2s2');
  pushIndex(builder, `${plain}/tests/multi:1.0.0`);
  const read = (reference, layers = false, own = {}, more = {}) =>
    readerOf({ host: reference.split('/')[0], ...own }, more).read(
      { reference },
      { layers },
    );
  const skopeo = reference =>
    JSON.parse(
      execFileSync('skopeo', [
        ...['inspect', '--tls-verify=false', `docker://${reference}`],
      ]),
    );

  await test('a single image is what skopeo says', async () => {
    const reference = `${plain}/tests/single:1.0.0`;
    const image = await read(reference, true);
    const told = skopeo(reference);
    assert.equal(image.unread, undefined);
    assert.equal(image.digest, told.Digest);
    assert.equal(image.kind, 'image');
    const [{ os, architecture, layers, config, contents }] = image.platforms;
    assert.deepEqual(
      layers.map(({ digest }) => digest),
      told.Layers,
    );
    assert.deepEqual([os, architecture], [told.Os, told.Architecture]);
    assert.deepEqual(config.env, told.Env);
    assert.deepEqual(config.labels, told.Labels);
    assert.equal(config.user, '65532:65532');
    assert.deepEqual(config.entrypoint, ['/program']);
    assert.deepEqual(config.cmd, ['serve']);
    assert.deepEqual(config.exposedPorts, ['8080/tcp']);
    assert.equal(contents.unpackedSize, programBytes);
    assert.equal(contents.efficiency, 1);
    const pinned = `${plain}/tests/single@${image.digest}`;
    assert.equal((await read(pinned)).digest, image.digest);
  });

  await test('an image in the form of Docker is read alike', async () => {
    const image = await read(`${plain}/tests/docker:1.0.0`, true);
    assert.match(image.mediaType, /docker\.distribution\.manifest\.v2/);
    assert.equal(image.platforms[0].contents.unpackedSize, programBytes);
  });

  await test('an image with zstd layers is read alike', async () => {
    const reference = `${plain}/tests/zstd:1.0.0`;
    // By way of a folder, for a registry that has the layers already is given them no second time.
    const layout = `oci:${join(folder, 'zstd')}:1`;
    const copy = ['copy', '--policy', join(folder, 'policy.json')];
    const from = `docker://${plain}/tests/single:1.0.0`;
    execFileSync('skopeo', [
      ...[...copy, '--src-tls-verify=false'],
      ...['--dest-compress-format', 'zstd', from, layout],
    ]);
    execFileSync('skopeo', [
      ...[...copy, '--dest-tls-verify=false', '--preserve-digests'],
      ...[layout, `docker://${reference}`],
    ]);
    const [{ layers, contents }] = (await read(reference, true)).platforms;
    assert.match(layers[0].mediaType, /zstd$/);
    assert.equal(contents.unpackedSize, programBytes);
  });

  await test('an index is read with both platforms', async () => {
    const image = await read(`${plain}/tests/multi:1.0.0`);
    assert.equal(image.kind, 'index');
    assert.deepEqual(
      image.platforms
        .map(({ os, architecture }) => `${os}/${architecture}`)
        .sort(),
      ['linux/amd64', 'linux/arm64'],
    );
    assert.ok(
      image.platforms.every(({ compressedSize }) => compressedSize > 0),
    );
  });

  await test('wasted bytes are those that were written and removed', async () => {
    const image = await read(`${plain}/tests/wasteful:1.0.0`, true);
    const [{ contents }] = image.platforms;
    assert.equal(contents.wastedBytes, WASTE);
    assert.deepEqual(contents.wasted, [{ path: 'big', size: WASTE }]);
    assert.equal(contents.unpackedSize, programBytes + WASTE);
    // As dive 0.13.1 counts it: what is needed over what there ever was.
    assert.equal(contents.efficiency, programBytes / (programBytes + WASTE));
  });

  await test('a registry with a password wants it', async () => {
    const host = await registries.startWithPassword();
    const reference = `${host}/tests/single:1.0.0`;
    push(builder, 'single', reference, '--creds', `${USER}:${PASSWORD}`);
    const right = { username: USER, password: PASSWORD };
    assert.equal((await read(reference, true, right)).unread, undefined);
    assert.match((await read(reference)).unread, /asks for credentials/);
    const wrong = await read(reference, false, { ...right, password: 'wr0ng' });
    assert.match(wrong.unread, /refuses the credentials/);
    assert.ok(!JSON.stringify(wrong).includes('wr0ng'));
  });

  await test('a registry with a token service gets its token', async () => {
    const { door, service } = await registries.startWithToken(plain);
    const reference = `${door}/tests/multi:1.0.0`;
    const own = { username: USER, password: PASSWORD };
    const listed = { ...own, tokenHosts: [service] };
    const image = await read(reference, true, listed);
    assert.equal(image.unread, undefined);
    assert.equal(image.platforms.length, 2);
    const refused = await read(reference, false, own);
    assert.match(refused.unread, /not among its tokenHosts/);
    const wrong = { ...listed, password: 'wr0ng' };
    assert.match((await read(reference, false, wrong)).unread, /refuses/);
  });

  await test('a pull-through cache serves the same', async () => {
    const cache = await registries.startCacheOf(plain);
    const through = await read(`${cache}/tests/multi:1.0.0`, true);
    const straight = await read(`${plain}/tests/multi:1.0.0`, true);
    assert.deepEqual(
      { ...through, reference: '' },
      { ...straight, reference: '' },
    );
  });

  await test('an image that is pushed anew is read anew, else kept', async () => {
    const reference = `${plain}/tests/moving:1`;
    push(builder, 'single', reference);
    const reader = readerOf({ host: plain }, { cache: new MemoryImageCache() });
    const first = await reader.read({ reference });
    assert.equal(await reader.digestOf(reference), first.digest);
    assert.deepEqual(await reader.read({ reference }), first);
    push(builder, 'wasteful', reference);
    const second = await reader.read({ reference });
    assert.notEqual(second.digest, first.digest);
    assert.equal(await reader.digestOf(reference), second.digest);
  });

  const verdicts = commandLine(folder, plain);
  await test('the command line passes the good image', () => {
    const { outcomes } = verdicts('multi:1.0.0');
    for (const id of ['image-root-user', 'image-platforms', 'image-secrets'])
      assert.equal(outcomes[id], 'passed', id);
    for (const id of ['image-entrypoint', 'image-shell-form', 'image-size'])
      assert.equal(outcomes[id], 'passed', id);
    for (const id of ['image-cache-kept', 'layer-efficiency', 'image-setuid'])
      assert.equal(outcomes[id], 'passed', id);
  });

  await test('the command line finds root, caches, setuid, CMD alone', () => {
    const { outcomes } = verdicts('root:1.0.0');
    for (const id of ['image-root-user', 'image-cache-kept', 'image-setuid'])
      assert.equal(outcomes[id], 'failed', id);
    for (const id of ['image-entrypoint', 'image-platforms'])
      assert.equal(outcomes[id], 'failed', id);
  });

  await test('the command line finds wasted bytes', () => {
    assert.equal(
      verdicts('wasteful:1.0.0').outcomes['layer-efficiency'],
      'failed',
    );
  });

  await test('the command line finds secrets and shows none', () => {
    const { outcomes, findings, out } = verdicts('secret:1.0.0');
    assert.equal(outcomes['image-secrets'], 'failed');
    assert.deepEqual(
      findings['image-secrets'].map(({ message }) => message).sort(),
      [
        '/root/.npmrc holds a secret and still lies in its layer, though a later one removes it',
        'The history shows the value of NPM_TOKEN',
      ],
    );
    assert.ok(!out.includes(SECRET));
    assert.ok(!out.includes('npm_0123456789'));
  });
}

function readerOf(registry, more) {
  return RegistryReader.create({
    settings: {
      layers: false,
      limits: DEFAULT_IMAGE_LIMITS,
      registries: [{ insecure: true, tokenHosts: [], ...registry }],
    },
    ...more,
  });
}

/** What `golden-path check` says of an image, by check. */
function commandLine(folder, host) {
  const config = join(folder, 'config.yaml');
  writeFileSync(
    config,
    `goldenPath: { images: { layers: true, registries: [{ host: "${host}", insecure: true }] } }\n`,
  );
  const project = join(folder, 'project');
  mkdirSync(project);
  return name => {
    const { stdout, stderr, status } = spawnSync(
      join(root, 'plugins/golden-path-cli/bin/golden-path'),
      [
        ...['check', project, '--format', 'json', '--config', config],
        ...['--image', `${host}/tests/${name}`],
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    const { checks } = JSON.parse(stdout).scorecards[0];
    const by = key => Object.fromEntries(checks.map(c => [c.id, c[key]]));
    return {
      outcomes: by('outcome'),
      findings: by('findings'),
      out: stdout + stderr,
    };
  };
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await testImages();
  console.log(`images: ${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
