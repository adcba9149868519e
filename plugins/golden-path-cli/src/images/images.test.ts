import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { projectsFolder } from '../testing/projectsFolder';
import { runHere } from '../testing/runHere';
import { substitute } from './substitute';

const projects = projectsFolder();
const PASSWORD = 'pa55word-of-the-robot';
const BASIC = `Basic ${Buffer.from(`robot:${PASSWORD}`).toString('base64')}`;
const SHA = '48c0d4a5e1d2d8d3e4a3c2d3d4c1b1c9a7a4f5e6d7c8b9a0f1e2d3c4b5a69788';

let server: Server;
let host = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    if (headers.authorization !== BASIC) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'application/vnd.oci.image.index.v1+json',
    });
    response.end(
      JSON.stringify({
        manifests: [
          {
            mediaType: 'application/vnd.oci.image.manifest.v1+json',
            digest: `sha256:${SHA}`,
            size: 1,
            platform: { os: 'linux', architecture: 'amd64' },
          },
        ],
      }),
    );
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

function configFile(more = '') {
  return projects.write({
    'app-config.yaml': `
goldenPath:
  images:
    registries:
      - host: ${host}
        insecure: true
        username: robot
        password: \${ROBOT_PASSWORD}
${more}`,
  });
}

async function check(...args: string[]) {
  projects.write({ 'shop/Dockerfile': 'FROM scratch\n' });
  const ran = await runHere([
    ...['check', projects.at('shop'), '--format', 'json'],
    ...args,
  ]);
  const checks = ran.out ? JSON.parse(ran.out).scorecards[0].checks : [];
  const resultOf = (id: string) =>
    checks.find((result: { id: string }) => result.id === id);
  return { ...ran, resultOf };
}

describe('check --image', () => {
  beforeEach(() => {
    process.env.ROBOT_PASSWORD = PASSWORD;
  });

  it('judges the image by the registries of the config file', async () => {
    const { resultOf, out, err } = await check(
      ...['--image', `${host}/a,${host}/b:1.0`, '--config', configFile()],
    );
    expect(resultOf('image-latest')).toMatchObject({
      outcome: 'failed',
      findings: [{ file: `${host}/a`, line: 1, image: `${host}/a` }],
    });
    expect(resultOf('image-root-user')).toMatchObject({
      outcome: 'no-evidence',
    });
    expect(asked).toContain('/v2/b/manifests/1.0');
    expect(out + err).not.toContain(PASSWORD);
  });

  it('asks no registry unless an image is named', async () => {
    asked.length = 0;
    const { resultOf } = await check('--config', configFile());
    expect(resultOf('image-latest')).toMatchObject({
      outcome: 'not-applicable',
      reason: 'No registry was asked.',
    });
    expect(asked).toEqual([]);
  });

  it('asks no registry that the file does not list', async () => {
    const { resultOf } = await check(
      ...['--image', 'node:22', '--config', configFile()],
    );
    expect(resultOf('image-size')).toMatchObject({
      outcome: 'no-evidence',
      reason: expect.stringContaining('docker.io is not among'),
    });
  });

  it('takes the policies of the file, unless another one is named', async () => {
    const config = configFile(
      '  policies: { container-hygiene: { checks: { image-latest: "off" } } }\n',
    );
    const args = ['--image', `${host}/a`, '--config', config];
    expect((await check(...args)).resultOf('image-latest').outcome).toBe(
      'not-applicable',
    );
    const policy = projects.write({
      'policy.yaml': 'goldenPath: { policies: {} }',
    });
    const both = await check(...args, '--policy', policy);
    expect(both.resultOf('image-latest').outcome).toBe('failed');
  });

  it.each([
    ['goldenPath: {}', /goldenPath.images.registries/],
    ['a: [', /config file .* cannot be read/],
    [
      'goldenPath: { images: { registries: [{ host: "https://x" }] } }',
      /registries\[0\]\.host must be a host/,
    ],
    [
      'goldenPath: { images: { registries: [{ host: a, token: "${NOT_SET_HERE}" }] } }',
      /NOT_SET_HERE, which the config file names, is not set/,
    ],
  ])('refuses %j as its configuration', async (text, err) => {
    const config = projects.write({ 'wrong.yaml': text });
    const ran = await check('--image', 'a', '--config', config);
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toMatch(err);
  });

  it('needs a configuration, and one PATH', async () => {
    const none = await check('--image', 'a');
    expect(none.exitCode).toBe(2);
    expect(none.err).toContain('--config');
    const two = await runHere([
      ...['check', projects.at('shop'), projects.at('shop')],
      ...['--image', 'a', '--config', configFile()],
    ]);
    expect(two.exitCode).toBe(2);
    expect(two.err).toContain('one PATH');
  });
});

describe('substitute', () => {
  const environment = { A: 'a', EMPTY: '' };

  it.each([
    ['${A}-${ A }', 'a-a'],
    ['${B:-other}', 'other'],
    ['${EMPTY:-o:-x}', 'o:-x'],
    ['$${A}', '${A}'],
    ['$A', '$A'],
    [
      [{ k: '${A}' }, 1, null],
      [{ k: 'a' }, 1, null],
    ],
  ])('makes of %j %j', (value, expected) => {
    expect(substitute(value, environment)).toEqual(expected);
  });

  it('names what is not set', () => {
    expect(() => substitute('x${B}', environment)).toThrow('variable B');
  });
});
