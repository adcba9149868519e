import { assess } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from '../../scorecard';
import { contextChecks } from '.';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const paths = <T>(count: number, path: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => path(i));

const projects: Array<
  [string, { dockerfile: string; ignore?: string; more?: string[] }]
> = [
  [
    '20,000 COPY with wildcards in 20,000 files',
    {
      dockerfile: `FROM a\n${lines(20_000, i => `COPY *${i}*/*a* /`)}`,
      ignore: '**/*b*\n!**/c*',
      more: paths(20_000, i => `d${i}/a`),
    },
  ],
  [
    '20,000 wide COPY and 10,000 secrets',
    {
      dockerfile: `FROM a\n${'COPY . .\n'.repeat(20_000)}`,
      ignore: '**/*.log\n!**/x*.pem\n',
      more: paths(10_000, i => `d${i}/id_rsa`),
    },
  ],
  [
    '20,000 COPY of files that are missing',
    {
      dockerfile: `FROM a\n${lines(20_000, i => `COPY a${i} ../b${i} /`)}`,
      more: paths(20_000, i => `A${i}/${'x/'.repeat(20)}y`),
    },
  ],
  [
    '20,000 manifests',
    {
      dockerfile: `FROM a\n${'COPY . .\n'.repeat(1_000)}`,
      more: paths(20_000, i => `d${i}/package.json`),
    },
  ],
  [
    'long patterns',
    {
      dockerfile: `FROM a\nCOPY ${'*a'.repeat(100_000)} ${'[a-z]'.repeat(
        100_000,
      )} /`,
      ignore: `${'**/a*'.repeat(10_000)}\n!${'*b'.repeat(10_000)}`,
      more: paths(5_000, i => `${'a'.repeat(200)}/${i}`),
    },
  ],
  [
    '20,000 --exclude',
    {
      dockerfile: `FROM a\nCOPY ${'--exclude=**/*a*b* '.repeat(20_000)} . .`,
      more: paths(10_000, i => `d${i}/id_rsa`),
    },
  ],
  [
    '300 Dockerfiles with an ignore file each',
    {
      dockerfile: 'FROM a\nCOPY . .',
      more: [],
    },
  ],
];

describe('hostile projects', () => {
  it.each(projects)('are assessed in time: %s', (name, project) => {
    const { dockerfile, ignore = '', more = [] } = project;
    const many = name.startsWith('300') ? paths(300, i => `f${i}/`) : [''];
    const files = [
      ...many.flatMap(folder => [
        { path: `${folder}Dockerfile`, text: dockerfile },
        {
          path: `${folder}.dockerignore`,
          text: folder ? lines(1_000, i => `**/*${i}*x`) : ignore,
        },
        ...(folder ? paths(50, i => ({ path: `${folder}k${i}/id_rsa` })) : []),
      ]),
      ...more.map(path => ({ path })),
    ] as Array<{ path: string; text?: string }>;
    const scorecard = { ...containerScorecard, checks: contextChecks };
    const started = performance.now();
    const { checks } = assess(scorecard, { files });
    expect(checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(HANGING);
  });
});
