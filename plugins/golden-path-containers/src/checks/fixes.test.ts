import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { containerScorecard } from '../scorecard';
import {
  brokenPromises,
  findingsIn,
  mended,
  type Files,
  type Found,
} from './__testUtils__/fixPromises';
import { generatedDockerfiles } from './__testUtils__/generatedDockerfiles';

const { checks } = containerScorecard;
const realistic = join(__dirname, '__fixtures__/dockerfiles');

/** Every fix of a project that does not keep its promises. */
function broken(files: Files): string[] {
  return findingsIn(files)
    .filter(({ fix }) => fix)
    .flatMap(finding =>
      brokenPromises(files, finding).map(
        why => `${finding.check}:${finding.line}: ${why}`,
      ),
    );
}

/** Applies fixes one at a time until none is left. */
function allMended(files: Files, isWanted: (found: Found) => boolean): Files {
  let now = files;
  for (let i = 0; i < 200; i++) {
    const next = findingsIn(now).find(one => one.fix && isWanted(one));
    if (!next) return now;
    now = mended(now, next);
  }
  throw new Error('Fixes bring forth fixes without an end');
}

const isSafe = ({ fix }: Found) => fix?.safety === 'safe';

describe('fixes', () => {
  const examples = checks.flatMap(({ id, examples: { fail, pass } }) =>
    [...fail, ...pass].map(({ files }) => [id, files] as const),
  );
  it.each(examples)('keep their promises on an example of %s', (_, files) => {
    expect(broken(files)).toEqual([]);
    const end = allMended(files, isSafe);
    expect(findingsIn(end).filter(isSafe)).toEqual([]);
    allMended(files, ({ fix }) => fix !== undefined);
  });

  it.each(readdirSync(realistic))('keep their promises on %s', name => {
    const text = readFileSync(join(realistic, name), 'utf8');
    expect(broken({ Dockerfile: text })).toEqual([]);
    expect(broken({ Dockerfile: text.replace(/\n/g, '\r\n') })).toEqual([]);
    expect(broken({ Dockerfile: `\ufeff${text}` })).toEqual([]);
    allMended({ Dockerfile: text }, ({ fix }) => fix !== undefined);
  });

  it('keep their promises on generated files', () => {
    fc.assert(
      fc.property(generatedDockerfiles(), text => {
        expect({ text, broken: broken({ Dockerfile: text }) }).toEqual({
          text,
          broken: [],
        });
      }),
      { numRuns: 400 },
    );
  });

  it('come to an end on generated files', () => {
    fc.assert(
      fc.property(generatedDockerfiles(), text => {
        const once = allMended({ Dockerfile: text }, isSafe);
        expect(allMended(once, isSafe)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('write a word as the shell would have read it', () => {
    const [finding] = findingsIn({
      Dockerfile: 'FROM alpine:3.20\nCMD exec  app "a b" c\\ d \\\n  \'$e\'\n',
    }).filter(({ check }) => check === 'shell-form');
    expect(finding.fix!.edits[0].text).toBe('["app", "a b", "c d", "$e"]');
  });

  it.each<[string, 'safe' | 'assisted', Files]>([
    ['npm ci', 'safe', { 'package.json': '{"dependencies":{"a":"^1"}}' }],
    ['npm install', 'assisted', { 'package.json': '{}' }],
    ['npm ci', 'assisted', { 'package.json': '{"scripts":{"prepare":"x"}}' }],
    ['npm ci', 'assisted', { 'package.json': '{"workspaces":["a"]}' }],
    [
      'npm ci',
      'assisted',
      { 'package.json': '{"dependencies":{"a":"file:./a"}}' },
    ],
    ['npm ci', 'assisted', { 'package.json': 'no JSON' }],
    ['go mod download', 'safe', { 'go.mod': 'module a\n', 'go.sum': '' }],
    [
      'go mod download',
      'assisted',
      { 'go.mod': 'replace b => ../b\n', 'go.sum': '' },
    ],
    [
      'pip install --no-cache-dir -r requirements.txt',
      'safe',
      {
        'requirements.txt': 'a[b]==1.0 # why\n\nc>=1,<2; python_version<"4"\n',
      },
    ],
    [
      'pip install --no-cache-dir -r requirements.txt',
      'assisted',
      { 'requirements.txt': 'a\n-r other.txt\n' },
    ],
    [
      'pip install --no-cache-dir -r requirements.txt',
      'assisted',
      { 'requirements.txt': './local\n' },
    ],
  ])('put the manifests of %s first: %s', (install, safety, manifests) => {
    const files = {
      Dockerfile: `FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN ${install}\n`,
      'package-lock.json': '{}',
      ...manifests,
    };
    const [finding] = findingsIn(files).filter(
      ({ check }) => check === 'cache-order',
    );
    expect(finding.fix?.safety).toBe(safety);
  });

  it('may make a file that did not exist', () => {
    const files = {
      Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
      'package.json': '{}',
      'package-lock.json': '{}',
    };
    const [finding] = findingsIn(files).filter(
      ({ check }) => check === 'cache-order',
    );
    expect(mended(files, finding)).toMatchObject({
      Dockerfile:
        'FROM node:22-slim\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
      '.dockerignore': 'node_modules\n',
    });
  });
});
