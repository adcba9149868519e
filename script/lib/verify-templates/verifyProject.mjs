// One project, from its tests to its image in the registry.
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { assess, publish } from './assess.mjs';
import { untouchedSteps } from './cacheOf.mjs';
import { Container, whyNoContainers } from './Container.mjs';
import { readFiles } from './files.mjs';
import {
  basesOf,
  build,
  buildNaive,
  changeSource,
  configOf,
  VERSION,
} from './image.mjs';
import { verifyPipeline } from './kinds/pipeline.mjs';
import { tryFunction } from './kinds/function.mjs';
import { tryService } from './kinds/service.mjs';
import { tryWorker } from './kinds/worker.mjs';
import { languages, whyUntested } from './languages.mjs';
import { megabytes, seconds } from '../figures.mjs';
import { skip, step } from './report.mjs';
import { run } from './run.mjs';

/** What is found, costs no point, and comes of the tools here or of the base. */
const NOT_HERE = {
  'image-attestations': 'BuildKit writes them, buildah does not',
  'image-setuid':
    'Debian brings such programs, and no-new-privileges keeps them from it',
};

const trials = {
  service: tryService,
  worker: tryWorker,
  function: tryFunction,
};

/** Verifies a project with what there is; returns a row of the table. */
export async function verifyProject(
  project,
  { parts, readers, bases, newBuilder, host, scratch, noImages },
) {
  const language = languages[project.language];
  if (parts.tests) await readFiles(project, readers);
  if (project.kind === 'pipeline') return verifyPipeline(project);
  // The tests make files of their own: the image is built from what was generated.
  const sources = join(scratch, `${basename(project.folder)}-image`);
  cpSync(project.folder, sources, { recursive: true });
  // Both at once, since the one waits for the network while the other compiles.
  const testing = parts.tests ? testProject(project, language) : undefined;
  if (!parts.images) return { ...project, tests: await testing };
  if (noImages) {
    skip('the image', noImages);
    return { ...project, tests: await testing };
  }
  // Nothing was ever built in it: what the first build finds in the cache is its own.
  const builder = newBuilder();
  try {
    const image = await verifyImage({ ...project, folder: sources }, language, {
      builder,
      bases,
      host,
      scratch,
    });
    return { ...project, tests: await testing, ...image };
  } finally {
    builder.remove();
  }
}

async function testProject({ folder }, language) {
  const why = whyUntested(language);
  if (why) {
    skip('its own tests', why);
    return 'skipped';
  }
  const env = language.env?.();
  const tested = await step(
    'make test: its own linters and tests',
    async () => {
      const said = await run(folder, ['make', 'test'], env);
      const count = await language.count(said, folder);
      if (!count) throw new Error(`no test was run\n${said.slice(-2000)}`);
      return { count, note: `${count} tests` };
    },
    { again: true },
  );
  for (const [name, action] of Object.entries(language.more ?? {}))
    await step(name, () => action(folder));
  return tested ? String(tested.count) : 'FAILED';
}

async function verifyImage(
  project,
  language,
  { builder, bases, host, scratch },
) {
  const { folder, values, kind, budget } = project;
  const image = `${host}/${values.name}:${VERSION}`;
  const why = bases.provide(
    basesOf(readFileSync(join(folder, 'Dockerfile'), 'utf8')),
  );
  if (why) {
    skip('the image', why);
    return {};
  }
  const built = await step('builds the image from its own Dockerfile', () => {
    const first = build(builder, folder, image);
    const steps = [...first.said.matchAll(/\bSTEP \d+\/\d+:/g)].length;
    return { ...first, note: `${steps} steps` };
  });
  if (!built) return {};

  const row = { buildMs: built.ms };
  const config = configOf(builder, image);
  await step('is small enough', () => {
    row.bytes = builder.bytes(image);
    if (row.bytes > budget)
      throw new Error(
        `${megabytes(row.bytes)} is more than its ${megabytes(budget)}`,
      );
    return `${megabytes(row.bytes)} of ${megabytes(budget)}`;
  });
  const cannot = whyNoContainers();
  if (cannot) skip('to start it', cannot);
  else {
    if (kind !== 'function')
      await step('runs as a user without rights', () => {
        if (config.User !== '65532:65532')
          throw new Error(`its user is "${config.User ?? ''}"`);
      });
    await step('starts, works and stops in a read-only container', async () => {
      // Lambda starts every image as a user of its own, who may write to /tmp.
      const options =
        kind === 'function' ? { user: '65532:65532', tmp: true } : {};
      const container = new Container(builder, image, config, options);
      try {
        return await trials[kind](container, project);
      } finally {
        container.remove();
      }
    });
  }
  const assessed = await step(
    'scores 100 with its image in the registry',
    async () => {
      publish(builder, image, kind);
      const verdict = await assess(folder, image, scratch, host);
      const { score, coverage, open, seen } = verdict;
      Object.assign(row, { score, coverage });
      if (!seen && kind !== 'function')
        throw new Error('the image was not seen');
      const owed = open.filter(
        text => !Object.keys(NOT_HERE).some(id => text.startsWith(`${id}:`)),
      );
      if (score !== 100 || coverage < 0.95 || owed.length)
        throw new Error(
          [`${score} points, coverage ${coverage}`, ...owed].join('\n'),
        );
      const but = Object.entries(NOT_HERE)
        .filter(([id]) => open.some(text => text.startsWith(`${id}:`)))
        .map(([id, why]) => `but for ${id}: ${why}`);
      return {
        note: [`coverage ${Math.round(coverage * 100)} %`, ...but].join(', '),
      };
    },
  );
  if (!assessed) row.score ??= 0;
  await step(
    'takes all before the sources from the cache after a change',
    () => {
      const changed = changeSource(folder, language);
      const { ms, said } = build(builder, folder, image);
      const due = untouchedSteps(said, changed);
      const cached = due.filter(one => one.cached).length;
      row.ratio = ms / built.ms;
      row.cached = `${cached} of ${due.length}`;
      if (!due.some(({ text }) => text.startsWith('RUN')))
        throw new Error(
          `${changed} is copied before anything is run: dependencies are fetched again with each change of it`,
        );
      const missed = due.filter(one => !one.cached).map(({ text }) => text);
      if (missed.length)
        throw new Error(
          [`after a change of ${changed}, done again:`, ...missed].join('\n'),
        );
      return `${changed}: ${row.cached} steps before it cached, ${seconds(
        ms,
      )} instead of ${seconds(built.ms)}`;
    },
  );
  await step('is no larger than without stages and slim bases', () => {
    row.naiveBytes = buildNaive(
      builder,
      bases,
      folder,
      `${image}-naive`,
      scratch,
    );
    // A function lies on AWS's base whatever it is built from: for it the figure is told, and asked of nothing.
    if (kind !== 'function' && row.naiveBytes < row.bytes)
      throw new Error(`that takes ${megabytes(row.naiveBytes)}`);
    return `${megabytes(row.naiveBytes)} would be the naive one`;
  });
  return row;
}
