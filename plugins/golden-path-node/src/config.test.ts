import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readFileRoots, readLimits } from './config';
import { DEFAULT_LIMITS } from './limits';

const config = (sources?: JsonObject) =>
  new ConfigReader(sources ? { goldenPath: { sources } } : {});

describe('readLimits', () => {
  it('has defaults', () => {
    expect(readLimits(config())).toEqual(DEFAULT_LIMITS);
  });

  it('reads every key', () => {
    const limits = {
      maxFileBytes: 1,
      maxTotalBytes: 2,
      maxFiles: 3,
      maxDepth: 4,
      timeout: { minutes: 5 },
    };
    expect(readLimits(config({ limits }))).toEqual({
      maxFileBytes: 1,
      maxTotalBytes: 2,
      maxFiles: 3,
      maxDepth: 4,
      timeoutMs: 300_000,
    });
  });

  it.each([
    ['maxFileBytes', 0],
    ['maxTotalBytes', -1],
    ['maxFiles', 1.5],
    ['maxDepth', 'deep'],
    ['timeout', 'soon'],
    ['timeout', { seconds: 0 }],
    ['timeout', { years: 1 }],
  ])('names the key of a bad value: %s', (key, value) => {
    expect(() => readLimits(config({ limits: { [key]: value } }))).toThrow(
      `goldenPath.sources.limits.${key}`,
    );
  });
});

describe('readFileRoots', () => {
  it('opens no folder unless told', () => {
    expect(readFileRoots(config())).toEqual([]);
  });

  it('resolves from the working directory', () => {
    const file = { roots: ['/a/', 'b'] };
    expect(readFileRoots(config({ file }))).toEqual([
      '/a',
      `${process.cwd()}/b`,
    ]);
  });

  it('names the key of a bad value', () => {
    expect(() => readFileRoots(config({ file: { roots: 'a' } }))).toThrow(
      'goldenPath.sources.file.roots',
    );
  });
});
