/**
 * Writes the tables of src/checks/EQUIVALENTS.md, between its two marks, from the checks' metadata and src/knowledge/peers.ts. With
 * --check nothing is written; it fails where the file has drifted.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const BEGIN = '<!-- Tables: `yarn generate-equivalents` -->';
const END = '<!-- End of the tables -->';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { containerScorecard } = require('../src');
const { PEERS } = require('../src/knowledge/peers');

const path = fileURLToPath(
  new URL('../src/checks/EQUIVALENTS.md', import.meta.url),
);
const before = await readFile(path, 'utf8');
const [head, rest] = before.split(BEGIN);
const tail = rest.split(END)[1];
const text = [head, BEGIN, '\n\n', tables(), '\n\n', END, tail].join('');
const style = await prettier.resolveConfig(path);
const wanted = await prettier.format(text, { ...style, parser: 'markdown' });

if (!process.argv.includes('--check')) await writeFile(path, wanted);
else if (before !== wanted) {
  process.stderr.write(
    'EQUIVALENTS.md has drifted; run yarn generate-equivalents\n',
  );
  process.exitCode = 1;
}

function tables() {
  return Object.entries(PEERS)
    .map(([tool, { title, ids, leftOut }]) =>
      [
        `## ${title}`,
        '',
        '| there | here | |',
        '| --- | --- | --- |',
        ...ids.flatMap(id => rows(tool, id, leftOut[id])),
      ].join('\n'),
    )
    .join('\n\n');
}

function rows(tool, id, reason) {
  if (reason) return [`| \`${id}\` | not here | ${reason} |`];
  return containerScorecard.checks.flatMap(check =>
    check.equivalents
      .filter(one => one.tool === tool && one.id === id)
      .map(({ relation }) => `| \`${id}\` | \`${check.id}\` | ${relation} |`),
  );
}
