import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { projectsFolder } from '../testing/projectsFolder';
import { writeFile } from './writeFile';

const projects = projectsFolder();
const root = () => realpathSync(projects.at('p'));
const read = (path: string) => readFileSync(projects.at(path), 'utf8');

describe('writeFile', () => {
  it('replaces a text and keeps the mode of its file', async () => {
    chmodSync(projects.write({ 'p/a': 'old' }), 0o750);
    await writeFile({ root: root(), path: 'a', before: 'old', after: 'neü' });
    expect(read('p/a')).toBe('neü');
    expect(statSync(projects.at('p/a')).mode & 0o777).toBe(0o750);
    expect(readdirSync(projects.at('p'))).toEqual(['a']);
  });

  it('leaves a file alone that has changed meanwhile', async () => {
    projects.write({ 'p/b': 'somebody else' });
    await expect(
      writeFile({ root: root(), path: 'b', before: 'old', after: 'new' }),
    ).rejects.toThrow('changed since');
    expect(read('p/b')).toBe('somebody else');
    expect(readdirSync(projects.at('p')).join()).not.toContain('.tmp');
  });

  it('makes a file, in a folder that may be missing, and replaces none', async () => {
    projects.write({ 'p/c': '' });
    const file = { root: root(), before: undefined, after: 'x\n' };
    await writeFile({ ...file, path: 'new/.dockerignore' });
    expect(read('p/new/.dockerignore')).toBe('x\n');
    await expect(writeFile({ ...file, path: 'c' })).rejects.toThrow(
      'somebody else',
    );
    expect(read('p/c')).toBe('');
  });

  it('follows a link inside the project and none that leads out of it', async () => {
    projects.write({ 'p/real': 'old', 'outside/secret': 'old' });
    symlinkSync('real', projects.at('p/inner'));
    symlinkSync('../outside/secret', projects.at('p/outer'));
    symlinkSync('../outside', projects.at('p/folder'));
    const file = { root: root(), before: 'old', after: 'new' };
    await writeFile({ ...file, path: 'inner' });
    expect(read('p/real')).toBe('new');
    await expect(writeFile({ ...file, path: 'outer' })).rejects.toThrow(
      'out of the project',
    );
    await expect(
      writeFile({ ...file, path: 'folder/made', before: undefined }),
    ).rejects.toThrow('out of the project');
    expect(read('outside/secret')).toBe('old');
    expect(existsSync(projects.at('outside/made'))).toBe(false);
  });

  it('says why a file is not written', async () => {
    projects.write({ 'p/d': 'x' });
    await expect(
      writeFile({ root: root(), path: 'gone', before: 'x', after: 'y' }),
    ).rejects.toThrow('ENOENT');
  });
});
