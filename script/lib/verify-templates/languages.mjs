// How the projects of a language are tested on this machine, what counts their tests, and where a source lies that may change.
import { isThere, jdk, python, run } from './run.mjs';

const sum = (text, pattern) =>
  [...text.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);

export const languages = {
  go: {
    tools: ['go', 'gofmt'],
    count: async (_, folder) =>
      [
        ...(await run(folder, ['go', 'test', '-v', './...'])).matchAll(
          /^\s*--- PASS/gm,
        ),
      ].length,
    source: /\.go$/,
    comment: '// Changed.',
    // No other language here builds for another processor without its libraries.
    more: {
      'builds for every platform of its image': async folder => {
        for (const GOARCH of ['arm64', 'amd64'])
          await run(folder, ['go', 'build', '-o', '/dev/null', '.'], {
            CGO_ENABLED: '0',
            GOOS: 'linux',
            GOARCH,
          });
      },
    },
  },
  node: {
    tools: ['node', 'npm'],
    count: text => sum(text, /^\S* pass (\d+)/gm),
    source: /^src\/.*\.ts$/,
    comment: '// Changed.',
  },
  python: {
    tools: ['uv'],
    missing: () =>
      python(13) ? undefined : 'a Python of version 3.13 is not installed',
    // What is generated names the newest Python; any that the project allows will do for its tests.
    env: () => ({ UV_PYTHON: python(13), UV_PYTHON_DOWNLOADS: 'never' }),
    count: text => sum(text, /(\d+) passed/g),
    source: /\.py$/,
    comment: '# Changed.',
  },
  java: {
    tools: ['mvn'],
    missing: () =>
      jdk(25) ? undefined : 'a JDK of version 25 is not installed',
    env: () => ({ JAVA_HOME: jdk(25) }),
    count: text => sum(text, /Tests run: (\d+),.*Time elapsed/g),
    source: /^src\/main\/.*\.java$/,
    comment: '// Changed.',
  },
  rust: {
    tools: ['cargo'],
    count: text => sum(text, /test result: ok\. (\d+) passed/g),
    source: /^src\/.*\.rs$/,
    comment: '// Changed.',
  },
};

/** Why the tests of a language cannot be run here, if so. */
export function whyUntested({ tools, missing }) {
  const absent = ['make', ...tools].filter(tool => !isThere(tool));
  if (absent.length) return `${absent.join(' and ')} not installed`;
  return missing?.();
}
