import {
  assess,
  evidenceOf,
  scoreOf,
  type Evidence,
} from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { containerScorecard } from './scorecard';

const { checks, practices } = containerScorecard;
const assessed = (evidence: Evidence) => assess(containerScorecard, evidence);

describe('metadata', () => {
  it('has unique kebab-case ids, and a practice with checks for each', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(new Set(checks.map(({ practice }) => practice))).toEqual(
      new Set(practices.map(({ id }) => id)),
    );
  });

  it.each(checks.map(check => [check.id, check] as const))(
    '%s speaks to people',
    (_, check) => {
      expect(check.title).toMatch(/^[A-Za-z][^.!?]{8,70}$/);
      expect(check.rationale).toMatch(/^[A-Z].{30,240}\.$/);
      expect(check.remedy).toMatch(/^[A-Z].{20,320}[.`]$/);
      expect(practices.map(({ id }) => id)).toContain(check.practice);
    },
  );

  it.each(checks.map(check => [check.id, check] as const))(
    '%s is fixable exactly if an example shows a fix',
    (_, check) => {
      const fixes = check.examples.fail.flatMap(({ files, policy }) =>
        assess({ ...containerScorecard, checks: [check] }, evidenceOf(files), {
          policy,
        }).checks[0].findings.filter(({ fixable }) => fixable),
      );
      expect(fixes.length > 0).toBe(check.fixable);
    },
  );

  it('gives every practice a weight', () => {
    expect(
      scoreOf(
        checks.map(check => ({ ...check, outcome: 'passed' })),
      ).practices.every(({ weight }) => weight > 0),
    ).toBe(true);
  });
});

describe('outcomes', () => {
  it('does not apply without a Dockerfile', () => {
    const { score, checks: results } = assessed(
      evidenceOf({ 'main.go': 'package main', 'go.mod': '' }),
    );
    expect(score).toBeUndefined();
    for (const result of results)
      expect(result).toMatchObject({
        outcome: 'not-applicable',
        reason: expect.stringMatching(
          /^No (?:Dockerfile|build definition|Compose file|registry|image) /,
        ),
      });
  });

  it('is undecided where the list of files may be incomplete', () => {
    for (const result of assessed({
      files: [],
      images: [],
      incomplete: 'Only 10 files were listed.',
    }).checks) {
      expect(result).toMatchObject({
        outcome: 'no-evidence',
        reason: 'Only 10 files were listed.',
      });
    }
  });

  it('fails if one of several Dockerfiles fails, even if another was not read', () => {
    const files = [
      { path: 'a/Dockerfile', text: 'FROM alpine\n' },
      { path: 'b/Dockerfile', unread: 'It is too large.' },
    ];
    const of = (id: string) =>
      assessed({ files }).checks.find(result => result.id === id);
    expect(of('base-untagged')).toMatchObject({
      outcome: 'failed',
      findings: [{ file: 'a/Dockerfile', line: 1 }],
    });
    expect(of('shell-form')).toMatchObject({
      outcome: 'no-evidence',
      reason: 'b/Dockerfile: It is too large.',
    });
  });

  it('gives a good project an A, and a bad one none', () => {
    const good =
      'FROM golang:1.23.4 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app\n\nFROM scratch\nCOPY --from=build /app /app\nUSER 65532\nENTRYPOINT ["/app"]\n';
    const bad =
      '# syntax=example/dockerfile-plus\nFROM golang:latest\nARG TOKEN\nCOPY . .\nRUN apt-get update\nRUN apt-get install -y nginx redis-server\nCMD ./app\n';
    const policy = { ownRegistries: ['docker.io'] };
    expect(
      assess(
        containerScorecard,
        evidenceOf({ Dockerfile: good, 'go.mod': '', 'go.sum': '' }),
        { policy },
      ),
    ).toMatchObject({ grade: 'A', score: 100, coverage: 1 });
    expect(
      assess(containerScorecard, evidenceOf({ Dockerfile: bad, '.env': '' }), {
        policy,
      }).score,
    ).toBeLessThan(50);
  });
});

describe('the engine on this scorecard', () => {
  const texts = checks.flatMap(({ examples }) =>
    [...examples.pass, ...examples.fail].flatMap(({ files }) =>
      Object.values(files),
    ),
  );
  const project = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(
          'Dockerfile',
          'a/Dockerfile',
          'b/Dockerfile.dev',
          'package.json',
          'requirements.txt',
        ),
        fc.constantFrom(...texts),
      ),
      {
        minLength: 1,
        maxLength: 4,
        selector: ([path]) => path,
      },
    )
    .map(entries => entries.map(([path, text]) => ({ path, text })));

  it('never raises the low bound when a file is hidden', () => {
    fc.assert(
      fc.property(project, fc.nat(), (files, pick) => {
        const hidden = files.map((file, i) =>
          i === pick % files.length
            ? { path: file.path, unread: 'Hidden.' }
            : file,
        );
        expect(assessed({ files: hidden }).low ?? 0).toBeLessThanOrEqual(
          assessed({ files }).low ?? 100,
        );
        expect(
          assessed({ files, incomplete: 'Capped.' }).low ?? 0,
        ).toBeLessThanOrEqual(assessed({ files }).low ?? 100);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same again, whatever the order of the files', () => {
    fc.assert(
      fc.property(project, files => {
        const result = assessed({ files });
        expect(assessed({ files })).toEqual(result);
        expect(assessed({ files: [...files].reverse() })).toEqual(result);
      }),
      { numRuns: 100 },
    );
  });
});
