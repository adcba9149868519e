import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gzipSync } from 'node:zlib';
import {
  DEFAULT_IMAGE_LIMITS,
  RegistryReader,
} from 'backstage-plugin-golden-path-node';
import { pack } from 'tar-stream';
import { measure } from './measure';
import { machine, table } from './report';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** What a file of a program is like: some compress well, some do not at all. */
function fileOf(i: number): Buffer {
  const size = 200 + ((i * 7919) % 40_000);
  return i % 4 === 0
    ? randomBytes(size)
    : Buffer.from('lorem ipsum dolor sit amet '.repeat(size / 27 + 1));
}

async function layerOf(files: number): Promise<Buffer> {
  const archive = pack();
  for (let i = 0; i < files; i++) {
    archive.entry({ name: `usr/lib/d${i % 97}/file${i}` }, fileOf(i));
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

/** A registry in this process that only serves what it is given. */
async function serve() {
  const contents = new Map<string, { type: string; bytes: Buffer }>();
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    const name = request.url!.slice(request.url!.lastIndexOf('/') + 1);
    const { type, bytes } = contents.get(name)!;
    response.writeHead(200, { 'content-type': type });
    response.end(bytes);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const add = (content: Buffer | object, type: string, tag?: string) => {
    const bytes = Buffer.isBuffer(content)
      ? content
      : Buffer.from(JSON.stringify(content));
    const sum = createHash('sha256').update(bytes).digest('hex');
    const digest = `sha256:${sum}`;
    for (const name of tag ? [digest, tag] : [digest]) {
      contents.set(name, { type, bytes });
    }
    return { mediaType: type, digest, size: bytes.length };
  };
  const counted = async (action: () => Promise<unknown>) => {
    requests = 0;
    await action();
    return requests;
  };
  return { host, add, counted, stop: () => server.close() };
}

/** How long an image is read, next to fetching the same and doing nothing with it. */
async function main() {
  const files = Number(process.argv[2] ?? 6_000);
  const rounds = Number(process.argv[3] ?? 9);
  const { host, add, counted, stop } = await serve();
  const tar = await layerOf(files);
  const zipped = gzipSync(tar);
  const layer = add(zipped, LAYER);
  const paths: Record<string, string[]> = { single: [], multi: [] };
  const image = (architecture: string, tag?: string) => {
    const config = add({ os: 'linux', architecture, history: [] }, CONFIG);
    const manifest = { schemaVersion: 2, config, layers: [layer] };
    const added = add(manifest, MANIFEST, tag);
    return { ...added, platform: { os: 'linux', architecture }, config };
  };
  const single = image('amd64', 'single');
  paths.single = ['manifests/single', `blobs/${single.config.digest}`];
  const both = [single, image('arm64')];
  add({ schemaVersion: 2, manifests: both }, INDEX, 'multi');
  paths.multi = ['manifests/multi'].concat(
    ...both.map(({ digest, config }) => [
      `manifests/${digest}`,
      `blobs/${config.digest}`,
    ]),
  );

  const reader = RegistryReader.create({
    settings: {
      layers: false,
      limits: DEFAULT_IMAGE_LIMITS,
      registries: [{ host, insecure: true, tokenHosts: [] }],
    },
  });
  const read = (name: string, layers = false) =>
    reader.read({ reference: `${host}/bench/image:${name}` }, { layers });
  const fetchAll = async (name: string) => {
    for (const path of paths[name]) {
      await (
        await fetch(`http://${host}/v2/bench/image/${path}`)
      ).arrayBuffer();
    }
  };
  const unzip = () =>
    pipeline(
      Readable.from([zipped]),
      createGunzip({ chunkSize: 64 * 1024 }),
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );

  const TIMES = 50;
  const often = (action: () => Promise<unknown>) => async () => {
    for (let i = 0; i < TIMES; i++) await action();
  };
  for (const name of ['single', 'multi']) {
    const { unread } = await read(name, true);
    if (unread) throw new Error(unread);
  }
  const [readSingle, fetchSingle, readMulti, fetchMulti] = await measure(
    [
      { name: 'read single', run: often(() => read('single')) },
      { name: 'fetch single', run: often(() => fetchAll('single')) },
      { name: 'read multi', run: often(() => read('multi')) },
      { name: 'fetch multi', run: often(() => fetchAll('multi')) },
    ],
    rounds,
  );
  const [scan, gunzip] = await measure(
    [
      { name: 'scan', run: async () => void (await read('single', true)) },
      { name: 'gunzip', run: unzip },
    ],
    rounds,
  );
  const each = (ms: number) => (ms / TIMES).toFixed(2);
  const row = async (name: string, mine: number, plain: number) => [
    ...[name, await counted(() => read(name)), each(mine), each(plain)],
    (mine / plain).toFixed(2),
  ];
  console.log(`${machine()}; median of ${rounds} rounds of ${TIMES}\n`);
  console.log(
    table([
      ['', 'requests', 'ms', 'ms of fetch', 'ratio'],
      await row('single', readSingle, fetchSingle),
      await row('multi', readMulti, fetchMulti),
    ]),
  );
  const speed = (ms: number) => Math.round(tar.length / 1e6 / (ms / 1_000));
  console.log(
    `\nOne layer of ${files} files, ${Math.round(
      zipped.length / 1e6,
    )} MB that unpack to ${Math.round(tar.length / 1e6)} MB: ${speed(
      scan,
    )} MB/s read and looked into, ${speed(
      gunzip,
    )} MB/s by gunzip alone, ratio ${(scan / gunzip).toFixed(2)}`,
  );
  stop();
}

main();
