// Generates a project from each template by the real Scaffolder, then builds, tests, starts and assesses it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Registries } from './test-images/registries.mjs';
import { Builder, missingTools } from './verify-fixes/builder.mjs';
import { Bases } from './verify-templates/bases.mjs';
import { fetchUv } from './verify-templates/fetchUv.mjs';
import { readersOf } from './verify-templates/files.mjs';
import { generate } from './verify-templates/generate.mjs';
import { megabytes, seconds, table } from './figures.mjs';
import { finish, step } from './verify-templates/report.mjs';
import { isThere } from './verify-templates/run.mjs';
import { forgetProjects } from './verify-templates/image.mjs';
import { templates } from './verify-templates/templates.mjs';
import { verifyProject } from './verify-templates/verifyProject.mjs';

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    only: { type: 'string', multiple: true },
    keep: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(`Usage: script/verify-templates [--only TEMPLATE]... [--keep]

Generates a project from each template by the real Scaffolder. Each is tested by its own tests and linters, where its toolchain is there. Its
image is built by buildah from its Dockerfile as it is: a local registry is answered in the form, and the base images are stand-ins, made of
Debian's packages and the toolchains of this machine. It is started read-only and without rights, asked, stopped, pushed, and assessed from the
registry; then built again after a change. What cannot be done is skipped, with the reason.
--only takes the name of a template, or of a template and a language ("container-worker go"), or a language; it can be given more than once.
--keep leaves the projects in place. Stand-ins and tools are kept under .golden-path/verify-templates.`);
  process.exit(0);
}

const chosen = templates.filter(
  ({ name, template, language }) =>
    !options.only ||
    options.only.some(one => [name, template, language].includes(one)),
);
if (!chosen.length) {
  console.error(
    `There is no such template. There is: ${templates
      .map(({ name }) => name)
      .join(', ')}.`,
  );
  process.exit(2);
}

const started = performance.now();
const cache = resolve(
  import.meta.dirname,
  '../../.golden-path/verify-templates',
);
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'golden-path-templates-'));
// Caches of RUN steps: empty at first, as on a new machine.
process.env.TMPDIR = scratch;
const registries = new Registries(scratch);
process.once('exit', () => registries.stop());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(1));
}
const rows = [];
let builder;
let host = 'registry.example.com';
try {
  const noImages = isThere('docker-registry')
    ? missingTools()
    : 'docker-registry not installed';
  if (!noImages) host = await registries.start('registry');
  builder = noImages ? undefined : new Builder(cache);
  const bases = builder && new Bases(builder, scratch);
  const projects = chosen.map(entry => ({
    ...entry,
    folder: join(scratch, entry.name.replace(' ', '-')),
    gitlabFolder: join(scratch, `${entry.name.replace(' ', '-')}-gitlab`),
    values: {
      name: `order-${entry.kind}`,
      owner: 'group:default/checkout',
      ...(entry.kind !== 'pipeline' && { registry: host }),
      ...entry.answers,
    },
  }));
  const generated = await step(
    `generates ${projects.length} projects, each for GitHub and for GitLab`,
    async () => {
      await generate(
        projects.flatMap(({ template, folder, gitlabFolder, values }) => [
          { template, folder, values },
          {
            template,
            folder: gitlabFolder,
            values: { ...values, ci: 'gitlab', updates: 'dependabot' },
          },
        ]),
      );
    },
  );
  const tools = join(cache, 'tools');
  mkdirSync(tools, { recursive: true });
  const readers = generated && (await readersOf(tools));
  if (chosen.some(({ language }) => language === 'python'))
    await fetchUv(tools);
  for (const project of generated ? projects : []) {
    console.log(
      `${project.name} (${seconds(performance.now() - started)} so far)`,
    );
    rows.push(
      await verifyProject(project, {
        readers,
        builder,
        bases,
        host,
        scratch,
        noImages,
      }),
    );
  }
} finally {
  registries.stop();
  if (builder) forgetProjects(builder, host);
  if (options.keep) console.log(`The projects lie in ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
}
const or = (value, show) => (value === undefined ? '-' : show(value));
if (rows.length) {
  const text = table(
    [
      'template',
      'language',
      'tests',
      'build',
      'image',
      'naive',
      'score',
      'coverage',
      'rebuild',
    ],
    rows.map(row => [
      row.template,
      row.language,
      row.tests,
      or(row.buildMs, seconds),
      or(row.bytes, megabytes),
      or(row.naiveBytes, megabytes),
      or(row.score, String),
      or(row.coverage, value => `${Math.round(value * 100)} %`),
      or(row.ratio, value => `${Math.round(value * 100)} %`),
    ]),
  );
  console.log(`\n${text}\n`);
  console.log(
    'naive: the build stage alone, on the full base. rebuild: time after a change of one source, of the first build.',
  );
}
console.log(`It took ${seconds(performance.now() - started)}.`);
process.exit(finish());
