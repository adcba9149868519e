import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { projectsFolder } from '../testing/projectsFolder';
import { runHere } from '../testing/runHere';

const BAD =
  'FROM debian:12\nMAINTAINER jo\nRUN apt-get update\nRUN apt-get install git\nCMD run it\n';
const projects = projectsFolder();
const fix = (...args: string[]) => runHere(['fix', ...args]);
const read = (path: string) => readFileSync(projects.at(path), 'utf8');

describe('fix', () => {
  it('mends a project, and finds nothing more to mend', async () => {
    projects.write({ 'a/Dockerfile': BAD });
    const { exitCode, err } = await fix(projects.at('a'));
    expect(exitCode).toBe(0);
    const mended =
      'FROM debian:12\nLABEL org.opencontainers.image.authors="jo"\nRUN apt-get update \\\n    && apt-get install -y git \\\n    && rm -rf /var/lib/apt/lists/*\nCMD ["run", "it"]\n';
    expect(read('a/Dockerfile')).toBe(mended);
    expect(err).toContain('✔ shell-form  Dockerfile:5  It is one plain');
    expect(err).toContain('? root-user  Dockerfile:1  to review, with');
    expect(err).toMatch(/1 project, \d findings fixed, \d+ left to a person\n/);
    const again = await fix(projects.at('a'));
    expect(again.out).toBe('');
    expect(again.err).toContain(' 0 findings fixed');
    expect(read('a/Dockerfile')).toBe(mended);
  });

  it('writes nothing on a dry run, whose diff git applies', async () => {
    projects.write({ 'b/Dockerfile': BAD, 'b/sub/x.dockerfile': BAD });
    const { exitCode, out, err } = await fix(projects.at('b'), '--dry-run');
    expect(exitCode).toBe(0);
    expect(err).toContain('nothing was written');
    expect(read('b/Dockerfile')).toBe(BAD);
    const cwd = projects.at('b');
    execFileSync('git', ['apply', '-'], { cwd, input: out });
    const applied = [read('b/Dockerfile'), read('b/sub/x.dockerfile')];
    projects.write({ 'b/Dockerfile': BAD, 'b/sub/x.dockerfile': BAD });
    await fix(projects.at('b'));
    expect([read('b/Dockerfile'), read('b/sub/x.dockerfile')]).toEqual(applied);
  });

  it('applies proposals where they are asked for, over several files', async () => {
    projects.write({
      'c/Dockerfile': 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
      'c/package.json': '{}',
    });
    const only = ['--check', 'cache-order', projects.at('c')];
    expect((await fix(...only)).out).toBe('');
    const { out } = await fix(...only, '--assisted');
    expect(out).toContain('--- /dev/null\n+++ b/.dockerignore\n');
    expect(read('c/.dockerignore')).toBe('node_modules\n');
    expect(read('c/Dockerfile')).toContain('COPY package.json ./\n');
  });

  it('keeps to the checks that are named', async () => {
    projects.write({ 'd/Dockerfile': BAD });
    await fix(
      projects.at('d'),
      '--check',
      'maintainer',
      '--check',
      'shell-form',
    );
    expect(read('d/Dockerfile')).toBe(
      BAD.replace(
        'MAINTAINER jo',
        'LABEL org.opencontainers.image.authors="jo"',
      ).replace('CMD run it', 'CMD ["run", "it"]'),
    );
    expect(await fix(projects.at('d'), '--check', 'nonsense')).toMatchObject({
      exitCode: 2,
    });
  });

  it('leaves alone what is waived or switched off', async () => {
    const waived = BAD.replace(
      'MAINTAINER',
      '# hadolint ignore=DL4000\nMAINTAINER',
    );
    const policy = projects.write({
      'policy.yaml':
        'goldenPath:\n  policies:\n    container-hygiene:\n      checks: { shell-form: off }\n',
    });
    projects.write({ 'e/Dockerfile': waived });
    await fix(projects.at('e'), '--policy', policy);
    expect(read('e/Dockerfile')).toContain('MAINTAINER jo\n');
    expect(read('e/Dockerfile')).toContain('CMD run it\n');
    expect(read('e/Dockerfile')).toContain('install -y git');
  });

  it('keeps CRLF and a byte order mark', async () => {
    const text = `\ufeff${BAD.replace(/\n/g, '\r\n')}`;
    projects.write({ 'f/Dockerfile': text });
    const { out } = await fix(projects.at('f'));
    const mended = read('f/Dockerfile');
    expect(mended.startsWith('\ufeffFROM')).toBe(true);
    expect(mended).not.toMatch(/[^\r]\n/);
    writeFileSync(projects.at('f/Dockerfile'), text);
    execFileSync('git', ['apply', '-'], { cwd: projects.at('f'), input: out });
    expect(read('f/Dockerfile')).toBe(mended);
  });

  it('masks secrets, unless told otherwise', async () => {
    projects.write({
      'g/Dockerfile':
        'FROM debian:12\nENV API_TOKEN=hunter2hunter2\nCMD run it\n',
    });
    const masked = await fix(projects.at('g'), '--dry-run');
    expect(masked.out).not.toContain('hunter2');
    expect(masked.err).toContain('--show-secrets');
    const shown = await fix(projects.at('g'), '--dry-run', '--show-secrets');
    execFileSync('git', ['apply', '--check', '-'], {
      cwd: projects.at('g'),
      input: shown.out,
    });
  });

  it('mends a single file, through the link that it may be', async () => {
    projects.write({ 'h/real/image.txt': BAD });
    symlinkSync('real/image.txt', projects.at('h/link'));
    expect((await fix(projects.at('h/link'))).exitCode).toBe(0);
    expect(read('h/real/image.txt')).toContain('CMD ["run", "it"]');
  });

  it('goes on where a PATH cannot be read, and ends with 1', async () => {
    projects.write({ 'i/Dockerfile': BAD });
    const { exitCode, err } = await fix(projects.at('gone'), projects.at('i'));
    expect(exitCode).toBe(1);
    expect(err).toContain('1 not read or written');
    expect(read('i/Dockerfile')).not.toBe(BAD);
    expect((await fix()).exitCode).toBe(2);
  });
});
