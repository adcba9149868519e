import {
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { containerScorecard } from '../scorecard';
import { Suppressions } from './Suppressions';

const { checks } = containerScorecard;
const assessed = (text: string, today?: string) =>
  assess(containerScorecard, evidenceOf({ Dockerfile: text }), { today });
const findingsOf = ({ checks: results }: Assessment, id: string) =>
  results.find(result => result.id === id)!.findings;
/** Lines of the findings of a check: those that count, and those that are waived. */
const linesOf = (text: string, id: string, today?: string) => {
  const findings = findingsOf(assessed(text, today), id);
  return [
    findings.filter(({ waived }) => !waived).map(({ line }) => line),
    findings.filter(({ waived }) => waived).map(({ line }) => line),
  ];
};
const SUDO = 'RUN sudo a\n';

describe('a suppression in a Dockerfile', () => {
  it.each([
    // hadolint: the next instruction, the stage, the file.
    [`FROM a:1\n# hadolint ignore=DL3004\n${SUDO}${SUDO}`, [4], [3]],
    [`FROM a:1\n# hadolint ignore=DL3003\n${SUDO}`, [3], []],
    [`FROM a:1\n# hadolint ignore=DL3004\n\n${SUDO}`, [4], []],
    [`FROM a:1\n# hadolint ignore=DL3004\nRUN a \\\n && sudo b\n`, [], [4]],
    [
      `FROM a:1\n${SUDO}# hadolint stage ignore=DL3004\n${SUDO}${SUDO}FROM b:1\n${SUDO}`,
      [2, 7],
      [4, 5],
    ],
    [
      `FROM a:1\n${SUDO}# hadolint stage ignore=DL3004\nFROM b:1\n${SUDO}`,
      [2],
      [5],
    ],
    [`FROM a:1\n${SUDO}# hadolint global ignore=DL3004\n${SUDO}`, [], [2, 4]],
    // Of other scanners.
    [`FROM a:1\n${SUDO}# checkov:skip=CKV2_DOCKER_1: as it was\n`, [], [2]],
    [`FROM a:1\n# trivy:ignore:AVD-DS-0010\n${SUDO}${SUDO}`, [4], [3]],
    // The own form.
    [
      `FROM a:1\n# golden-path ignore=sudo-used reason="x"\n\n# why\n${SUDO}${SUDO}`,
      [6],
      [5],
    ],
    [
      `FROM a:1\nRUN sudo a \\\n # golden-path ignore=sudo-used reason="x"\n && sudo b \\\n && sudo c\n`,
      [2, 5],
      [4],
    ],
    [
      `FROM a:1\nRUN <<E\nsudo a\n# golden-path ignore=sudo-used reason="x"\nsudo b\nE\n`,
      [3],
      [5],
    ],
    [
      `# golden-path global ignore=sudo-used reason="x"\nFROM a:1\n${SUDO}${SUDO}`,
      [],
      [3, 4],
    ],
    [
      `FROM a:1\n# golden-path global ignore=sudo-used reason="x"\n${SUDO}`,
      [3],
      [],
    ],
    [`FROM a:1\n# golden-path ignore=sudo-used\n${SUDO}`, [3], []],
    [
      `FROM a:1\n# golden-path ignore=sudo-used,nothing reason="x"\n${SUDO}`,
      [4 - 1],
      [],
    ],
    [
      `FROM a:1\nRUN sudo a # golden-path ignore=sudo-used reason="x"\n`,
      [2],
      [],
    ],
    // What is no comment of the file.
    [
      `FROM a:1\nCOPY <<E /x\n# hadolint global ignore=DL3004\nE\n${SUDO}`,
      [5],
      [],
    ],
  ])('%j', (text, counting, waived) => {
    expect(linesOf(text, 'sudo-used')).toEqual([counting, waived]);
  });

  it.each([
    ['# check=skip=JSONArgsRecommended\nFROM a:1\nCMD a b\n', [], [3]],
    ['# check=skip=all\nFROM a:1\nCMD a b\n', [], [3]],
    [
      '# syntax=docker/dockerfile:1\n# check=error=true;skip=JSONArgsRecommended # x\nFROM a:1\nCMD a b\n',
      [],
      [4],
    ],
    ['# check=skip=Other\nFROM a:1\nCMD a b\n', [3], []],
    [
      'FROM a:1\n# check=skip=JSONArgsRecommended\n\nCMD a b\nFROM b:1\nCMD c d\n',
      [6],
      [4],
    ],
    [
      'FROM a:1\n# check=skip=Other\n# check=skip=JSONArgsRecommended\nCMD a b\n',
      [4],
      [],
    ],
    // Not on top any more: about the instruction below.
    [
      '# a file\n# check=skip=JSONArgsRecommended\nFROM a:1\nCMD a b\n',
      [4],
      [],
    ],
  ])('by BuildKit %j', (text, counting, waived) => {
    expect(linesOf(text, 'shell-form')).toEqual([counting, waived]);
  });

  it('may stand in a fragment, and where nothing follows', () => {
    const text = `${SUDO}# hadolint stage ignore=DL3004\n${SUDO}# hadolint ignore=DL3004\n# golden-path ignore=sudo-used reason="x"\n# check=skip=all\n`;
    expect(linesOf(text, 'sudo-used')).toEqual([[1], [3]]);
  });

  it('ends after its last day', () => {
    const text = `FROM a:1\n# golden-path ignore=sudo-used reason="x" until=2027-01-31\n${SUDO}`;
    expect(linesOf(text, 'sudo-used')).toEqual([[], [3]]);
    expect(linesOf(text, 'sudo-used', '2027-01-31')).toEqual([[], [3]]);
    expect(linesOf(text, 'sudo-used', '2027-02-01')).toEqual([[3], []]);
    expect(assessed(text, '2026-11-25').validUntil).toBe('2027-01-31');
  });

  it('counts as long as the longest of several', () => {
    const line = (until: string) =>
      `# golden-path ignore=sudo-used reason="x"${until}\n`;
    const text = `FROM a:1\n${line(' until=2027-01-01')}${line(
      ' until=2028-01-01',
    )}${line(' until=2026-01-01')}${SUDO}`;
    expect(linesOf(text, 'sudo-used', '2027-06-01')).toEqual([[], [5]]);
    expect(linesOf(text, 'sudo-used', '2029-01-01')).toEqual([[5], []]);
  });

  it('tells whose it is, where it stands and why', () => {
    const [finding] = findingsOf(
      assessed(
        `FROM a:1\n# golden-path ignore=sudo-used reason="ported" until=2027-01-31\n${SUDO}`,
      ),
      'sudo-used',
    );
    expect(finding.waived).toEqual({
      tool: 'golden-path',
      file: 'Dockerfile',
      line: 2,
      reason: 'ported',
      until: '2027-01-31',
    });
  });

  it('is not taken for the reason of another base for Lambda', () => {
    const text =
      '# golden-path ignore=lambda-base reason="web adapter"\nFROM node:22-slim\nCOPY --from=public.ecr.aws/awsguru/aws-lambda-adapter:0.9.1 /lambda-adapter /opt/extensions/x\n';
    expect(linesOf(text, 'lambda-base')).toEqual([[], [2]]);
  });

  it('keeps both scores', () => {
    const plain = 'FROM alpine:3.20\nUSER 1:1\nCMD a b\n';
    const waived = assessed(
      plain.replace('CMD', '# golden-path ignore=shell-form reason="x"\nCMD'),
    );
    const check = waived.checks.find(({ id }) => id === 'shell-form');
    expect(check).toMatchObject({
      outcome: 'not-applicable',
      unwaived: 'failed',
    });
    expect(waived.score).toBeGreaterThan(assessed(plain).score!);
    expect(waived.unwaived!.score).toBeLessThan(waived.score!);
  });
});

describe('a suppression elsewhere', () => {
  const suppressions = new Suppressions(['secret', 'tags']);
  const found = (path: string, text: string, line: number) =>
    suppressions.of(
      {
        builds: [],
        unread: [],
        paths: [path],
        unreadTexts: new Map(),
        texts: new Map([[path, text]]),
        policy: {},
      },
      { id: 'secret', equivalents: [] },
      { file: path, line, endLine: line, message: '' },
      '2026-11-25',
    )?.line;
  const OWN = 'golden-path ignore=secret reason="x"';

  it.each([
    ['compose.yaml', `a:\n  # ${OWN}\n  b: 1\n  c: 2\n`, 3, 2],
    ['compose.yaml', `a:\n  # ${OWN}\n  # more\n  b: 1\n`, 4, 2],
    ['compose.yaml', `a:\n  # ${OWN}\n\n  b: 1\n`, 4, undefined],
    ['compose.yaml', `a:\n  # ${OWN}\n  b: 1\n  c: 2\n`, 4, undefined],
    ['ci.yml', `a:\n  b: 1 # ${OWN}\n`, 2, 2],
    ['ci.yml', `a:\r\n  # ${OWN}\r\n  b: 1\r\n`, 3, 2],
    ['ci.yml', `a:\n  b: x#${OWN}\n`, 2, undefined],
    [
      'docker-bake.hcl',
      `a {\n  // ${OWN}\n  b = 1\n  c = 2 // ${OWN}\n}\n`,
      3,
      2,
    ],
    ['docker-bake.hcl', `a {\n  c = 2 // ${OWN}\n}\n`, 2, 2],
    ['Makefile', `# ${OWN}\nx:\n`, 2, 1],
    [
      'Makefile',
      `# golden-path global ignore=secret,tags reason="x"\nx:\n\ty\n`,
      3,
      1,
    ],
    [
      'Makefile',
      `x:\n# golden-path global ignore=secret reason="x"\n\ty\n`,
      3,
      undefined,
    ],
    ['Makefile', `# golden-path ignore=tags reason="x"\nx:\n`, 2, undefined],
    ['.dockerignore', `# ${OWN}\nx\n`, 2, 1],
    ['.dockerignore', `x # ${OWN}\n`, 1, undefined],
    ['other', `x\n`, 1, undefined],
  ])('%s %j', (path, text, line, expected) => {
    expect(found(path, text, line)).toBe(expected);
  });
});

it('leaves checks of other scorecards alone in templates that they read too', () => {
  const flaws = (comment: string) =>
    findingsOf(
      assess(
        containerScorecard,
        evidenceOf({ 'template.yaml': `# ${comment}\nResources: {}\n` }),
      ),
      'suppression-unsound',
    ).length;
  expect(flaws('golden-path ignore=lifecycle-missing reason="x"')).toBe(0);
  expect(flaws('golden-path ignore=sudo-use reason="x"')).toBe(1);
});

describe('whatever the file', () => {
  const texts = checks.flatMap(({ examples }) =>
    [...examples.pass, ...examples.fail].flatMap(({ files }) =>
      Object.entries(files).flatMap(([path, text]) =>
        path === 'Dockerfile' ? [text] : [],
      ),
    ),
  );
  // Some name another line, which moves as well.
  const plain = (message: string) => message.replace(/line \d+/, 'line …');
  const shapeOf = (text: string) =>
    assessed(text).checks.flatMap(({ id, findings }) =>
      findings.map(({ line, message }) => ({
        id,
        line,
        message: plain(message),
      })),
    );
  /** Puts a comment above the first instruction at this line or after it. */
  const withComment = (text: string, comment: string, place: number) => {
    const { builds } = containerScorecard.read(
      evidenceOf({ Dockerfile: text }),
      {},
    );
    const instructions = builds[0]?.dockerfile.instructions ?? [];
    if (!instructions.length) return undefined;
    const { line } = instructions[place % instructions.length];
    const lines = text.split('\n');
    lines.splice(line - 1, 0, comment);
    return { changed: lines.join('\n'), line };
  };
  const moved = (shape: ReturnType<typeof shapeOf>, line: number) =>
    shape.map(item => ({
      ...item,
      line: item.line >= line ? item.line + 1 : item.line,
    }));
  const sorted = (shape: ReturnType<typeof shapeOf>) =>
    shape.map(item => JSON.stringify(item)).sort();

  it('a suppression hides nothing, and what it names is waived', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...checks),
        fc.nat(40),
        (text, check, place) => {
          const comment = `# golden-path ignore=${check.id} reason="x"`;
          const done = withComment(text, comment, place);
          if (!done) return;
          const { changed, line } = done;
          const before = shapeOf(text).filter(
            ({ id }) => id !== 'suppression-unsound',
          );
          const after = assessed(changed);
          const all = after.checks.flatMap(({ id, findings }) =>
            findings.map(finding => ({ id, ...finding })),
          );
          expect(
            sorted(
              all
                .filter(({ id }) => id !== 'suppression-unsound')
                .map(({ id, line: at, message }) => ({
                  id,
                  line: at,
                  message: plain(message),
                })),
            ),
          ).toEqual(sorted(moved(before, line)));
          // All that it covers is waived, and nothing else is by it.
          const covered = all.filter(
            one => one.id === check.id && one.line === line + 1,
          );
          expect(covered.filter(({ waived }) => !waived)).toEqual([]);
          const byIt = all.filter(
            ({ waived }) =>
              waived?.tool === 'golden-path' && waived.line === line,
          );
          expect(byIt.filter(({ id }) => id !== check.id)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a comment of another kind changes nothing', () => {
    // hadolint wants its own directly above the instruction.
    const without = texts.filter(text => !/ignore=/.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...without),
        fc.constantFrom(
          '# Installs what is needed.',
          '# golden-path keeps this up to date',
          '# hadolint likes it, ignore nothing',
          '# checked: skip = none',
        ),
        fc.nat(40),
        (text, comment, place) => {
          const done = withComment(text, comment, place);
          if (!done) return;
          expect(sorted(shapeOf(done.changed))).toEqual(
            sorted(moved(shapeOf(text), done.line)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('hadolint shell=', () => {
  it.each([
    ['powershell', []],
    ['/bin/bash', [3]],
    ['sh # for now', [3]],
  ])('%s', (shell, lines) => {
    const text = `FROM mcr.microsoft.com/windows/servercore:ltsc2022\n# hadolint shell=${shell}\n${SUDO}`;
    expect(linesOf(text, 'sudo-used')[0]).toEqual(lines);
  });

  it('counts until the next SHELL, and in the stages that build on it', () => {
    const text = `FROM a:1 AS x\n${SUDO}# hadolint shell=pwsh\n${SUDO}FROM x AS y\n${SUDO}SHELL ["/bin/sh", "-c"]\n${SUDO}FROM b:1\n${SUDO}`;
    expect(linesOf(text, 'sudo-used')[0]).toEqual([2, 8, 10]);
  });
});
