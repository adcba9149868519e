import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { windowsFiles } from './__fixtures__/windowsFiles';
import { dockerfileChecks } from './checks/dockerfile';
import { containerScorecard } from './scorecard';

/** What the checks of the text say of each file: what is as true of Windows as of Linux, and nothing else. */
const expected: Record<string, string[]> = {
  'nanoserver with cmd': ['own-registry 2', 'own-registry 10'],
  'servercore with PowerShell': ['own-registry 2', 'cmd-without-entrypoint 16'],
  'IIS without the escape directive': ['own-registry 1'],
  'the entry of a service': ['own-registry 2', 'add-unverified 4'],
  'a Windows image by a variable': [
    'own-registry 3',
    'cmd-without-entrypoint 13',
  ],
  'a Linux build for Windows': [
    'own-registry 1',
    'own-registry 8',
    'cache-mount-missing 4',
  ],
  'a user on a remote share': ['own-registry 2'],
  'hadolint told the shell': [],
};

describe('a Dockerfile for Windows', () => {
  const ids = new Set(dockerfileChecks.map(({ id }) => id));

  it.each(Object.entries(windowsFiles))('%s', (name, text) => {
    const { checks } = assess(
      containerScorecard,
      evidenceOf({ Dockerfile: text }),
    );
    const found = checks
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, findings }) =>
        findings.map(({ line }) => `${id} ${line}`),
      );
    expect(found.sort()).toEqual([...expected[name]].sort());
    expect(checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  });

  it.each([
    ['WORKDIR app', 'relative-workdir 3'],
    ['WORKDIR ..\\app', 'relative-workdir 3'],
    ['COPY a b\\', 'copy-relative-destination 3'],
    ['COPY a b C:\\c', 'copy-needs-slash 3'],
    ['COPY --from=later a C:\\a', 'copy-from-undefined 3'],
  ])('has its own mistakes found: %s', (line, finding) => {
    const text = `# escape=\`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n${line}\n`;
    const { checks } = assess(
      containerScorecard,
      evidenceOf({ Dockerfile: text }),
    );
    expect(
      checks.flatMap(({ id, findings }) =>
        findings.map(({ line: at }) => `${id} ${at}`),
      ),
    ).toContain(finding);
  });
});
