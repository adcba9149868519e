import { outline, read } from '../__testUtils__/read';

const WORKFLOW = '.github/workflows/build.yaml';
const builds = (text: string, others: string[] = []) =>
  read(WORKFLOW, text, others).builds.map(outline);
const job = (steps: string, before: string = '') =>
  `${before}jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`;

describe('docker/build-push-action', () => {
  it('gives every input its line', () => {
    const text = job(`      - uses: docker/build-push-action@v6
        with:
          context: services/cart
          file: docker/cart.Dockerfile
          push: \${{ github.event_name != 'pull_request' }}
          platforms: linux/amd64,linux/arm64
          tags: |
            example.com/cart:\${{ github.sha }}
            # the last one
            example.com/cart:latest
          build-args: |
            VERSION=1.2
            FLAGS=a,b=c
          secrets: |
            npm=\${{ secrets.NPM }}
          cache-from: type=gha
          cache-to: type=gha,mode=max
          target: prod
          provenance: mode=max
          sbom: true
`);
    expect(builds(text)).toEqual([
      {
        tool: 'buildx',
        at: '5-24',
        context: 'services/cart',
        dockerfile: 'docker/cart.Dockerfile',
        target: 'prod',
        args: ['16:VERSION=1.2', '17:FLAGS=a,b=c'],
        push: true,
        platforms: ['linux/amd64', 'linux/arm64'],
        tags: [
          'example.com/cart:${{ github.sha }}?',
          'example.com/cart:latest',
        ],
        cacheFrom: ['type=gha'],
        cacheTo: ['type=gha,mode=max'],
        secrets: ['npm=${{ secrets.NPM }}?'],
        provenance: 'mode=max',
        sbom: 'true',
      },
    ]);
  });

  it('starts from the repository', () => {
    const [plain, folder] = builds(
      job(
        '      - uses: docker/build-push-action@v6\n      - uses: docker/build-push-action@v6\n        with: {context: "{{defaultContext}}:app"}\n',
      ),
    );
    expect(plain).toMatchObject({ context: '', push: false });
    expect(folder).toMatchObject({
      context: 'app',
      dockerfile: 'app/Dockerfile',
    });
  });

  it('knows the variables of workflow, job and step', () => {
    const text = `env:
  REGISTRY: example.com
jobs:
  image:
    env:
      NAME: \${{ env.REGISTRY }}/cart
    steps:
      - uses: docker/build-push-action@v6
        env: {TAG: 1.4}
        with:
          tags: \${{ env.NAME }}:\${{ env.TAG }},\${{ env.NAME }}:\${{ inputs.tag }}
`;
    expect(builds(text)[0].tags).toEqual([
      'example.com/cart:1.4',
      'example.com/cart:${{ inputs.tag }}?',
    ]);
  });

  it('knows the plain rules of docker/metadata-action', () => {
    const text = job(`      - id: meta
        uses: docker/metadata-action@v5
        with:
          images: |
            example.com/cart
            name=example.com/other,enable=true
          tags: |
            type=raw,value=edge
            type=semver,pattern={{version}}
            type=sha,enable=false
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: \${{ steps.meta.outputs.tags }}
`);
    expect(builds(text)[0].tags).toEqual([
      'example.com/cart:edge',
      'example.com/cart:${{ semver }}?',
      'example.com/other:edge',
      'example.com/other:${{ semver }}?',
    ]);
  });

  it('builds for the platforms of a matrix', () => {
    const [build] = read(
      WORKFLOW,
      job(
        '      - uses: docker/build-push-action@v6\n        with:\n          platforms: ${{ matrix.platform }}\n',
      ).replace(
        '    steps',
        '    strategy:\n      matrix:\n        platform: [linux/amd64]\n        include:\n          - {platform: linux/arm64, runner: arm}\n    steps',
      ),
    ).builds;
    expect(build.platforms.values.map(({ text }) => text)).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    expect(build.platforms.more).toMatch(/Each run of a matrix/);
  });

  it('pushes by an output too, and leaves open what an input decides', () => {
    const text = job(
      '      - uses: docker/build-push-action@v6\n        with:\n          outputs: type=image,name=a,push-by-digest=true,push=true\n      - uses: docker/build-push-action@v6\n        with:\n          push: ${{ inputs.push }}\n      - uses: docker/build-push-action@v6\n        with:\n          outputs: type=docker,dest=/tmp/a.tar\n',
    );
    expect(builds(text).map(({ push }) => push)).toEqual([true, '?', false]);
  });
});

describe('run', () => {
  it('is read in its folder, with what it pushes later', () => {
    const text = job(
      `      - working-directory: app
        run: |
          IMAGE=example.com/cart
          docker build \\
            --build-arg VERSION="$GITHUB_REF_NAME" \\
            -f ../docker/Dockerfile -t "$IMAGE:\${{ github.sha }}" .
          docker push "$IMAGE:\${{ github.sha }}"
`,
    );
    expect(builds(text)).toEqual([
      {
        tool: 'docker',
        at: '8-10',
        context: 'app',
        dockerfile: 'docker/Dockerfile',
        args: ['9:VERSION=$GITHUB_REF_NAME?'],
        push: true,
        tags: ['example.com/cart:${{ github.sha }}?'],
      },
    ]);
  });

  it('is left alone in another shell', () => {
    expect(
      builds(job('      - shell: pwsh\n        run: docker build -t a .\n')),
    ).toEqual([]);
  });

  it('tells a machine that is new each time', () => {
    const on = (runner: string) =>
      read(
        WORKFLOW,
        job('      - run: docker build .\n').replace('ubuntu-24.04', runner),
      ).builds[0].coldStart;
    expect(on('ubuntu-latest')).toBe(true);
    expect(on('[self-hosted, linux]')).toBe(false);
  });
});

it('reads a composite action', () => {
  const { builds: found } = read(
    'build/action.yml',
    'runs:\n  using: composite\n  steps:\n    - run: docker build -t a .\n      shell: bash\n',
  );
  expect(found.map(outline)).toMatchObject([{ context: '', tags: ['a'] }]);
});

it('names the steps that release', () => {
  const { releases } = read(
    WORKFLOW,
    job(
      '      - uses: softprops/action-gh-release@v2\n      - run: gh release create v1\n',
    ),
  );
  expect(releases.map(({ line }) => line)).toEqual([5, 6]);
});

it('puts the edit that switches provenance off above the first input', () => {
  const text = job(
    '      - uses: docker/build-push-action@v6\n        with:\n          push: true\n',
  );
  const {
    start,
    end,
    text: line,
  } = read(WORKFLOW, text).builds[0].provenanceOff!;
  expect(text.slice(0, start) + line + text.slice(end)).toBe(
    job(
      '      - uses: docker/build-push-action@v6\n        with:\n          provenance: false\n          push: true\n',
    ),
  );
});
