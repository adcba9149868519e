import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { projectsFolder } from './testing/projectsFolder';

const bin = resolve(__dirname, '../bin/golden-path');
const projects = projectsFolder();

/** Jest's own settings must not reach the command. */
const env = { PATH: process.env.PATH, HOME: process.env.HOME };

function command(args: string[], cwd?: string) {
  const { status, stdout, stderr } = spawnSync(bin, args, {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('bin/golden-path', () => {
  jest.setTimeout(60_000);

  it('runs from the source tree, in the folder of the caller', () => {
    projects.write({ 'p/Dockerfile': 'FROM node:latest\n' });
    const { status, stdout, stderr } = command(
      ['check', 'p', '--format', 'jsonl', '--fail-below', '99'],
      projects.at(''),
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ path: 'p' });
  });

  it('uses no colours in a pipe', () => {
    projects.write({ 'p/Dockerfile': 'FROM node:latest\n' });
    const { stdout } = command(['check', projects.at('p')]);
    expect(stdout).toContain('✖');
    expect(stdout).not.toContain('\x1b');
  });

  it('tells wrong use by its exit code', () => {
    expect(command(['check'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('ends quietly when the reader of its pipe goes away', () => {
    const file = projects.write({ 'p/Dockerfile': 'FROM node:latest\n' });
    const paths = Array(3_000).fill(file).join('\n');
    const script = `"$0" check --stdin --format json 2>&1 | head -c 10`;
    const seen = execFileSync('/bin/sh', ['-c', script, bin], {
      env,
      input: paths,
      encoding: 'utf8',
    });
    expect(seen).toHaveLength(10);
    expect(seen).toMatch(/^\[\s+\{/);
  });
});
