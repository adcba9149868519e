// Writes the pages under docs/practices from the metadata of the checks and the parts written by hand; with --check it only says
// whether they are as they would be written.
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import prettier from 'prettier';
import { equivalentsPage, indexPage } from './practices/overviewPages.mjs';
import { practicePage } from './practices/practicePage.mjs';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../..');
const pages = join(root, 'docs/practices');
const parts = join(root, 'plugins/golden-path-containers/practices');

require('@backstage/cli/config/nodeTransform.cjs');
const sources = join(root, 'plugins/golden-path-containers/src');
const { containerScorecard } = require(sources);
const { assess, evidenceOf, typeset } = require(join(
  root,
  'plugins/golden-path-common/src',
));
/** The folders of the checks, by what they look at. */
const folders = {
  dockerfile: 'dockerfileChecks',
  context: 'contextChecks',
  definitions: 'definitionChecks',
  image: 'imageChecks',
};
const looksAt = new Map(
  Object.entries(folders).flatMap(([folder, name]) =>
    require(join(sources, 'checks', folder))[name].map(({ id }) => [
      id,
      folder,
    ]),
  ),
);
const { practices } = containerScorecard;
const checks = containerScorecard.checks.map(check => ({
  ...check,
  looksAt: looksAt.get(check.id),
}));

const problems = [];
for (const { id, translations } of [...practices, ...checks]) {
  if (!translations?.fr) problems.push(`${id} has no text in French`);
}
const wanted = new Map();
for (const practice of practices) {
  const folder = join(parts, practice.id);
  const example = {
    before: filesIn(join(folder, 'before')),
    after: filesIn(join(folder, 'after')),
  };
  problems.push(...falseClaims(practice.id, example));
  for (const language of ['en', 'fr']) {
    const part = readFileSync(join(folder, `${language}.md`), 'utf8');
    const name = `${language === 'en' ? '' : `${language}/`}${practice.id}.md`;
    const page = practicePage(language, practice, checks, part, example);
    wanted.set(name, language === 'fr' ? french(page) : page);
  }
}
wanted.set('index.md', indexPage('en', practices, checks));
wanted.set('fr/index.md', french(indexPage('fr', practices, checks)));
wanted.set('equivalents.md', equivalentsPage(checks));

const navigation = readFileSync(join(root, 'mkdocs.yml'), 'utf8');
for (const name of wanted.keys()) {
  if (!navigation.includes(`practices/${name}`)) {
    problems.push(`mkdocs.yml does not lead to practices/${name}`);
  }
}

const checking = process.argv.includes('--check');
const config = await prettier.resolveConfig(join(pages, 'index.md'));
for (const [name, text] of wanted) {
  const file = join(pages, name);
  const formatted = prettier.format(text, { ...config, filepath: file });
  if (textOf(file) === formatted) continue;
  const shown = relative(root, file);
  if (checking) {
    problems.push(`${shown} is out of date: run script/docs`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatted);
    process.stderr.write(`wrote ${shown}\n`);
  }
}
for (const name of Object.keys(filesIn(pages))) {
  if (wanted.has(name)) continue;
  if (checking) problems.push(`docs/practices/${name} belongs to no practice`);
  else rmSync(join(pages, name));
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length ? 1 : 0;

/** With the spaces of French before its punctuation; blocks of code stay as they are. */
function french(page) {
  return page
    .split(/^(```[\s\S]*?^```)$/m)
    .map((part, i) => (i % 2 ? part : typeset(part)))
    .join('');
}

/** A worked example has to fail its practice before, and nothing of it after. */
function falseClaims(id, { before, after }) {
  const failing = files =>
    assess(containerScorecard, evidenceOf(files))
      .checks.filter(check => check.practice === id)
      .filter(check => check.outcome === 'failed')
      .map(check => check.id);
  const left = failing(after);
  return [
    ...(failing(before).length ? [] : [`${id}: "before" fails no check of it`]),
    ...(left.length ? [`${id}: "after" still fails ${left.join(', ')}`] : []),
  ];
}

function filesIn(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return {};
  }
  return Object.fromEntries(
    entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => [relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
