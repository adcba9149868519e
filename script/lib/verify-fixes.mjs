// Builds small projects by buildah before and after `golden-path fix`, runs both, and compares size and time; applies the fixes of data to
// whole files and has their makers' parsers read each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { megabytes, seconds, table } from './figures.mjs';
import { Bases } from './verify-fixes/bases.mjs';
import { Builder, missingTools } from './verify-fixes/builder.mjs';
import { verifyDataFixes } from './verify-fixes/data.mjs';
import { projects } from './verify-fixes/projects.mjs';
import { verify } from './verify-fixes/verify.mjs';

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    only: { type: 'string' },
    keep: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(`Usage: script/verify-fixes [--only NAME] [--keep]

For a sample of fixes, a small project is built by buildah as it is and as \`golden-path fix\` leaves it. Both have to run and to say the
same; size of the image and time of a build after one change of the source are compared. The base images are made by mmdebstrap from the
Debian mirror, since they may not come from a registry here. What cannot be done is skipped, with the reason.
The fixes of the data scorecard are applied one after the other to whole templates and configurations. After each, HashiCorp's parser or AWS's
validator has to read the file, and its check has to find less.
--only NAME does one project, or "data"; --keep leaves the folders in place.`);
  process.exit(0);
}

const started = Date.now();
const chosen = projects.filter(
  ({ name }) => !options.only || name === options.only,
);
const withData = !options.only || options.only === 'data';
if (!chosen.length && !withData) {
  const names = [...projects.map(({ name }) => name), 'data'].join(', ');
  console.error(`There is no project ${options.only}. There is: ${names}.`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
let skipped = 0;
const rows = [];
const folder = mkdtempSync(join(tmpdir(), 'golden-path-fixes-'));
try {
  const missing = chosen.length ? missingTools() : 'not asked for';
  const builder = missing ? undefined : new Builder(folder);
  const bases = builder && new Bases(builder, folder);
  for (const project of chosen) {
    const why = missing ?? bases.make(project.bases);
    if (why) {
      skipped += 1;
      console.log(`  skipped ${project.name}: ${why}`);
      continue;
    }
    try {
      rows.push({ name: project.name, ...verify(project, builder, folder) });
      passed += 1;
      console.log(`  ok      ${project.name}`);
    } catch (error) {
      failed += 1;
      const text = String(error.message).replace(/^/gm, '          ');
      console.log(`  FAILED  ${project.name}\n${text}`);
    }
  }
} finally {
  if (options.keep) console.log(`The folders are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
if (rows.length) console.log(`\n${compared(rows)}\n`);
if (withData) {
  const { files, applied, broken } = await verifyDataFixes();
  const times = [...applied.values()].reduce((sum, n) => sum + n, 0);
  for (const why of broken) console.log(`  FAILED  ${why}`);
  console.log(
    `data: ${times} fixes of ${applied.size} checks in ${files} files, ${broken.length} broken`,
  );
  passed += times;
  failed += broken.length;
}
console.log(`It took ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`fixes: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);

function compared(measured) {
  const head = [
    'project',
    'fixes applied',
    'size before',
    'after',
    'rebuild before',
    'after',
  ];
  const cells = measured.map(({ name, fixes, before, after }) => [
    name,
    fixes.join(', '),
    megabytes(before.bytes),
    megabytes(after.bytes),
    seconds(before.rebuildMs),
    seconds(after.rebuildMs),
  ]);
  return table(head, cells);
}
