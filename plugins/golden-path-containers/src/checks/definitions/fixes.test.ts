import {
  applyEdits,
  assess,
  evidenceOf,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from '../../scorecard';
import { lambdaIndex } from './lambda-index';

const DOCKERFILE =
  'FROM public.ecr.aws/lambda/python:3.13\nCMD ["app.handler"]\n';
const judged = (path: string, text: string) =>
  assess(
    { ...containerScorecard, checks: [lambdaIndex] },
    evidenceOf({ Dockerfile: DOCKERFILE, [path]: text }),
  ).checks[0];

const STEP =
  'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n';

describe('the fix of lambda-index', () => {
  it.each([
    ['build.sh', 'docker buildx build --push -t example.com/a:1 .\n'],
    [
      'build.sh',
      '#!/bin/sh\nset -e\nsudo docker --debug buildx build \\\n  --push -t example.com/a:1 .\n',
    ],
    ['.github/workflows/a.yml', STEP],
    ['.github/workflows/a.yml', STEP.replace(/\n/g, '\r\n')],
    [
      '.github/workflows/a.yml',
      'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          echo one\n          docker buildx build --push -t example.com/a:1 .\n',
    ],
    [
      '.gitlab-ci.yml',
      'image:\n  script:\n    - "docker buildx build --push -t example.com/a:1 ."\n',
    ],
  ])('mends %s %#', (path, text) => {
    const { outcome, findings } = judged(path, text);
    expect(outcome).toBe('failed');
    const { edits, safety } = findings[0].fix!;
    expect(safety).toBe('safe');
    const mended = applyEdits(text, edits);
    expect(judged(path, mended)).toMatchObject({ outcome: 'passed' });
    for (const { start, end } of edits) {
      expect(mended.startsWith(text.slice(0, start))).toBe(true);
      expect(mended.endsWith(text.slice(end))).toBe(true);
    }
  });

  it.each([
    [
      'a folded script',
      '      - run: >\n          docker buildx\n          build --push -t example.com/a:1 .\n',
    ],
    [
      'inputs on one line',
      '      - uses: docker/build-push-action@v6\n        with: {push: true}\n',
    ],
  ])('is not offered in %s', (_, step) => {
    const { outcome, findings } = judged(
      '.github/workflows/a.yml',
      `jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n${step}`,
    );
    expect(outcome).toBe('failed');
    expect(findings[0].fix).toBeUndefined();
  });

  it('is not offered in a Makefile, whose variables are replaced', () => {
    const { outcome, findings } = judged(
      'Makefile',
      'image:\n\tdocker buildx build --push -t example.com/a:1 .\n',
    );
    expect(outcome).toBe('failed');
    expect(findings[0].fix).toBeUndefined();
  });
});
