import { outline, read } from '../__testUtils__/read';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const script = (text: string, others: string[] = [], path = 'build.sh') =>
  read(path, text, others).builds.map(outline);

describe('a build script', () => {
  it.each([
    ['docker image build .', 'docker'],
    ['docker --context x buildx build --load .', 'buildx'],
    ['docker buildx b .', 'buildx'],
    ['finch build .', 'finch'],
    ['nerdctl -n k8s.io build .', 'nerdctl'],
    ['sudo podman build .', 'podman'],
    ['buildah bud .', 'buildah'],
    ['env A=1 /usr/bin/docker build .', 'docker'],
    ['sh -c "docker build ."', 'docker'],
    ['if true; then docker build .; fi', 'docker'],
  ])('is read: %s', (text, tool) => {
    expect(script(text)).toMatchObject([{ tool, context: '' }]);
  });

  it.each([
    'docker builder prune',
    'echo docker build .',
    '# docker build .',
    'docker run docker build',
    'docker compose build',
    'docker buildx create --use',
  ])('builds nothing: %s', text => {
    expect(script(text)).toEqual([]);
  });

  it('keeps the words of options apart from the context', () => {
    const text =
      'docker build -qt a:1 --label x=y --no-cache -f=Dockerfile.dev --platform linux/amd64 --build-arg=A=1 --build-arg B --secret id=npm --output type=registry app\n';
    expect(script(text)).toEqual([
      {
        tool: 'docker',
        at: '1-1',
        context: 'app',
        dockerfile: 'Dockerfile.dev',
        args: ['1:A=1', '1:B'],
        push: true,
        platforms: ['linux/amd64'],
        tags: ['a:1'],
        secrets: ['id=npm'],
        labels: ['1:x=y'],
      },
    ]);
  });

  it('says that a variable may hold more options', () => {
    const [build] = read('build.sh', 'docker build $OPTIONS -t a .\n').builds;
    expect(build.moreArgs).toBe('$OPTIONS is known only when the build runs');
    expect(build.context.text).toBe('');
    expect(build.push).toEqual({ known: false, reason: build.moreArgs });
  });

  it('takes a quoted variable as the context', () => {
    const [build] = read('build.sh', 'docker build -t a "$FOLDER"\n').builds;
    expect(build.moreArgs).toBeUndefined();
    expect(build.context.unknown).toBe(
      '$FOLDER is known only when the build runs',
    );
  });

  it('changes folders with the script', () => {
    const text =
      'cd "$(dirname "$0")/.."\ndocker build -t a .\ncd app && docker build -t b .\n(cd x && docker build -t c .)\n';
    expect(
      script(text, [], 'scripts/build.sh').map(({ context }) => context),
    ).toEqual(['', 'app', 'app']);
  });

  it('tells the folder it starts in by the Dockerfile', () => {
    const at = (...files: string[]) =>
      script('docker build .', files, 'app/build.sh')[0].context;
    expect(at('app/Dockerfile')).toBe('app');
    expect(at('Dockerfile')).toBe('');
    expect(at()).toBe('.?');
    expect(at('app/Dockerfile', 'Dockerfile')).toBe('.?');
  });

  it('sees what is pushed under another name', () => {
    const text =
      'docker build -t a .\ndocker build -t b .\ndocker tag b example.com/b:1\ndocker push example.com/b:1\n';
    expect(script(text).map(({ push }) => push)).toEqual([false, true]);
  });

  it('does not know what a push of something else takes', () => {
    expect(script('docker build -t a .\ndocker push "$IMAGE"\n')[0].push).toBe(
      '?',
    );
  });

  it('tells where BuildKit is off', () => {
    const { builds } = read(
      'build.sh',
      'export DOCKER_BUILDKIT=0\ndocker build .\nDOCKER_BUILDKIT=1 docker build .\n',
    );
    expect(builds.map(({ legacyBuilder }) => legacyBuilder?.line)).toEqual([
      1,
      undefined,
    ]);
  });

  it('says when it cannot be read', () => {
    const text = `docker build . ${'('.repeat(500)}\n`;
    expect(read('build.sh', text).problem).toBe(
      'The shell script nests too deeply.',
    );
  });
});

describe('a Makefile', () => {
  const make = (text: string) => read('Makefile', text).builds.map(outline);

  it('replaces its plain variables', () => {
    const text = `DOCKER ?= docker
NAME := example.com/cart
VERSION = $(shell git describe)
IMAGE = $(NAME):$(VERSION)

.PHONY: image
image: ## builds
\t@$(DOCKER) build \\
\t  --build-arg VERSION=$(VERSION) \\
\t  -t $(IMAGE) .
\tcd app && docker build -t $$USER/a .
push: image
\t-docker push $(IMAGE)
`;
    expect(make(text)).toEqual([
      {
        tool: 'docker',
        at: '8-10',
        context: '',
        dockerfile: 'Dockerfile',
        args: ['9:VERSION=${MAKE}?'],
        push: true,
        tags: ['example.com/cart:${MAKE}?'],
      },
      {
        tool: 'docker',
        at: '11-11',
        context: 'app',
        dockerfile: 'app/Dockerfile',
        push: false,
        tags: ['$USER/a?'],
      },
    ]);
  });

  it('leaves open what the environment may set', () => {
    expect(
      make('TAG ?= latest\na:\n\tdocker build -t x:$(TAG) .\n')[0].tags,
    ).toEqual(['x:${TAG}?']);
  });

  it('is not lost in variables that double', () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `A${i} = $(A${i + 1})$(A${i + 1})`,
    );
    const started = performance.now();
    make(`${lines.join('\n')}\na:\n\tdocker build -t $(A0) .\n`);
    expect(performance.now() - started).toBeLessThan(HANGING);
  });
});
