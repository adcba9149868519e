// Writes the pages under docs/practices, the way to them in mkdocs.yml, and the tables of EQUIVALENTS.md, from the metadata of the checks
// and the parts written by hand, docs/decision-table.md from that table, and docs/service-lifecycle.md; with --check it only says whether they are as they would be written.
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
import { equivalentTables } from './practices/equivalents.mjs';
import { between, navigation } from './practices/navigation.mjs';
import { equivalentsPage, indexPage } from './practices/overviewPages.mjs';
import { practicePage } from './practices/practicePage.mjs';
import { scorecards } from './practices/scorecards.mjs';
import { words } from './practices/words.mjs';

const root = resolve(import.meta.dirname, '../..');
const pages = 'docs/practices';
const { assess, evidenceOf, typeset } = createRequire(import.meta.url)(
  join(root, 'plugins/golden-path-common/src'),
);

const decisionTable = createRequire(import.meta.url)(
  join(
    root,
    'plugins/scaffolder-backend-module-golden-path/src/actions/decide/page',
  ),
);

const problems = [];
/** What each file has to hold, by its path. */
const wanted = new Map();
/** The pages and the checks there are so far. */
const seen = { page: new Set(['index']), check: new Set() };
for (const one of scorecards) {
  one.written = new Set();
  unique('page', one.equivalents.replace('.md', ''));
  for (const practice of one.scorecard.practices) {
    unique('page', practice.id);
    writePractice(one, practice);
  }
  for (const check of one.checks) unique('check', check.id);
  for (const described of [...one.scorecard.practices, ...one.checks])
    complain(described);
  wanted.set(`${pages}/${one.equivalents}`, equivalentsPage(one));
  writeTables(one);
}
wanted.set(`${pages}/index.md`, indexPage('en', scorecards));
wanted.set(`${pages}/fr/index.md`, french(indexPage('fr', scorecards)));
wanted.set('docs/decision-table.md', decisionTable.page());
wanted.set('docs/service-lifecycle.md', lifecycle());
writeNavigation();

const checking = process.argv.includes('--check');
for (const [name, text] of wanted) {
  const file = join(root, name);
  const style = await prettier.resolveConfig(file);
  const formatted = prettier.format(text, { ...style, filepath: file });
  if (textOf(file) === formatted) continue;
  if (checking) {
    problems.push(`${name} is out of date: run script/docs`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatted);
    process.stderr.write(`wrote ${name}\n`);
  }
}
for (const name of Object.keys(filesIn(join(root, pages)))) {
  const path = `${pages}/${name}`;
  if (wanted.has(path)) continue;
  if (checking) problems.push(`${path} belongs to no practice`);
  else rmSync(join(root, path));
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length ? 1 : 0;

/** What every generated pipeline says of the services, for readers of this documentation. */
function lifecycle() {
  const source =
    'templates/parts/files/pipeline-docs/docs/service-lifecycle.md';
  return `<!-- Written by script/docs from ${source}. Edit that. -->\n\n${readFileSync(
    join(root, source),
    'utf8',
  )}`;
}

/** The pages of a practice; one that cannot be written is a problem, and the others are written all the same. */
function writePractice({ folder, scorecard, checks, written }, practice) {
  const parts = join(root, folder, 'practices', practice.id);
  const example = {
    before: filesIn(join(parts, 'before')),
    after: filesIn(join(parts, 'after')),
  };
  try {
    for (const language of ['en', 'fr']) {
      const source = `${folder}/practices/${practice.id}/${language}.md`;
      const part = readFileSync(join(root, source), 'utf8');
      const page = practicePage(
        language,
        practice,
        checks,
        source,
        part,
        example,
      );
      const name = `${language === 'en' ? '' : `${language}/`}${
        practice.id
      }.md`;
      wanted.set(`${pages}/${name}`, language === 'fr' ? french(page) : page);
    }
    written.add(practice.id);
    problems.push(...falseClaims(scorecard, practice.id, example));
  } catch (error) {
    problems.push(`${practice.id} has no page: ${error.message}`);
  }
}

/** Links lead to a page by the practice and to a place in it by the check, whichever scorecard they are of. */
function unique(kind, id) {
  if (seen[kind].has(id)) problems.push(`two things are called ${id}`);
  seen[kind].add(id);
}

function complain({ id, translations, group }) {
  if (!translations?.fr) problems.push(`${id} has no text in French`);
  if (group && !words.en.groups[group])
    problems.push(`${id}: the group ${group} has no title in words.mjs`);
}

/** The tables stand between the text that is written by hand. */
function writeTables({ folder, checks, peers }) {
  const path = `${folder}/src/checks/EQUIVALENTS.md`;
  const tables = equivalentTables(
    peers,
    checks,
    ({ id }) => `\`${id}\``,
    relation => relation,
  );
  wanted.set(
    path,
    between(
      readFileSync(join(root, path), 'utf8'),
      '<!-- Tables: `script/docs` -->',
      '<!-- End of the tables -->',
      `\n\n${tables.join('\n\n')}\n\n`,
    ),
  );
}

function writeNavigation() {
  const text = readFileSync(join(root, 'mkdocs.yml'), 'utf8');
  const [begin, end] = [
    '  # Practices: written by script/docs\n',
    '\n  # End of the practices\n',
  ];
  wanted.set('mkdocs.yml', between(text, begin, end, navigation(scorecards)));
}

/** With the spaces of French before its punctuation; blocks of code stay as they are. */
function french(page) {
  return page
    .split(/^(```[\s\S]*?^```)$/m)
    .map((part, i) => (i % 2 ? part : typeset(part)))
    .join('');
}

/** A worked example has to fail its practice before, and nothing of it after. */
function falseClaims(scorecard, id, { before, after }) {
  const failing = files =>
    // An example is as small as can be: it need not keep data.
    assess({ ...scorecard, outside: undefined }, evidenceOf(files))
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
