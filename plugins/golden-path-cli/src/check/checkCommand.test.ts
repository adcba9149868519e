import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { projectsFolder } from '../testing/projectsFolder';
import { runHere } from '../testing/runHere';

const BAD = 'FROM golang:latest\nRUN go build -o /app .\nCMD /app\n';
const projects = projectsFolder();

async function check(...args: string[]) {
  const ran = await runHere(['check', '--format', 'jsonl', ...args]);
  const lines = ran.out.split('\n').slice(0, -1);
  return { ...ran, objects: lines.map(line => JSON.parse(line)) };
}

describe('check', () => {
  it('prints one object for each PATH, in the order given', async () => {
    const bad = projects.write({ 'bad/Dockerfile': BAD });
    const folder = projects.at('bad');
    const missing = projects.at('missing');
    const { exitCode, objects } = await check(bad, missing, folder, bad);
    expect(exitCode).toBe(0);
    expect(objects.map(o => o.path)).toEqual([bad, missing, folder, bad]);
    expect(objects[1]).toEqual({ path: missing, error: expect.any(String) });
    expect(objects[2].scorecards).toEqual(objects[0].scorecards);
    expect(objects[3]).toEqual(objects[0]);
  });

  it('keeps the order over more PATHs than it reads ahead', async () => {
    const files = Array.from({ length: 40 }, (_, i) =>
      projects.write({
        [`many/${i}.Dockerfile`]: i % 3 ? BAD : 'FROM scratch\n'.repeat(i + 1),
      }),
    );
    const { objects } = await check(...files);
    expect(objects.map(o => o.path)).toEqual(files);
  });

  it('names files from the root of the project', async () => {
    projects.write({ 'nested/build/Dockerfile': BAD });
    const { objects } = await check(projects.at('nested'));
    const latest = objects[0].scorecards[0].checks.find(
      (c: { id: string }) => c.id === 'base-latest',
    );
    expect(latest).toMatchObject({
      practice: 'pinned-tag',
      outcome: 'failed',
      findings: [{ file: 'build/Dockerfile', line: 1, endLine: 1 }],
    });
  });

  it('takes a single file of any name for what it is', async () => {
    const { objects } = await check(projects.write({ 'image.txt': BAD }));
    const { checks } = objects[0].scorecards[0];
    const files = checks.flatMap((c: any) =>
      c.findings.map((f: any) => f.file),
    );
    expect(new Set(files)).toEqual(new Set(['image.txt']));
  });

  it('gives no score where nothing applies', async () => {
    projects.write({ 'empty/README.md': '# Nothing\n' });
    const { exitCode, objects, err } = await check(
      projects.at('empty'),
      '--fail-below',
      '100',
    );
    const [scorecard] = objects[0].scorecards;
    expect(exitCode).toBe(0);
    expect(err).toContain('1 without a score');
    expect(scorecard).not.toHaveProperty('score');
    expect(scorecard).not.toHaveProperty('grade');
    expect(scorecard).toMatchObject({ id: 'container-hygiene', coverage: 0 });
  });

  it('tells apart what each scorecard has to say', async () => {
    const tf = 'resource "aws_s3_bucket" "raw" {}\n';
    projects.write({
      ...{ 'two/Dockerfile': BAD, 'two/main.tf': tf },
      ...{ 'lake/main.tf': tf, 'image/Dockerfile': BAD },
      ...{ 'neither/README.md': '# Nothing\n' },
    });
    const titles = async (folder: string, ...args: string[]) => {
      const at = projects.at(folder);
      const { out } = await runHere(['check', at, ...args]);
      return out
        .split('\n')
        .filter(line => line.startsWith(at))
        .map(line => line.slice(at.length).replace(/:.*/, '').trim());
    };
    const [containers, data] = ['Container hygiene', 'Data-tier compliance'];
    expect(await titles('two')).toEqual([containers, data]);
    expect(await titles('lake')).toEqual([data]);
    expect(await titles('image')).toEqual([containers]);
    expect(await titles('neither')).toEqual(['no score']);
    const chosen = ['--scorecard', 'data-tier-compliance'];
    expect(await titles('two', ...chosen)).toEqual([data]);
    expect(await titles('image', ...chosen)).toEqual([data]);

    const { objects, err } = await check(
      ...['two', 'lake', 'image'].map(projects.at),
      ...['--fail-below', '0'],
    );
    expect(err).toBe('');
    const scored = objects.map(({ scorecards }) =>
      scorecards.map((one: { score?: number }) => one.score !== undefined),
    );
    expect(scored).toEqual([
      [true, true],
      [false, true],
      [true, false],
    ]);
  });

  it('ends with 1 where a score is below the threshold, or cannot be had', async () => {
    const bad = projects.write({ 'bad/Dockerfile': BAD });
    const { objects } = await check(bad);
    const score: number = objects[0].scorecards[0].score;
    const exitCode = async (...args: string[]) =>
      (await check(...args)).exitCode;
    expect(await exitCode(bad, '--fail-below', String(score))).toBe(0);
    expect(await exitCode(bad, '--fail-below', String(score + 0.1))).toBe(1);
    expect(await exitCode(projects.at('missing'), '--fail-below', '0')).toBe(1);
    expect(await exitCode(projects.at('missing'))).toBe(0);
  });

  it('follows a PATH that is a link, but no link out of the project', async () => {
    projects.write({ 'real/Dockerfile': BAD, 'secret/Dockerfile': BAD });
    symlinkSync(projects.at('real'), projects.at('link'));
    mkdirSync(projects.at('leads-out'));
    symlinkSync(
      projects.at('secret/Dockerfile'),
      projects.at('leads-out/Dockerfile'),
    );
    const { objects } = await check(
      projects.at('link'),
      projects.at('leads-out'),
    );
    expect(objects[0].scorecards[0]).toHaveProperty('score');
    const [{ checks }] = objects[1].scorecards;
    expect(checks.flatMap((c: any) => c.findings)).toEqual([]);
    expect(checks.map((c: any) => c.reason).join()).toContain(
      'out of the project',
    );
  });

  it('goes on after what is no text, too large, or no regular file', async () => {
    const binary = projects.write({ 'bin/Dockerfile': new Uint8Array(2000) });
    const large = projects.write({
      'large/Dockerfile': `FROM a:1\n${'# x\n'.repeat(600_000)}`,
    });
    const { exitCode, objects } = await check(
      binary,
      large,
      '/dev/null',
      projects.at('bin'),
    );
    expect(exitCode).toBe(0);
    for (const index of [0, 1, 3]) {
      expect(objects[index].scorecards[0]).not.toHaveProperty('score');
    }
    expect(objects[2].error).toEqual(expect.any(String));
  });

  it('says so where a file may not be read', async () => {
    // Whoever may read everything cannot be refused.
    if (process.getuid?.() === 0) return;
    const file = projects.write({ 'closed/Dockerfile': BAD });
    chmodSync(file, 0o000);
    const { objects } = await check(file);
    expect(objects[0].error).toContain('not permitted');
  });

  it('reads further PATHs from standard input', async () => {
    const bad = projects.write({ 'bad/Dockerfile': BAD });
    const args = ['check', '--format', 'jsonl', '--stdin'];
    const { out } = await runHere([...args, bad], { input: [bad, bad] });
    expect(out.split('\n').slice(0, -1)).toHaveLength(3);
    expect((await runHere(args)).exitCode).toBe(2);
  });

  it('prints an object for one PATH and an array for several as json', async () => {
    const bad = projects.write({ 'bad/Dockerfile': BAD });
    const json = async (...paths: string[]) =>
      JSON.parse((await runHere(['check', '--format', 'json', ...paths])).out);
    const one = await json(bad);
    expect(one.path).toBe(bad);
    expect(await json(bad, bad)).toEqual([one, one]);
  });

  it('judges by the policy of an app-config', async () => {
    const file = projects.write({
      'own/Dockerfile': 'FROM registry.example.com/base:1.2\nUSER 1000\n',
    });
    const policy = projects.write({
      'app-config.yaml': `
app: { title: Portal }
goldenPath:
  policies:
    container-hygiene:
      ownRegistries: [registry.example.com]
`,
    });
    const outcomes = async (...args: string[]) => {
      const { objects } = await check(file, ...args);
      return objects[0].scorecards[0].practices.find(
        (p: { id: string }) => p.id === 'own-registry',
      ).outcome;
    };
    expect(await outcomes('--policy', policy)).toBe('passed');
    expect(await outcomes()).not.toBe('passed');
  });

  it('applies the overrides that fit the entity of the project', async () => {
    const policy = projects.write({
      'overrides.yaml': `
goldenPath:
  policies:
    container-hygiene:
      overrides:
        - filter: { metadata.tags: { $contains: batch }, metadata.namespace: default }
          checks: { shell-form: 'off' }
`,
    });
    const outcome = async (files: Record<string, string>) => {
      projects.write({
        'job/Dockerfile': 'FROM scratch\nCMD run\n',
        ...files,
      });
      const { objects } = await check(projects.at('job'), '--policy', policy);
      return objects[0].scorecards[0].checks.find(
        (c: { id: string }) => c.id === 'shell-form',
      ).outcome;
    };
    const entity = 'kind: Component\nmetadata:\n  name: job\n';
    expect(await outcome({})).toBe('failed');
    const file = 'job/catalog-info.yaml';
    expect(await outcome({ [file]: entity })).toBe('failed');
    expect(await outcome({ [file]: `${entity}  tags: [batch]\n` })).toBe(
      'not-applicable',
    );
  });

  it('names each setting that cannot be used', async () => {
    const policy = projects.write({
      'wrong.yaml': `
goldenPath:
  policies:
    container-hygiene:
      checks: { root-user: loud }
      overrides:
        - filter: { kind: { $foo: 1 } }
`,
    });
    for (const command of ['check', 'fix']) {
      const { exitCode, err } = await runHere([
        command,
        '.',
        '--policy',
        policy,
      ]);
      expect(exitCode).toBe(2);
      const key = 'goldenPath.policies.container-hygiene';
      expect(err).toContain(`${key}.checks.root-user must be one of off,`);
      expect(err).toContain(
        `${key}.overrides[0].filter must be a filter predicate`,
      );
    }
  });

  it.each([
    '[]',
    'goldenPath: {}',
    'goldenPath: { policies: { x: 1 } }',
    'a: [',
  ])('refuses %j as a policy', async text => {
    const policy = projects.write({ 'policy.yaml': text });
    const { exitCode, err } = await check('.', '--policy', policy);
    expect(exitCode).toBe(2);
    expect(err).toContain('policy.yaml');
  });
});
