import { assess, type Evidence } from 'backstage-plugin-golden-path-common';
import { dockerfileChecks } from './checks/dockerfile';
import { containerScorecard } from './scorecard';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const MIB = 1024 * 1024;
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const inputs: Array<[string, string]> = [
  ['nothing', ''],
  ['only a BOM', '\ufeff'],
  [
    '50,000 instructions',
    `FROM alpine\n${lines(50_000, i => `RUN apk add p${i}`)}`,
  ],
  [
    '50,000 ARG that double',
    `ARG A=aaaa\n${lines(49_000, () => 'ARG A=$A$A')}\nFROM $A`,
  ],
  [
    '20,000 stages',
    `FROM alpine AS s0\n${lines(20_000, i => `FROM s${i} AS s${i + 1}`)}`,
  ],
  [
    '999 stages in a chain',
    `FROM alpine AS s0\n${lines(
      999,
      i => `FROM s${i} AS s${i + 1}\nRUN pip install x\nENV A=$B`,
    )}`,
  ],
  [
    '20,000 COPY of folders',
    `FROM alpine\n${lines(20_000, i => `COPY d${i} /d`)}\nRUN npm ci`,
  ],
  ['1 MB on one line', `FROM alpine\nRUN ${'a'.repeat(MIB - 100)}`],
  ['1 MB of spaces', `FROM alpine\nRUN a${' '.repeat(MIB - 100)}b`],
  [
    '1 MB of spaces in a directive',
    `# a = b${' '.repeat(MIB - 100)}c\nFROM alpine`,
  ],
  ['1 MB of continuations', `FROM alpine\nRUN a${' \\\n'.repeat(300_000)}`],
  [
    '1 MB of comments in a RUN',
    `FROM alpine\nRUN a \\\n${'# x\n'.repeat(250_000)}b`,
  ],
  ['1 MB of JSON', `FROM alpine\nCMD [${'"a",'.repeat(250_000)}"b"]`],
  ['deep JSON', `FROM alpine\nCMD ${'['.repeat(500_000)}`],
  [
    'deep subshells',
    `FROM alpine\nRUN ${'('.repeat(60_000)}a${')'.repeat(60_000)}`,
  ],
  ['deep substitutions', `FROM alpine\nRUN ${'$('.repeat(60_000)}a`],
  ['deep backticks', `FROM alpine\nRUN ${'`a '.repeat(40_000)}`],
  ['deep quotes', `FROM alpine\nRUN ${'"$("'.repeat(30_000)}`],
  ['deep if', `FROM alpine\nRUN ${'if a; then '.repeat(11_000)}`],
  ['deep loops', `FROM alpine\nRUN ${'while a; do '.repeat(11_000)}`],
  ['deep case', `FROM alpine\nRUN ${'case a in b) '.repeat(9_000)}`],
  ['deep functions', `FROM alpine\nRUN ${'f() '.repeat(20_000)}`],
  ['deep braces', `FROM alpine\nRUN ${'{ '.repeat(60_000)}`],
  ['deep not', `FROM alpine\nRUN ${'! '.repeat(60_000)}a`],
  ['deep arithmetic', `FROM alpine\nRUN echo $((${'('.repeat(60_000)}1`],
  ['deep parameters', `FROM alpine\nRUN echo ${'${a:-'.repeat(20_000)}`],
  ['deep parameters in FROM', `FROM ${'${a:-'.repeat(20_000)}`],
  [
    'many heredocs',
    `FROM alpine\nRUN ${lines(5_000, i => `<<E${i}`).replace(/\n/g, ' ')}`,
  ],
  ['an open heredoc', `FROM alpine\nRUN <<EOF\n${'x\n'.repeat(300_000)}`],
  ['many open heredocs', `FROM alpine\n${'RUN cat <<EOF\n'.repeat(50_000)}`],
  [
    'many heredocs in a shell',
    `FROM alpine\nRUN <<EOF\n${'cat <<A\n'.repeat(10_000)}EOF`,
  ],
  ['long shell words', `FROM alpine\nRUN ${'a"b"\'c\'$d'.repeat(12_000)}`],
  ['many pipes', `FROM alpine\nRUN ${'a | '.repeat(30_000)}`],
  ['many shells in shells', `FROM alpine\nRUN ${'sh -c "'.repeat(10_000)}`],
  ['long addresses', `FROM alpine\nRUN ${'a://b:'.repeat(150_000)}`],
  ['a long image name', `FROM ${'a/'.repeat(400_000)}b`],
  ['a long path', `FROM alpine\nCOPY ${'private'.repeat(140_000)} /x`],
  ['a long flag', `FROM alpine\nRUN --mount=${'type=cache,'.repeat(90_000)} a`],
  ['many flags', `FROM alpine\nCOPY ${'--from=a '.repeat(100_000)}a b`],
  ['a long name', `FROM alpine\nENV ${'KEY_'.repeat(200_000)}=1`],
  [
    'many expansions',
    `FROM alpine\n${lines(
      9_000,
      i => `ENV A${i}=\${A${i - 1}//a/aaaaaaaaaaaaaaaa}$A${i - 1}a`,
    )}`,
  ],
  [
    '30,000 suppressions of their own',
    `FROM alpine\n${lines(
      30_000,
      i => `# hadolint ignore=DL3004${i % 2 ? '' : '\n# x'}\nRUN sudo a`,
    ).slice(0, MIB - 100)}`,
  ],
  [
    'suppressions of one instruction',
    `FROM alpine\n${lines(
      18_000,
      i =>
        `# golden-path ignore=run-cd reason="${i}" until=20${
          10 + (i % 80)
        }-01-01`,
    )}\nRUN cd /a`,
  ],
  [
    '100,000 comments',
    `# check=skip=all\nFROM alpine\n${lines(100_000, () => '# hadoli')}\nRUN a`,
  ],
  [
    'a long suppression',
    `FROM alpine\n# golden-path ignore=${'a,'.repeat(500_000)}\nRUN a`,
  ],
  [
    'marks of suppressions on one line',
    `FROM alpine\n# ${'# golden-path ignore=a '.repeat(45_000)}\nRUN a`,
  ],
  [
    'stage suppressions',
    `FROM alpine\n${lines(
      15_000,
      () => '# hadolint stage ignore=DL3004',
    )}\n${lines(40_000, () => 'RUN sudo a')}`,
  ],
  ['FROM that names each other', 'FROM a AS b\nFROM b AS a\nFROM a AS b\n'],
  [
    'a FROM that names itself',
    `FROM a AS a\n${lines(500, () => 'FROM a AS a')}`,
  ],
  [
    '500 stages that copy from all others',
    `${lines(
      500,
      i =>
        `FROM alpine AS s${i}\n${lines(
          60,
          n => `COPY --from=s${(i * n) % 500} /a /b`,
        )}`,
    )}`,
  ],
  [
    'ARG that names itself',
    `ARG A=$A\nARG B=$C\nARG C=$B\nFROM $A\nARG A=$B\nARG B=$A\nENV A=$A B=$B C=\${A:-\${B:-$C}}\nRUN a`,
  ],
  ['many ONBUILD', `FROM alpine\n${lines(40_000, () => 'ONBUILD RUN sudo a')}`],
  [
    '1 MB of JSON that never ends',
    `FROM alpine\nCMD ["${'\\\\'.repeat(260_000)}`,
  ],
  ['ONBUILD in ONBUILD', `FROM alpine\n${'ONBUILD '.repeat(100_000)}RUN a`],
];

describe('hostile input', () => {
  it.each(inputs)('is assessed in time: %s', (_, text) => {
    const started = performance.now();
    const { checks } = assessed({ files: [{ path: 'Dockerfile', text }] });
    expect(checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(HANGING);
  });

  it.each([
    ['10 MB', 'FROM alpine\n'.repeat(900_000), 'longer than 1 MiB'],
    ['binary bytes', 'FROM alpine\n\0\u0001\ufffd', 'a binary file'],
  ])('is left unread with its reason: %s', (_, text, reason) => {
    const { checks } = assessed({ files: [{ path: 'Dockerfile', text }] });
    const ofTexts = new Set(dockerfileChecks.map(({ id }) => id));
    for (const check of checks.filter(({ id }) => ofTexts.has(id))) {
      expect(check).toMatchObject({
        outcome: 'no-evidence',
        reason: expect.stringContaining(reason),
      });
    }
  });

  it('takes stages that start from each other for what Docker takes them', () => {
    const text = 'FROM a AS b\nFROM b AS a\nFROM a AS c\nRUN x\n';
    const { checks } = assessed({ files: [{ path: 'Dockerfile', text }] });
    // The first `a` is an image; the others are the stages above.
    expect(checks.find(({ id }) => id === 'base-untagged')).toMatchObject({
      outcome: 'failed',
      findings: [{ line: 1 }],
    });
    expect(checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  });

  it('cannot tell what an ARG is that names itself', () => {
    const text = 'ARG A=$A\nARG B=${B:-$C}\nARG C=$B\nFROM $A$C\n';
    const { checks } = assessed({ files: [{ path: 'Dockerfile', text }] });
    expect(checks.find(({ id }) => id === 'base-variable')).toMatchObject({
      outcome: 'failed',
      findings: [{ line: 4 }],
    });
  });

  it('says that a script nests too deeply instead of guessing', () => {
    const text = `FROM debian:12-slim\nRUN ${'('.repeat(
      500,
    )}apt-get update${')'.repeat(500)}\n`;
    const check = assessed({
      files: [{ path: 'Dockerfile', text }],
    }).checks.find(({ id }) => id === 'apt-lists-kept');
    expect(check).toMatchObject({
      outcome: 'no-evidence',
      reason: 'Dockerfile: The shell script nests too deeply.',
    });
  });
});

function assessed(evidence: Evidence) {
  return assess(containerScorecard, evidence);
}
