import { ownPragma } from 'backstage-plugin-golden-path-common';
import { buildkitPragma } from './buildkit';
import { hadolintPragma } from './hadolint';

import { checkovPragma, trivyPragma } from './scanners';

describe('hadolint', () => {
  it.each([
    [' hadolint ignore=DL3008', ['DL3008'], 'next', undefined],
    [
      'hadolint ignore = DL3008 ,SC2086',
      ['DL3008', 'SC2086'],
      'next',
      undefined,
    ],
    [' hadolint stage ignore=DL3008 # why', ['DL3008'], 'stage', 'why'],
    ['\thadolint\tglobal ignore=DL3008#why', ['DL3008'], 'file', 'why'],
  ])('%j', (comment, ids, reach, reason) => {
    expect(hadolintPragma(comment, 3)).toEqual({
      tool: 'hadolint',
      ids,
      reach,
      line: 3,
      reason,
    });
  });

  it.each([
    'hadolint',
    ' hadolint ignores DL3008',
    'about hadolint ignore=DL3008',
    'hadolint shell=sh',
  ])('is not meant by %j', comment => {
    expect(hadolintPragma(comment, 1)).toBeUndefined();
  });

  it.each([
    ' hadolint ignore=DL3008 why',
    'hadolint ignore=',
    'hadolint ignore=dl3008',
    'hadolint ignore=DL3008,',
  ])('does not read %j', comment => {
    expect(hadolintPragma(comment, 1)?.flaw).toMatch(/^hadolint does not/);
  });
});

describe('BuildKit', () => {
  it.each([
    [
      ' check=skip=JSONArgsRecommended,StageNameCasing',
      ['JSONArgsRecommended', 'StageNameCasing'],
      undefined,
    ],
    ['check = skip=all;error=true // as it is', ['all'], 'as it is'],
    ['check=error=true;skip=A', ['A'], undefined],
    ['check=experimental=all', [], undefined],
    ['check=error=true', [], undefined],
    ['check=skip=A;other=B', [], undefined],
    ['check=skip', [], undefined],
    ['check=skip=A, B', ['A'], 'B'],
  ])('%j', (comment, ids, reason) => {
    expect(buildkitPragma(comment, 1, 'next')).toEqual({
      tool: 'buildkit',
      ids,
      reach: 'next',
      line: 1,
      reason,
    });
  });

  it('is not meant by other comments', () => {
    expect(buildkitPragma('checks=skip=A', 1, 'file')).toBeUndefined();
    expect(buildkitPragma('check the port', 1, 'file')).toBeUndefined();
  });
});

describe('scanners', () => {
  it('are read', () => {
    expect(
      checkovPragma('checkov:skip=CKV_DOCKER_2: no orchestrator', 1),
    ).toMatchObject({
      ids: ['CKV_DOCKER_2'],
      reach: 'file',
      reason: 'no orchestrator',
    });
    expect(trivyPragma('trivy:ignore:AVD-DS-0002', 1)).toMatchObject({
      ids: ['DS-0002'],
    });
    expect(
      trivyPragma('trivy:ignore:ds002:exp:2027-01-31 later', 1),
    ).toMatchObject({
      ids: ['DS-0002'],
      until: '2027-01-31',
      reason: 'later',
    });
    expect(
      trivyPragma('trivy:ignore:DS-0002:exp:2027-02-31', 1),
    ).toBeUndefined();
    expect(trivyPragma('trivy:ignore:AVD-AWS-0001', 1)).toBeUndefined();
  });
});

describe('the own form', () => {
  it.each([
    [
      'golden-path ignore=run-cd reason="why"',
      { ids: ['run-cd'], reach: 'next', reason: 'why' },
    ],
    [
      "golden-path: ignore = a , b-c reason='x y' until=2027-01-31",
      { ids: ['a', 'b-c'], until: '2027-01-31' },
    ],
    [
      'golden-path global ignore=a until="2028-02-29" reason=short',
      { reach: 'file', until: '2028-02-29', reason: 'short' },
    ],
    ['golden-path ignore=a reason="x" */', { ids: ['a'] }],
  ])('%j', (comment, expected) => {
    const pragma = ownPragma(comment, 2);
    expect(pragma).toMatchObject({ tool: 'golden-path', line: 2, ...expected });
    expect(pragma?.flaw).toBeUndefined();
  });

  it.each([
    ['golden-path ignore', 'Write it as'],
    ['golden-path ignore: a reason="x"', 'Write it as'],
    ['golden-path ignore=a, reason="x"', 'What follows'],
    ['golden-path ignore=a', 'gives no reason'],
    ['golden-path ignore=a reason=""', 'gives no reason'],
    ['golden-path ignore=a reason="--"', 'gives no reason'],
    ['golden-path ignore=a b', 'What follows'],
    ['golden-path ignore=a reason="x', 'What follows'],
    ['golden-path ignore=a reason="x" till=2027-01-01', 'not `till`'],
    ['golden-path ignore=a reason="x" until=soon', 'must be a date'],
    ['golden-path ignore=a reason="x" until=2027-02-29', 'must be a date'],
    ['golden-path ignore=a reason="x" until=2027-1-1', 'must be a date'],
    ['golden-path stage ignore=a reason="x"', 'Only `global`'],
  ])('finds the flaw of %j', (comment, flaw) => {
    expect(ownPragma(comment, 1)?.flaw).toContain(flaw);
  });

  it.each([
    'golden-path templates',
    'golden-pathignore=a',
    'see golden-path ignore=a',
    'golden-path does not ignore it',
  ])('is not meant by %j', comment => {
    expect(ownPragma(comment, 1)).toBeUndefined();
  });
});
