// One project: built, run and rebuilt as it is, and then as the command leaves it.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const command = resolve(
  import.meta.dirname,
  '../../../plugins/golden-path-cli/bin/golden-path',
);

/** Measures both sides and compares them; throws where the fix does not keep what it promises. */
export function verify(project, builder, folder) {
  const slug = project.name.replace(/\W+/g, '-').toLowerCase();
  const written = join(folder, slug);
  write(project, written);
  const mended = `${written}-fixed`;
  cpSync(written, mended, { recursive: true });
  const fixes = fix(project, mended);
  const before = measure(project, builder, written, `${slug}-before`);
  const after = measure(project, builder, mended, `${slug}-after`);
  compare(project, before, after);
  return { fixes, before, after };
}

function write({ files, executable = [] }, folder) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const path of executable) chmodSync(join(folder, path), 0o755);
}

/** Applies the fixes of the project's checks; returns those that were applied. */
function fix({ checks }, folder) {
  const only = checks.flatMap(check => ['--check', check]);
  const args = ['fix', folder, '--assisted', ...only];
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`golden-path fix ended with ${status}\n${stderr}`);
  const applied = [...stderr.matchAll(/^ {2}✔ ([\w-]+) /gm)].map(
    ([, id]) => id,
  );
  const missed = checks.filter(check => !applied.includes(check));
  if (missed.length)
    throw new Error(`${missed.join(' and ')} was not fixed\n${stderr}`);
  return [...new Set(applied)];
}

function measure({ run, change }, builder, folder, image) {
  builder.build(folder, image);
  const bytes = builder.bytes(image);
  const said = builder.run(image, run);
  appendFileSync(join(folder, change), '\n');
  const rebuildMs = builder.build(folder, image);
  return { bytes, said, rebuildMs };
}

function compare({ smaller, quicker }, before, after) {
  if (before.said !== after.said)
    throw new Error(
      `It says something else:\n${before.said.trim()}\nthen\n${after.said.trim()}`,
    );
  const saved = before.bytes - after.bytes;
  if (smaller && saved < smaller)
    throw new Error(
      `It is ${saved} bytes smaller; at least ${smaller} were expected`,
    );
  if (quicker && after.rebuildMs > before.rebuildMs * quicker)
    throw new Error(
      `The build takes ${after.rebuildMs} ms after a change, and took ${before.rebuildMs} ms; at most ${quicker} of that was expected`,
    );
}
