// Writes what `cdk synth` makes into infra/__snapshot__, where a review sees it and the golden path reads it, beside the hashes of its sources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const infra = join(root, 'infra');
export const snapshot = join(infra, '__snapshot__');
const LOCK = 'snapshot.lock.json';
/** What the templates are made of, as seen from the folder of cdk.json. */
const SOURCES = ['cdk.json', 'config.ts', 'bin/**/*', 'lib/**/*', '../pipeline/**/*', '../functions/**/*', '../package-lock.json'];

type Files = Record<string, string>;

/** The templates that the sources make, by their names; `flags` are those of config.ts. cdk-nag fails it where it finds something. */
export function synthesise(flags: Record<string, unknown> = {}): Files {
  const out = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    const context = Object.keys(flags).length ? ['--context', `flags=${JSON.stringify(flags)}`] : [];
    const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');
    execFileSync(process.execPath, [cdk, 'synth', '--quiet', '--output', out, ...context], {
      cwd: infra,
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    const paths = globSync('*.template.json', { cwd: out }).sort();
    return Object.fromEntries(paths.map(path => [path, pretty(readFileSync(join(out, path), 'utf8'))]));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The lock of the sources as they are, and of these templates. */
export function lockOf(templates: Files): string {
  const sources = SOURCES.flatMap(pattern => globSync(pattern, { cwd: infra, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const inputs = sources.map(path => [relativeTo(path), sha256(readFileSync(path, 'utf8'))]);
  const { version } = createRequire(import.meta.url)('aws-cdk-lib/package.json') as { version: string };
  return pretty(
    JSON.stringify({
      generator: 'npm run synth:snapshot',
      version,
      inputs: Object.fromEntries(inputs),
      templates: Object.fromEntries(Object.entries(templates).map(([name, text]) => [name, sha256(text)])),
    }),
  );
}

/** What is committed. */
export function committed(): { templates: Files; lock: string } {
  const names = globSync('*.template.json', { cwd: snapshot }).sort();
  const read = (name: string) => (existsSync(join(snapshot, name)) ? readFileSync(join(snapshot, name), 'utf8') : '');
  return { templates: Object.fromEntries(names.map(name => [name, read(name)])), lock: read(LOCK) };
}

function relativeTo(path: string): string {
  return path.startsWith(`${infra}/`) ? path.slice(infra.length + 1) : `../${path.slice(root.length + 1)}`;
}

/** Keys in order, so that the same templates are the same text. */
function pretty(text: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return `${JSON.stringify(sorted(JSON.parse(text)), undefined, 1)}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

if (import.meta.main) {
  const templates = synthesise();
  rmSync(snapshot, { recursive: true, force: true });
  mkdirSync(snapshot, { recursive: true });
  for (const [name, text] of Object.entries({ ...templates, [LOCK]: lockOf(templates) }))
    writeFileSync(join(snapshot, basename(name)), text);
  console.log(`wrote ${Object.keys(templates).length} templates to infra/__snapshot__`);
}
