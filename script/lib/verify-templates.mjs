// Generates a project from each template by the real Scaffolder, then builds, tests, starts and assesses it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Registries } from './test-images/registries.mjs';
import { Builder, missingTools } from './verify-fixes/builder.mjs';
import { addRustTarget } from './verify-templates/addRustTarget.mjs';
import { Bases } from './verify-templates/bases.mjs';
import { fetchUv } from './verify-templates/fetchUv.mjs';
import { readersOf } from './verify-templates/files.mjs';
import { generate } from './verify-templates/generate.mjs';
import { megabytes, seconds, table } from './figures.mjs';
import { finish, step } from './verify-templates/report.mjs';
import { isThere } from './verify-templates/run.mjs';
import { forgetNames } from './verify-templates/image.mjs';
import { templates } from './verify-templates/templates.mjs';
import { verifyProject } from './verify-templates/verifyProject.mjs';

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    only: { type: 'string', multiple: true },
    keep: { type: 'boolean' },
    'with-images': { type: 'boolean' },
    'without-images': { type: 'boolean' },
  },
});
if (options.help) {
  console.log(`Usage: script/verify-templates [--with-images | --without-images] [--only TEMPLATE]... [--keep]

Generates a project from each template by the real Scaffolder. Each is tested by its own tests and linters, where its toolchain is there. Its
image is built by buildah from its Dockerfile as it is: a local registry is answered in the form, and the base images are stand-ins, made of
Debian's packages and the toolchains of this machine. It is started read-only and without rights, asked, stopped, pushed, and assessed from the
registry; then built again after a change of one source, when every step before the sources has to come from the cache: each project is built
in a storage that was empty. What cannot be done is skipped, with the reason.
--with-images does the images alone, --without-images all the rest: the tests of projects, their files, and pipelines.
--only takes the name of a template, or of a template and a language ("container-worker go"), or a language; it can be given more than once.
--keep leaves the projects in place. Stand-ins and tools are kept under .golden-path/verify-templates.`);
  process.exit(0);
}

const imagesOnly = options['with-images'];
const parts = { images: !options['without-images'], tests: !imagesOnly };
if (!parts.images && !parts.tests) {
  console.error('--with-images and --without-images leave nothing to do.');
  process.exit(2);
}
const named = templates.filter(
  ({ name, template, language }) =>
    !options.only ||
    options.only.some(one => [name, template, language].includes(one)),
);
// A pipeline has no image.
const chosen = named.filter(({ kind }) => parts.tests || kind !== 'pipeline');
if (!chosen.length) {
  console.error(
    named.length
      ? 'A pipeline has no image: there is nothing to do with --with-images.'
      : `There is no such template. There is: ${templates
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
  if (parts.images && !noImages) {
    host = await registries.start('registry');
    builder = new Builder(cache);
  }
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
  const speaks = language => chosen.some(one => one.language === language);
  const readers = parts.tests && generated && (await readersOf(tools));
  if (parts.tests && speaks('python')) await fetchUv(tools);
  if (parts.images && speaks('rust')) await addRustTarget(tools);
  const newBuilder = () => {
    const storage = join(cache, 'project');
    rmSync(storage, { recursive: true, force: true });
    mkdirSync(storage);
    return new Builder(storage, builder);
  };
  for (const project of generated ? projects : []) {
    console.log(
      `${project.name} (${seconds(performance.now() - started)} so far)`,
    );
    rows.push(
      await verifyProject(project, {
        parts,
        readers,
        bases,
        newBuilder,
        host,
        scratch,
        noImages,
      }),
    );
  }
} finally {
  registries.stop();
  if (builder) forgetNames(builder, host);
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
      'cached',
    ],
    rows.map(row => [
      row.template,
      row.language,
      or(row.tests, String),
      or(row.buildMs, seconds),
      or(row.bytes, megabytes),
      or(row.naiveBytes, megabytes),
      or(row.score, String),
      or(row.coverage, value => `${Math.round(value * 100)} %`),
      or(row.ratio, value => `${Math.round(value * 100)} %`),
      or(row.cached, String),
    ]),
  );
  console.log(`\n${text}\n`);
  console.log(
    'naive: the build stage alone, on the full base. rebuild: time after a change of one source, of the first build. cached: of the steps before that source.',
  );
}
console.log(`It took ${seconds(performance.now() - started)}.`);
process.exit(finish());
