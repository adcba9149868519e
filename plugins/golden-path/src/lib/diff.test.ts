import { unifiedDiff } from 'backstage-plugin-golden-path-common';
import { isMasked, readDiff } from './diff';

const before = [
  'FROM node:22-slim',
  'WORKDIR /app',
  'COPY . .',
  'RUN npm ci',
  'CMD ["node", "."]',
  '',
].join('\n');

describe('readDiff', () => {
  it('numbers the lines of both sides', () => {
    const start = before.indexOf('COPY');
    const diff = unifiedDiff(
      'app/Dockerfile',
      before,
      [
        {
          file: 'app/Dockerfile',
          start,
          end: before.indexOf('RUN'),
          text: 'COPY package.json ./\n',
        },
      ],
      1,
    );
    expect(readDiff(diff)).toEqual([
      {
        file: 'app/Dockerfile',
        created: false,
        deleted: false,
        added: 1,
        removed: 1,
        hunks: [
          [
            { kind: 'same', old: 2, now: 2, text: 'WORKDIR /app' },
            { kind: 'removed', old: 3, text: 'COPY . .' },
            { kind: 'added', now: 3, text: 'COPY package.json ./' },
            { kind: 'same', old: 4, now: 4, text: 'RUN npm ci' },
          ],
        ],
      },
    ]);
  });

  it('reads several files, several hunks and new files', () => {
    const diff = [
      '--- a/Dockerfile',
      '+++ b/Dockerfile',
      '@@ -1,1 +1,1 @@',
      '-FROM node',
      '+FROM node:22',
      '@@ -9,0 +10,1 @@',
      '+USER node',
      '--- /dev/null',
      '+++ b/.dockerignore',
      '@@ -0,0 +1,2 @@',
      '+.git',
      '+node_modules',
      '\\ No newline at end of file',
      '',
    ].join('\n');
    const files = readDiff(diff);
    expect(files.map(f => [f.file, f.created, f.added, f.removed])).toEqual([
      ['Dockerfile', false, 2, 1],
      ['.dockerignore', true, 2, 0],
    ]);
    expect(files[0].hunks).toHaveLength(2);
    expect(files[1].hunks[0].map(row => row.now)).toEqual([1, 2]);
  });

  it('takes a removed line for what it is, even where it looks like a header', () => {
    const text = '-- a\n++ b\nkeep\n';
    const diff = unifiedDiff('notes', text, [
      { file: 'notes', start: 0, end: 10, text: '' },
    ]);
    const [file, ...more] = readDiff(diff);
    expect(more).toEqual([]);
    expect(file.removed).toBe(2);
    expect(file.hunks[0].map(row => row.text)).toEqual([
      '-- a',
      '++ b',
      'keep',
    ]);
  });

  it('makes nothing of what is no diff', () => {
    expect(readDiff('')).toEqual([]);
    expect(readDiff('hello\n@@ -1 +1 @@\n+x')).toEqual([]);
  });
});

it('knows when a secret is masked', () => {
  expect(isMasked('+ENV TOKEN=••••••')).toBe(true);
  expect(isMasked('+ENV TOKEN=$TOKEN')).toBe(false);
});
