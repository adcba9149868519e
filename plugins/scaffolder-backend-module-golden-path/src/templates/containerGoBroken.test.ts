import { assessed, LEAST, textsOf } from '../__testUtils__/generated';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

const TEMPLATE = 'container-go';

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
}, 60_000);
afterAll(async () => {
  await runner?.stop();
});

describe('breaking a generated project', () => {
  let texts: Record<string, string>;
  beforeAll(async () => {
    texts = textsOf(await runner.dryRun(TEMPLATE, LEAST));
  });

  // Each edit, the practice it breaks, and the line of the Dockerfile that is to be named.
  it.each<[string, string, string, string]>([
    [
      'the tag latest',
      '${BASES}/library/golang:1.26.8-trixie',
      '${BASES}/library/golang:latest',
      'pinned-tag',
    ],
    [
      'somebody else’s registry',
      '${BASES}/library/golang:1.26.8-trixie',
      'golang:1.26.8-trixie',
      'own-registry',
    ],
    [
      'a shell-form entry point',
      'ENTRYPOINT ["/server"]',
      'ENTRYPOINT /server',
      'exec-form',
    ],
    ['CMD alone', 'ENTRYPOINT ["/server"]', 'CMD ["/server"]', 'entrypoint'],
    [
      'an operating system',
      'FROM scratch',
      'FROM ${BASES}/library/debian:13.1-slim',
      'scratch-static',
    ],
    [
      'the source before the modules',
      'COPY go.mod go.sum* ./\nRUN --mount=type=cache,target=/go/pkg/mod go mod',
      'COPY . .\nRUN go mod',
      'cache-order',
    ],
    [
      'a secret argument',
      'ARG VERSION=0.0.0-dev',
      'ARG API_TOKEN=changeme-not-a-secret',
      'build-secrets',
    ],
  ])('%s lowers the score at its line', (_, from, to, practice) => {
    expect(texts.Dockerfile).toContain(from);
    const broken = texts.Dockerfile.replace(from, () => to);
    const line = broken.slice(0, broken.indexOf(to)).split('\n').length;
    const before = assessed(texts);
    const after = assessed({ ...texts, Dockerfile: broken });
    expect(after.score).toBeLessThan(before.score!);
    const failed = after.checks.filter(check => check.outcome === 'failed');
    expect(failed.map(check => check.practice)).toContain(practice);
    const places = failed
      .filter(check => check.practice === practice)
      .flatMap(check => check.findings);
    expect(places).toContainEqual(
      expect.objectContaining({ file: 'Dockerfile', line }),
    );
  });
});
