import { readDockerfile } from '../dockerfile';
import { buildOf } from './Build';

const build = (text: string) => buildOf('Dockerfile', readDockerfile(text));
const baseOf = (text: string) => build(text).final!.base;

describe('stages', () => {
  it('are linked by FROM, whatever the case of the name', () => {
    const { stages, final } = build(
      'FROM alpine:3 AS Base\nRUN a\nFROM base as mid\nFROM scratch\nFROM MID\n',
    );
    expect(stages.map(({ name, base }) => [name, base.kind])).toEqual([
      ['Base', 'image'],
      ['mid', 'stage'],
      [undefined, 'scratch'],
      [undefined, 'stage'],
    ]);
    expect(final!.chain).toEqual([stages[0], stages[1], stages[3]]);
    expect(final!.root).toMatchObject({
      kind: 'image',
      image: { repository: 'library/alpine' },
    });
  });

  it('know only the stages above them, and of two with one name the later', () => {
    expect(baseOf('FROM later\nFROM a AS later\n').kind).toBe('image');
    const { stages, stageNamed, final } = build(
      'FROM a AS x\nFROM b AS x\nFROM x\n',
    );
    expect(final!.base).toEqual({ kind: 'stage', stage: stages[1] });
    expect(stageNamed('X')).toBe(stages[1]);
    expect(stageNamed('0')).toBe(stages[0]);
    expect(stageNamed('3')).toBeUndefined();
  });

  it('are one for a fragment without FROM', () => {
    const { stages, final } = build('ARG A=1\nRUN a\n');
    expect(stages).toHaveLength(1);
    expect(final!.instructions.map(({ name }) => name)).toEqual(['arg', 'run']);
    expect(final!.base).toEqual({ kind: 'none' });
  });

  it('are none for a text without instructions', () => {
    expect(build('# nothing')).toMatchObject({ stages: [], final: undefined });
  });
});

describe('base images', () => {
  it.each([
    ['ARG T=3\nFROM alpine:$T', 'alpine:3'],
    ['ARG A=al\nARG B=${A}pine\nFROM "$B"', 'alpine'],
    ['ARG T\nFROM alpine:${T:-3}', 'alpine:3'],
    ['FROM --platform=$BUILDPLATFORM alpine:3', 'alpine:3'],
  ])('take arguments before FROM: %j', (text, image) => {
    expect(baseOf(text)).toMatchObject({
      kind: 'image',
      image: { text: image },
    });
  });

  it.each([
    [
      'FROM $NONE',
      'FROM $NONE names no image: it uses a variable that is not declared',
    ],
    ['ARG T\nFROM alpine:$T', 'ARG T has no default'],
    [
      'FROM a AS x\nARG T=3\nFROM alpine:$T',
      'FROM alpine:$T names no image: it uses a variable that is not declared',
    ],
    ['FROM base-$TARGETARCH', '$TARGETARCH depends on the platform'],
    ['FROM Not:Valid:1', 'FROM Not:Valid:1 names no image'],
    ['FROM', 'FROM  names no image'],
  ])('are unknown: %j', (text, reason) => {
    expect(baseOf(text)).toEqual({ kind: 'unknown', reason });
  });

  it('may be a stage that an argument names', () => {
    expect(
      baseOf('ARG MODE=prod\nFROM a AS run-prod\nFROM run-$MODE').kind,
    ).toBe('stage');
  });
});

describe('scope', () => {
  const valueAtEnd = (text: string, word: string) => {
    const { final, dockerfile } = build(text);
    return final!.scope.expand(word, dockerfile.instructions.length);
  };

  it.each([
    ['ARG A=1\nFROM scratch\nARG A', '$A', '1'],
    ['ARG A=1\nFROM scratch', '$A', ''],
    ['ARG A=1\nFROM scratch\nARG A=2', '$A', '2'],
    ['FROM scratch\nENV A=1\nARG A=2', '$A', '1'],
    ['FROM scratch\nENV A=1 B=$A\nENV C=$A', '$A-$B-$C', '1--1'],
    ['FROM scratch AS a\nARG X=1\nENV Y=2\nFROM a', '$X$Y', '12'],
    ['FROM scratch\nENV A b c', '$A', 'b c'],
    ['FROM scratch\nENV A="b c" D=\'$A\'', '$A$D', 'b c$A'],
  ])('%j makes %s %j', (text, word, value) => {
    expect(valueAtEnd(text, word)).toEqual({ known: true, value });
  });

  it.each([
    ['FROM scratch\nARG A', '$A', 'ARG A has no default'],
    [
      'FROM alpine',
      '$PATH',
      'A variable is not declared; the base image may set it',
    ],
    [
      'FROM scratch\nARG TARGETARCH',
      '$TARGETARCH',
      '$TARGETARCH depends on the platform',
    ],
    [
      `FROM scratch\nARG A=xxxxxxxxxxxxxxxx\n${'ARG A=$A$A\n'.repeat(12)}`,
      '$A',
      'A value is too long',
    ],
  ])('%j leaves %s unknown', (text, word, reason) => {
    expect(valueAtEnd(text, word)).toEqual({ known: false, reason });
  });

  it('sees only what stands above', () => {
    const { final } = build('FROM scratch\nENV A=1\nRUN x\nENV A=2\n');
    expect(final!.scope.expand('$A', 2)).toEqual({ known: true, value: '1' });
    expect(final!.scope.expand('$A', 4)).toEqual({ known: true, value: '2' });
  });
});
