import {
  applyEdits,
  assess,
  evidenceOf,
  type TextEdit,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import fc from 'fast-check';
import { Regions, type Region } from './regions';
import { ruleOf } from './ruleOf';
import { SarifProject } from './SarifProject';

/** Where a place of SARIF lies in a text: lines end as the standard says unless told, and columns are UTF-16 units. */
function offsetOf(text: string, line: number, column: number): number {
  const ends = [...text.matchAll(/\r\n|\n/g)].map(m => m.index + m[0].length);
  return [0, ...ends][line - 1] + column - 1;
}

interface Replacement {
  deletedRegion: Region;
  insertedContent: { text: string };
}

/** Applies replacements by their lines and columns, or by their offsets, as a viewer of SARIF would. */
function applied(
  text: string,
  replacements: Replacement[],
  by: 'columns' | 'offsets',
): string {
  const pieces = replacements.map(({ deletedRegion: at, insertedContent }) =>
    by === 'offsets'
      ? {
          start: at.charOffset,
          end: at.charOffset + at.charLength,
          text: insertedContent.text,
        }
      : {
          start: offsetOf(text, at.startLine, at.startColumn),
          end: offsetOf(text, at.endLine, at.endColumn),
          text: insertedContent.text,
        },
  );
  return pieces
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((t, p) => t.slice(0, p.start) + p.text + t.slice(p.end), text);
}

const someText = fc
  .array(
    fc.constantFrom('a', 'é', '😀', '\u2028', '\r', ' ', '\n', '\r\n', 'RUN x'),
  )
  .map(parts => parts.join(''));

describe('regions', () => {
  it('name the same place by columns and by offsets', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a, b]
          .map(n => n % (text.length + 1))
          .sort((x, y) => x - y);
        const region = new Regions(text).of({ start, end });
        expect(offsetOf(text, region.startLine, region.startColumn)).toBe(
          start,
        );
        expect(offsetOf(text, region.endLine, region.endColumn)).toBe(end);
        expect(region).toMatchObject({
          charOffset: start,
          charLength: end - start,
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('fixes', () => {
  /** Every example of every check that can fix something, with both kinds of line ends. */
  const texts = containerScorecard.checks
    .filter(check => check.fixable)
    .flatMap(({ id, examples }) =>
      examples.fail.map(example => ({ id, ...example })),
    )
    .flatMap(({ files, ...rest }) => [
      { ...rest, files },
      {
        ...rest,
        files: Object.fromEntries(
          Object.entries(files).map(([path, text]) => [
            path,
            text.replace(/\n/g, '\r\n'),
          ]),
        ),
      },
    ]);

  it('change what the engine would change', () => {
    let seen = 0;
    for (const { files, policy } of texts) {
      const evidence = evidenceOf(files);
      const project = new SarifProject('', evidence);
      const { checks } = assess(containerScorecard, evidence, { policy });
      for (const finding of checks.flatMap(check => check.findings)) {
        const { fixes = [] } = project.resultOf(finding);
        for (const { artifactChanges } of fixes) {
          for (const { artifactLocation, replacements } of artifactChanges) {
            const file = decodeURIComponent(artifactLocation.uri);
            const text = files[file] ?? '';
            const edits: TextEdit[] = finding.fix!.edits.filter(
              edit => edit.file === file,
            );
            const expected = applyEdits(text, edits);
            expect(applied(text, replacements, 'columns')).toBe(expected);
            expect(applied(text, replacements, 'offsets')).toBe(expected);
            seen++;
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(texts.length);
  });

  it('do not carry a secret along', () => {
    const project = (text: string) => {
      const evidence = evidenceOf({ Dockerfile: text });
      const sarif = new SarifProject('', evidence);
      return assess(containerScorecard, evidence)
        .checks.filter(check => check.id === 'legacy-key-value')
        .flatMap(check => check.findings.map(f => sarif.resultOf(f)));
    };
    const [open] = project('FROM a:1\nENV COLOUR hunter2hunter\n');
    expect(JSON.stringify(open.fixes)).toContain('hunter2');
    const [secret] = project('FROM a:1\nENV PASSWORD hunter2hunter\n');
    expect(secret).not.toHaveProperty('fixes');
    expect(JSON.stringify(secret)).not.toContain('hunter2');
  });

  it('mark what they replace, where that is one piece of the lines', () => {
    const text = 'FROM a:1\nADD x /x\n';
    const evidence = evidenceOf({ Dockerfile: text });
    const sarif = new SarifProject('', evidence);
    const [finding] = assess(containerScorecard, evidence).checks.find(
      check => check.id === 'add-local',
    )!.findings;
    const [{ physicalLocation }] = sarif.resultOf(finding).locations;
    expect(physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 4,
      charOffset: 9,
      charLength: 3,
    });
  });
});

describe('rules', () => {
  const ruleNamed = (id: string) =>
    ruleOf(containerScorecard.checks.find(check => check.id === id)!);

  it('have a security severity only where others are to be kept out', () => {
    expect(ruleNamed('secret-arg-env').properties).toMatchObject({
      'security-severity': '9.5',
      tags: expect.arrayContaining(['build-secrets', 'security']),
    });
    expect(ruleNamed('apt-lists-kept').properties).not.toHaveProperty(
      'security-severity',
    );
  });

  it('promise equality where a check does', () => {
    for (const check of containerScorecard.checks) {
      const { relationships = [] } = ruleOf(check);
      expect(relationships.map(one => one.kinds[0] === 'equal')).toEqual(
        check.equivalents.map(one => one.relation === 'equal'),
      );
    }
  });
});
