import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { createPinImagesAction } from './pinImages';

const disk = createMockDirectory();
const INDEX = `sha256:${'a1'.repeat(32)}`;
const ANOTHER = `sha256:${'b2'.repeat(32)}`;
const PASSWORD = 'not-for-logs';

// A registry that answers to one account, and knows two tags.
const tags: Record<string, string> = {
  '/v2/docker-hub/library/golang/manifests/1.26.8-trixie': INDEX,
  '/v2/docker-hub/softwaremill/elasticmq-native/manifests/1.6.14': ANOTHER,
};
const asked: string[] = [];
let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    asked.push(`${method} ${url}`);
    const account = Buffer.from(`portal:${PASSWORD}`).toString('base64');
    if (headers.authorization !== `Basic ${account}`) {
      response
        .writeHead(401, { 'www-authenticate': 'Basic realm="registry"' })
        .end();
    } else if (!headers.accept?.includes('image.index') || !tags[url]) {
      response.writeHead(404).end('{"errors":[]}');
    } else {
      response
        .writeHead(200, {
          'content-type': 'application/vnd.oci.image.index.v1+json',
          'docker-content-digest': tags[url],
        })
        .end();
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise(resolve => server.close(resolve)));
beforeEach(() => asked.splice(0));

async function pin({
  path,
  registries = [
    { host, insecure: true, username: 'portal', password: PASSWORD },
  ],
  isDryRun = false,
}: { path?: string; registries?: JsonObject[]; isDryRun?: boolean } = {}) {
  const config = mockServices.rootConfig({
    data: { goldenPath: { images: { registries } } },
  });
  const action = createPinImagesAction({ config });
  const outputs: Record<string, unknown> = {};
  const context = createMockActionContext({
    input: { path },
    workspacePath: disk.path,
    isDryRun,
  });
  const log = jest.spyOn(context.logger, 'info');
  await action.handler({
    ...context,
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
  } as Parameters<typeof action.handler>[0]);
  return {
    outputs,
    log: log.mock.calls.map(([line]) => String(line)).join('\n'),
    read: (file: string) => readFileSync(disk.resolve(file), 'utf8'),
  };
}

const dockerfile = () =>
  `ARG BASES=${host}/docker-hub\n` +
  'FROM ${BASES}/library/golang:1.26.8-trixie AS build\n' +
  'FROM ${BASES}/library/golang:1.26.8-trixie AS test\nFROM scratch\n';

describe('golden-path:pin-images', () => {
  it('writes the index’s digest behind the tag, asking once', async () => {
    disk.setContent({
      Dockerfile: dockerfile(),
      'compose.yaml': `services:\n  queue:\n    image: ${host}/docker-hub/softwaremill/elasticmq-native:1.6.14\n`,
    });
    const { read, outputs, log } = await pin();
    expect(read('Dockerfile')).toBe(
      dockerfile().replaceAll('1.26.8-trixie', `1.26.8-trixie@${INDEX}`),
    );
    expect(read('compose.yaml')).toContain(
      `elasticmq-native:1.6.14@${ANOTHER}\n`,
    );
    expect(outputs.left).toEqual([]);
    const reference = `${host}/docker-hub/library/golang:1.26.8-trixie`;
    expect(outputs.pinned).toEqual([
      { file: 'Dockerfile', line: 2, reference, digest: INDEX },
      { file: 'Dockerfile', line: 3, reference, digest: INDEX },
      expect.objectContaining({ file: 'compose.yaml', line: 3 }),
    ]);
    expect(log).toContain(`Dockerfile:2 ${reference} is now ${INDEX}`);
    expect(log).not.toContain(PASSWORD);
    const ofGo = asked.filter(one => one.includes('golang'));
    // Once to be asked for credentials, once with them.
    expect(ofGo).toEqual([ofGo[0], ofGo[0]]);

    const again = await pin();
    expect(again.outputs).toEqual({ pinned: [], left: [] });
    expect(again.log).toBe('No image is named without a digest');
  });

  it('keeps what cannot be asked for, and says why', async () => {
    disk.setContent({
      Dockerfile: `FROM ${host}/docker-hub/library/golang:0.0.1\nFROM ghcr.io/other/image:1.0.0\n`,
    });
    const { read, outputs, log } = await pin();
    expect(read('Dockerfile')).not.toContain('@');
    expect(outputs.pinned).toEqual([]);
    expect(outputs.left).toHaveLength(2);
    expect(log).toMatch(/Dockerfile:1 .*golang:0\.0\.1 keeps its tag: ./);
    expect(log).toContain(
      'Dockerfile:2 ghcr.io/other/image:1.0.0 keeps its tag: ghcr.io is not among goldenPath.images.registries',
    );
    expect(asked.join()).not.toContain('other');
  });

  it('asks nobody where no registry is configured', async () => {
    disk.setContent({ Dockerfile: dockerfile() });
    const { read, log } = await pin({ registries: [] });
    expect(read('Dockerfile')).toBe(dockerfile());
    expect(log).toContain('No registry may be asked');
    expect(asked).toEqual([]);
  });

  it('does not fail where the registry does not answer', async () => {
    disk.setContent({ Dockerfile: 'FROM registry.invalid/a/b:1.0.0\n' });
    const { log } = await pin({
      registries: [{ host: 'registry.invalid', insecure: true }],
    });
    expect(log).toContain(
      'keeps its tag: registry.invalid is not known by that name',
    );
  });

  it('shows the same in a dry run, in one folder of the workspace only', async () => {
    disk.setContent({
      Dockerfile: dockerfile(),
      api: { Dockerfile: dockerfile() },
    });
    const { read } = await pin({ path: 'api', isDryRun: true });
    expect(read('api/Dockerfile')).toContain(`@${INDEX} AS build`);
    expect(read('Dockerfile')).toBe(dockerfile());
    await expect(pin({ path: '..' })).rejects.toThrow(
      expect.objectContaining({ name: 'NotAllowedError' }),
    );
  });
});
