import { outline, read } from '../__testUtils__/read';

const builds = (text: string, others: string[] = []) =>
  read('deploy/compose.yaml', text, others).builds.map(outline);

describe('a Compose file', () => {
  it('builds from a folder beside it', () => {
    expect(builds('services:\n  web:\n    build: ./web\n')).toEqual([
      {
        tool: 'compose',
        name: 'web',
        at: '2-3',
        context: 'deploy/web',
        dockerfile: 'deploy/web/Dockerfile',
        push: '?',
      },
    ]);
  });

  it('takes all of the long form', () => {
    const text = `services:
  web:
    image: example.com/web:1.2
    build:
      context: ..
      dockerfile: docker/web.Dockerfile
      target: prod
      args:
        VERSION: 1.2
        EMPTY:
        PRICE: "$$5 and \${TOKEN:-none}"
      platforms: [linux/amd64, linux/arm64]
      cache_from: ["type=gha"]
      cache_to:
        - type=gha,mode=max
      secrets:
        - npm
        - source: pip
          target: /run/pip
      tags: ["example.com/web:latest"]
      labels:
        - org.opencontainers.image.title=web
      provenance: mode=max
      sbom: true
`;
    expect(builds(text)).toEqual([
      {
        tool: 'compose',
        name: 'web',
        at: '2-24',
        context: '',
        dockerfile: 'docker/web.Dockerfile',
        target: 'prod',
        args: ['9:VERSION=1.2', '10:EMPTY', '11:PRICE=$5 and ${TOKEN:-none}?'],
        push: '?',
        platforms: ['linux/amd64', 'linux/arm64'],
        tags: ['example.com/web:1.2', 'example.com/web:latest'],
        cacheFrom: ['type=gha'],
        cacheTo: ['type=gha,mode=max'],
        secrets: ['npm', 'pip'],
        labels: ['22:org.opencontainers.image.title=web'],
        provenance: 'mode=max',
        sbom: 'true',
      },
    ]);
  });

  it('follows anchors, merge keys and extends', () => {
    const text = `x-build: &build
  context: app
  args: &args
    A: "1"
    B: "2"
services:
  base:
    build: *build
  one:
    extends: base
    image: example.com/one:1
  two:
    build:
      <<: *build
      args:
        <<: *args
        B: "3"
`;
    const [, one, two] = builds(text);
    expect(one).toMatchObject({
      context: 'deploy/app',
      args: ['4:A=1', '5:B=2'],
      tags: ['example.com/one:1'],
    });
    expect(two).toMatchObject({
      context: 'deploy/app',
      args: ['17:B=3', '4:A=1'],
    });
  });

  it('says that another file may say more', () => {
    const { builds: found } = read(
      'compose.yml',
      'services:\n  web:\n    extends: {file: common.yaml, service: web}\n    build: .\n',
    );
    expect(found[0].moreArgs).toBe(
      'The service web extends one of another file',
    );
    expect(found[0].tags.more).toBe(found[0].moreArgs);
  });

  it('is not lost in a circle of extends', () => {
    expect(
      builds(
        'services:\n  a:\n    extends: b\n    build: .\n  b:\n    extends: a\n',
      ),
    ).toHaveLength(2);
  });

  it('reads what bake adds to it', () => {
    const text = `services:
  web:
    build:
      context: .
      x-bake:
        platforms: [linux/arm64]
        tags: example.com/web:2
        output: type=registry
        attest: [type=sbom]
`;
    expect(builds(text)[0]).toMatchObject({
      platforms: ['linux/arm64'],
      tags: ['example.com/web:2'],
      push: true,
      sbom: 'true',
    });
  });

  it('names the images of others that it runs', () => {
    const { images, builds: own } = read(
      'docker-compose.prod.yml',
      'services:\n  db:\n    image: postgres:17\n  web:\n    image: example.com/web\n    build: .\n',
    );
    expect(images.map(({ text, line }) => `${line}:${text}`)).toEqual([
      '3:postgres:17',
    ]);
    expect(own).toHaveLength(1);
  });

  it.each([
    [
      'https://example.com/a.git#main',
      'The build context is fetched from elsewhere',
    ],
    ['../../elsewhere', '../../elsewhere lies outside the project'],
    ['/srv/app', '/srv/app is no path of the project'],
    ['${APP_FOLDER}', '${APP_FOLDER} is known only when the build runs'],
  ])('says why the context is not known: %s', (context, reason) => {
    const [build] = read(
      'deploy/compose.yaml',
      `services:\n  a:\n    build:\n      context: ${context}\n`,
    ).builds;
    expect(build.context.unknown).toBe(reason);
    expect(build.dockerfile.unknown).toBe(reason);
  });

  it('takes a Containerfile where there is no Dockerfile', () => {
    expect(
      builds('services:\n  a:\n    build: .\n', ['deploy/Containerfile'])[0],
    ).toMatchObject({ dockerfile: 'deploy/Containerfile' });
  });
});
