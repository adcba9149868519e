import { readDockerfile } from './readDockerfile';

const names = (text: string) =>
  readDockerfile(text).instructions.map(({ name }) => name);
const first = (text: string) => readDockerfile(text).instructions[0];

describe('readDockerfile', () => {
  it('gives every token its place', () => {
    const text =
      '\n  RUN --mount=type=cache,target=/c \\\n  # why\n\n    echo hi\n';
    const run = first(text);
    expect(run).toMatchObject({
      name: 'run',
      line: 2,
      endLine: 5,
      body: 'echo hi',
    });
    expect(text.slice(run.keyword.start, run.keyword.end)).toBe('RUN');
    expect(run.flags).toMatchObject([
      { name: 'mount', value: 'type=cache,target=/c' },
    ]);
    expect(text.slice(run.flags[0].start, run.flags[0].end)).toBe(
      '--mount=type=cache,target=/c',
    );
    expect(run.args.map(({ start, end }) => text.slice(start, end))).toEqual([
      'echo',
      'hi',
    ]);
    expect(text.slice(run.bodySpan.start, run.bodySpan.end)).toBe('echo hi');
    expect(text.slice(run.start, run.end)).toBe(text.trim());
  });

  it('reads CRLF and a BOM as if they were not there', () => {
    const { instructions, lineAt } = readDockerfile(
      '\ufeffFROM a\r\nRUN b \\\r\n  c\r\n',
    );
    expect(
      instructions.map(({ name, body, line, endLine }) => [
        name,
        body,
        line,
        endLine,
      ]),
    ).toEqual([
      ['from', 'a', 1, 1],
      ['run', 'b   c', 2, 3],
    ]);
    expect(lineAt(instructions[1].args[1].start)).toBe(3);
  });

  it('drops comments and blank lines inside a continuation, and tells of them', () => {
    const file = readDockerfile('RUN a \\\n# x \\\n\n  \\\n  b\n');
    expect(file.instructions).toHaveLength(1);
    expect(file.instructions[0].body.replace(/\s+/g, ' ')).toBe('a b');
    expect(file.comments).toMatchObject([{ line: 2 }]);
    expect(file.emptyContinuations).toEqual([3]);
  });

  it('keeps a comment sign within a line', () => {
    expect(first('RUN echo \\\n  a # b\n').body).toBe('echo   a # b');
  });

  it.each([
    ['RUN a \\\n b', 1],
    ['RUN a \\  \t\n b', 1],
    ['RUN a \\\\\nRUN b', 2],
    ['\\\nRUN a', 1],
    ['RUN a \\', 1],
    ['# escape=`\nRUN a `\n b', 1],
    ['# escape=`\nRUN a \\\nRUN b', 2],
    ['# x\n# escape=`\nRUN a `\nRUN b', 2],
    ['\n# escape=`\nRUN a `\nRUN b', 2],
    ['#\tsyntax = a\n# ESCAPE = `\nRUN a `\n b', 1],
  ])('continues lines as BuildKit does: %j', (text, count) => {
    expect(names(text)).toHaveLength(count);
  });

  it('reads directives only on top, and refuses a second one', () => {
    const file = readDockerfile(
      '# syntax=docker/dockerfile:1\n# check=skip=all\n# syntax=x\nFROM a\n# escape=`\n',
    );
    expect(file.directives.map(({ name, value }) => [name, value])).toEqual([
      ['syntax', 'docker/dockerfile:1'],
      ['check', 'skip=all'],
      ['syntax', 'x'],
    ]);
    expect(file.escape).toBe('\\');
    expect(file.problems).toEqual([
      { line: 3, message: 'Only one syntax directive can be used' },
    ]);
    expect(readDockerfile('# escape=x\nFROM a').problems).toEqual([
      { line: 1, message: 'Invalid escape token x' },
    ]);
  });

  it.each([
    [
      'COPY --from=a --chown="b c" x y',
      [
        ['from', 'a'],
        ['chown', 'b c'],
      ],
      'x y',
    ],
    ['COPY --link x y', [['link', undefined]], 'x y'],
    ['RUN --network=none -- --x', [['network', 'none']], '--x'],
    ['RUN echo --not-a-flag', [], 'echo --not-a-flag'],
    [
      'HEALTHCHECK --interval=5s \\\n --timeout=\\"3s CMD x',
      [
        ['interval', '5s'],
        ['timeout', '"3s'],
      ],
      'CMD x',
    ],
  ])('reads flags: %s', (text, flags, body) => {
    const instruction = first(text);
    expect(instruction.flags.map(({ name, value }) => [name, value])).toEqual(
      flags,
    );
    expect(instruction.body).toBe(body);
  });

  it.each([
    ['CMD ["a", "b c"]', ['a', 'b c']],
    ['CMD [ "a" ,\\\n "\\u0041\\"" ]', ['a', 'A"']],
    ['ENTRYPOINT []', []],
    ['HEALTHCHECK --retries=1 CMD ["curl", "x"]', ['curl', 'x']],
    ['COPY ["a b", "c"]', ['a b', 'c']],
    ["CMD ['a']", undefined],
    ['CMD ["a",]', undefined],
    ['CMD ["a"] b', undefined],
    ['CMD a', undefined],
    ['ENV ["a"]', undefined],
    ['HEALTHCHECK NONE', undefined],
  ])('reads the exec form: %s', (text, exec) => {
    const instruction = first(text);
    expect(instruction.exec).toEqual(exec);
  });

  it('gives each string of the exec form its place', () => {
    const text = 'HEALTHCHECK CMD [ "a" ,\\\n "\\u0041\\"" ]';
    const written = first(text).args.map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(written.map(string => JSON.parse(string))).toEqual(['a', 'A"']);
  });

  it('refuses an array of other things than strings', () => {
    expect(readDockerfile('CMD ["a", 1]').problems).toEqual([
      { line: 1, message: 'A JSON array must hold strings only' },
    ]);
  });

  it('splits ENV, ARG and LABEL by quotes and escapes', () => {
    expect(
      first('ENV A="b c" D=e\\ f G=\'h "i\'').args.map(({ text }) => text),
    ).toEqual(['A="b c"', 'D=e\\ f', "G='h \"i'"]);
    expect(first('COPY "a b" c').args.map(({ text }) => text)).toEqual([
      '"a',
      'b"',
      'c',
    ]);
  });

  it('reads several heredocs of a line, one after the other', () => {
    const text = 'RUN <<A cat <<-"B" \\\n  && x\na $V\nA\nb\n\tB\nRUN c\n';
    const { instructions, problems } = readDockerfile(text);
    expect(problems).toEqual([]);
    expect(instructions).toHaveLength(2);
    expect(instructions[0]).toMatchObject({ line: 1, endLine: 6 });
    expect(
      instructions[0].heredocs.map(({ content, ...rest }) => ({
        ...rest,
        content: text.slice(content.start, content.end),
      })),
    ).toEqual([
      { name: 'A', expand: true, stripTabs: false, content: 'a $V\n' },
      { name: 'B', expand: false, stripTabs: true, content: 'b\n' },
    ]);
  });

  it('reads heredocs of COPY and ADD and of ONBUILD, and of nothing else', () => {
    expect(
      names(
        'COPY <<x y\nFROM\nx\nADD <<z z\nz\nONBUILD RUN <<o\nRUN\no\nCMD cat <<c\nRUN x',
      ),
    ).toEqual(['copy', 'add', 'onbuild', 'cmd', 'run']);
  });

  it('takes no here-string and no quoted sign for a heredoc', () => {
    expect(names('RUN cat <<< x\nRUN echo "<<y"\nRUN a')).toEqual([
      'run',
      'run',
      'run',
    ]);
  });

  it('tells of an open heredoc and takes the rest of the file for it', () => {
    const { instructions, problems } = readDockerfile(
      'FROM a\nRUN <<EOF\nb\n EOF',
    );
    expect(problems).toEqual([
      { line: 2, message: 'The heredoc EOF is never closed' },
    ]);
    expect(instructions[1]).toMatchObject({ name: 'run', line: 2, endLine: 4 });
  });

  it('reads what ONBUILD carries, one level deep', () => {
    const { onbuild } = first('ONBUILD COPY --from=a \\\n b c');
    expect(onbuild).toMatchObject({
      name: 'copy',
      body: 'b c',
      line: 1,
      flags: [{ name: 'from', value: 'a' }],
    });
    expect(first('ONBUILD ONBUILD RUN a').onbuild).toMatchObject({
      name: 'onbuild',
      onbuild: undefined,
    });
  });

  it('keeps unknown instructions and fragments without FROM', () => {
    expect(names('run a\nFOO b\nWorkDir /c')).toEqual([
      'run',
      'foo',
      'workdir',
    ]);
  });

  it.each(['', '\n\n', '# only\n# comments', '\ufeff'])(
    'tells of a file without instructions: %j',
    text => {
      expect(readDockerfile(text).problems).toMatchObject([
        { message: 'The file has no instructions' },
      ]);
    },
  );
});
