import { readDockerfile } from '../../dockerfile';
import { buildOf } from '../Build';

const scriptsOf = (text: string) =>
  buildOf('Dockerfile', readDockerfile(text)).stages.flatMap(
    ({ scripts }) => scripts,
  );
const commandsOf = (text: string) =>
  scriptsOf(text).flatMap(({ commands }) => commands);
const linesOf = (text: string) =>
  commandsOf(text).map(({ name, args }) => [name, ...args].join(' '));

describe('commands of a RUN', () => {
  it.each([
    ['RUN a b && c "d e" || f; g', ['a b', 'c d e', 'f', 'g']],
    [
      'RUN if a; then b; else c; fi; for i in x; do d $i; done',
      ['a', 'b', 'c', 'd $i'],
    ],
    ['RUN (a; b) | { c; } && ! d', ['a', 'b', 'c', 'd']],
    ['RUN a $(b c) `d` "$(e)"', ['a $(b c) `d` $(e)', 'b c', 'd', 'e']],
    ['RUN X=$(a) b', ['b', 'a']],
    [
      'RUN sudo -E -u me env A=1 /usr/bin/apt-get install x',
      ['apt-get install x'],
    ],
    ['RUN echo x | xargs -r apk add -t v', ['echo x', 'apk add -t v']],
    ['RUN gosu me a b', ['a b']],
    ['RUN sudo', ['sudo']],
    ['RUN bash -lc "a && sh -c \'b c\'"', ['a', 'b c']],
    ['RUN ["/bin/sh", "-ec", "a && b"]', ['a', 'b']],
    ['RUN ["a", "b && c"]', ['a b && c']],
    ['RUN <<EOF\na\nb \\\n c\nEOF', ['a', 'b c']],
    ['RUN <<EOF\n#!/usr/bin/env bash\na\nEOF', ['a']],
    ['RUN <<EOF\n#!/usr/bin/python3\nimport a\nEOF', []],
    ['RUN bash -ex <<EOF\na\nEOF', ['bash -ex', 'a']],
    ['RUN python3 <<EOF\nimport a\nEOF', ['python3']],
    ['RUN cat <<EOF > /x && b\na\nEOF', ['cat', 'b']],
    ['RUN a \\\n # && b\n && c', ['a', 'c']],
    ['RUN a # && b', ['a']],
    ['RUN $TOOL install x', [' install x']],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('stand where they were written', () => {
    const text = 'FROM a\nRUN x && \\\n# c\n  sudo y "z"\nRUN <<E\n\n  w\nE\n';
    const places = commandsOf(text).map(({ start, end, words }) => [
      text.slice(start, end),
      ...words.map(word => text.slice(word.start, word.end)),
    ]);
    expect(places).toEqual([
      ['x', 'x'],
      ['sudo y "z"', 'y', '"z"'],
      ['w', 'w'],
    ]);
  });

  it('say how they are joined', () => {
    const [a, b, c, d, e] = commandsOf('RUN a || b; (c) & d | X=1 e > f');
    expect(a).toMatchObject({
      conditional: false,
      piped: false,
      subshell: false,
    });
    expect(b.conditional).toBe(true);
    expect(c).toMatchObject({ subshell: true, background: true });
    expect(d.piped).toBe(true);
    expect(e).toMatchObject({
      piped: true,
      redirected: true,
      assignments: [{ name: 'X', value: '1' }],
    });
  });

  it('tell which words the shell computes', () => {
    const [{ words }] = commandsOf('RUN a \'$b\' "c" $d "e$f" g*');
    expect(words.map(({ dynamic }) => dynamic)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('other shells', () => {
  it.each([
    ['# escape=`\nFROM a\nRUN b', 'It is a Windows container'],
    [
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN b',
      'It is a Windows container',
    ],
    [
      'FROM example/app:1-windowsservercore\nRUN b',
      'It is a Windows container',
    ],
    ['FROM a AS x\nSHELL ["pwsh", "-c"]\nFROM x\nRUN b', 'Its shell is pwsh'],
    ['FROM a\nSHELL pwsh\nRUN b', 'Its SHELL cannot be read'],
  ])('are left alone: %j', (text, foreign) => {
    expect(scriptsOf(text)).toMatchObject([{ commands: [], foreign }]);
  });

  it('end with the next SHELL, and do not touch the exec form', () => {
    expect(
      linesOf(
        'FROM a\nSHELL ["pwsh"]\nRUN ["b"]\nRUN c\nSHELL ["/bin/bash", "-c"]\nRUN d',
      ),
    ).toEqual(['b', 'd']);
  });
});
