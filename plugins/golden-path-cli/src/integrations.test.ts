import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { parse } from 'yaml';
import { projectsFolder } from './testing/projectsFolder';
import { version } from './version';

const root = resolve(__dirname, '../../..');
const projects = projectsFolder();

function definition(path: string) {
  return parse(readFileSync(join(root, path), 'utf8'));
}

/** A folder with an `npx` that runs this source tree in place of the published package of the version that is asked for. */
function fakeNpx(): string {
  const bin = resolve(__dirname, '../bin/golden-path');
  const lines = [
    '#!/bin/sh',
    `[ "$1 $2" = "--yes golden-path-cli@${version}" ] || exit 99`,
    'shift 2',
    `exec "${bin}" "$@"`,
    '',
  ];
  const npx = projects.write({ 'fake/npx': lines.join('\n') });
  chmodSync(npx, 0o755);
  return projects.at('fake');
}

/** Runs a script as a CI service would: in the folder of the repository, with nothing but these variables. */
function runs(shell: string[], script: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(
    shell[0],
    [...shell.slice(1), script],
    {
      cwd: projects.at('repository'),
      env: {
        PATH: `${fakeNpx()}:${process.env.PATH}`,
        HOME: process.env.HOME,
        ...env,
      },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const read = (file: string) =>
  readFileSync(projects.at(`repository/${file}`), 'utf8');

beforeAll(() => {
  projects.write({
    'repository/my shop/Dockerfile': 'FROM node:latest\nCMD node .\n',
    'repository/my policy.yaml':
      'goldenPath:\n  policies:\n    container-hygiene:\n      checks: { base-latest: off }\n',
  });
  mkdirSync(projects.at('fake'), { recursive: true });
});

jest.setTimeout(120_000);

describe('the GitHub Action', () => {
  const action = definition('integrations/github-action/action.yml');
  const inputs = Object.keys(action.inputs);

  /** What a step gets where the workflow gives these inputs. */
  function environment(step: any, given: Record<string, string>) {
    const entries = Object.entries<string>(step.env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input) => {
        expect(inputs).toContain(input);
        return given[input] ?? String(action.inputs[input].default);
      }),
    ]);
    return Object.fromEntries(entries);
  }

  function runAction(given: Record<string, string>) {
    writeFileSync(projects.at('repository/summary.md'), '');
    const steps = action.runs.steps.filter((step: any) => step.run);
    for (const step of steps) {
      const env = {
        ...environment(step, given),
        GITHUB_STEP_SUMMARY: 'summary.md',
      };
      // As GitHub calls it for `shell: bash`.
      const bash = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'];
      const { status, stdout, stderr } = runs(bash, step.run, env);
      if (status !== 0) return { step: step.name, status, stdout, stderr };
    }
    return { status: 0 };
  }

  it('is a composite action whose every input has a description and a default', () => {
    expect(action.runs.using).toBe('composite');
    for (const input of Object.values<any>(action.inputs)) {
      expect(input.description).toEqual(expect.any(String));
      expect(typeof input.default).toBe('string');
    }
    expect(action.inputs.version.default).toBe(version);
    const scripts = action.runs.steps.flatMap((step: any) => step.run ?? []);
    expect(scripts.join('\n')).not.toContain('${{');
  });

  it('writes the findings as SARIF, and a summary', () => {
    const given = { path: 'my shop', 'sarif-file': 'found.sarif' };
    expect(runAction(given)).toEqual({ status: 0 });
    const [run] = JSON.parse(read('found.sarif')).runs;
    const [{ physicalLocation }] = run.results[0].locations;
    expect(physicalLocation.artifactLocation.uri).toBe('my%20shop/Dockerfile');
    expect(read('summary.md')).toContain('[`base-latest`](https://');
  });

  it('fails below the threshold, after the reports', () => {
    const given = { path: 'my shop', 'fail-below': '99' };
    expect(runAction(given)).toMatchObject({
      step: 'Check the score',
      status: 1,
      stdout: expect.stringContaining('1 below 99'),
    });
    expect(JSON.parse(read('golden-path.sarif')).runs[0].results).not.toEqual(
      [],
    );
    expect(runAction({ ...given, 'fail-below': '1' })).toEqual({ status: 0 });
  });

  it('judges by the policy and the scorecard it is given', () => {
    const given = {
      path: 'my shop',
      policy: 'my policy.yaml',
      scorecard: 'container-hygiene',
    };
    expect(runAction(given)).toEqual({ status: 0 });
    expect(read('summary.md')).not.toContain('base-latest');
    expect(runAction({ ...given, scorecard: 'none' })).toMatchObject({
      step: 'Write the reports',
      status: 2,
    });
  });

  it('has an example that gives inputs it knows', () => {
    const { jobs } = definition('integrations/github-action/example.yml');
    const step = jobs['golden-path'].steps.find((one: any) =>
      one.uses.includes('integrations/github-action'),
    );
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with)));
  });
});

describe('the template for GitLab', () => {
  const template = definition('integrations/gitlab/golden-path.gitlab-ci.yml');
  const job = template['golden-path'];

  function runJob(env: Record<string, string>) {
    return runs(['sh', '-ec'], job.script.join('\n'), env);
  }

  it('reports code quality, and fails below the threshold', () => {
    const path = { GOLDEN_PATH_PATH: 'my shop' };
    expect(runJob(path).status).toBe(0);
    const report = job.artifacts.reports.codequality;
    const issues = JSON.parse(read(report));
    expect(issues[0]).toMatchObject({
      check_name: 'base-latest',
      location: { path: 'my shop/Dockerfile', lines: { begin: 1 } },
    });
    expect(job.artifacts.when).toBe('always');

    const below = runJob({ ...path, GOLDEN_PATH_FAIL_BELOW: '99' });
    expect(below).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('1 below 99'),
    });
    const policy = { GOLDEN_PATH_POLICY: 'my policy.yaml' };
    expect(runJob({ ...path, ...policy }).status).toBe(0);
    expect(read(report)).not.toContain('base-latest');
  });

  it('has an example that sets variables it knows', () => {
    const example = definition('integrations/gitlab/example.gitlab-ci.yml');
    expect(example.include[0].remote).toContain(
      'integrations/gitlab/golden-path.gitlab-ci.yml',
    );
    for (const name of Object.keys(example.variables)) {
      expect(job.script.join('\n')).toContain(`$${name}`);
    }
  });
});

describe('the hook of pre-commit', () => {
  const [hook] = definition('.pre-commit-hooks.yaml');

  it('runs the published command in this version', () => {
    expect(hook.additional_dependencies).toEqual([
      `golden-path-cli@${version}`,
    ]);
    const { status, stdout } = runs(
      ['bash', '-c'],
      `npx --yes golden-path-cli@${version} ${hook.entry.replace(
        /^golden-path /,
        '',
      )} ${hook.args.join(' ')}`,
      {},
    );
    expect({ status, last: stdout.trimEnd().split('\n').pop() }).toEqual({
      status: 1,
      last: expect.stringContaining('1 below 75'),
    });
  });

  it('runs for every file that the checks judge, and for no other', () => {
    // Python's flags in front of the pattern are not known here.
    const pattern = new RegExp(
      hook.files.replace(/^\(\?xi\)/, '').replace(/\s+/g, ''),
      'i',
    );
    const wanted = [
      ...['Dockerfile', 'a/b/dockerfile', 'Dockerfile.prod', 'x.Dockerfile'],
      ...['Containerfile', 'web.containerfile', 'Dockerfile-dev'],
      ...['.dockerignore', 'web.Dockerfile.dockerignore', 'a/.npmrc'],
      ...['docker-bake.hcl', 'x/docker-bake.override.json'],
      ...[
        'compose.yaml',
        'docker-compose.prod.yml',
        '.github/workflows/ci.yml',
      ],
      ...['action.yml', '.gitlab-ci.yml', '.gitlab/ci/build.yml'],
      ...['buildspec.yml', 'buildspec-prod.yaml', 'template.yaml'],
      ...['sam.yaml', 'infra/shop-stack.ts', 'Makefile', 'GNUmakefile'],
      ...['scripts/build.sh', 'ci.sh', 'catalog-info.yaml'],
    ];
    const unwanted = [
      ...['README.md', 'src/index.ts'],
      ...[
        'docker/entry.sh',
        'values.yaml',
        'main.tf',
        'docs/catalog-info.yaml',
      ],
    ];
    const told = (files: string[]) => files.filter(f => pattern.test(f));
    expect(told(wanted)).toEqual(wanted);
    expect(wanted.filter(f => containerScorecard.wants(f))).toEqual(wanted);
    expect(told(unwanted)).toEqual([]);
    // Manifests are read too, but only to tell whether a fix is safe.
    expect(told(['package.json', 'go.mod'])).toEqual([]);
    expect(unwanted.filter(f => containerScorecard.wants(f))).toEqual([]);
  });
});
