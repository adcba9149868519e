import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether this machine has make. */
export const hasMake = spawnSync('make', ['--version']).status === 0;

/** What make has against the targets of a project, which it reads and does not run. */
export function makeProblems(
  texts: Record<string, string>,
  targets: string[],
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-make-'));
  try {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return targets.flatMap(target => {
      const { status, stderr } = spawnSync('make', ['--dry-run', target], {
        cwd: folder,
        encoding: 'utf8',
      });
      return status === 0 ? [] : [`make ${target}: ${stderr}`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The targets that `make help` would show. */
export function targetsOf(texts: Record<string, string>): string[] {
  const rules = `${texts.Makefile}\n${texts['container.mk']}`;
  return [...rules.matchAll(/^([a-z-]+):.*## /gm)].map(([, name]) => name);
}
