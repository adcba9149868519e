import type {
  Check,
  EvidenceFile,
  Scorecard,
} from 'backstage-plugin-golden-path-common';

/** What the checks look at: made once from the evidence. */
interface Model {
  readme?: EvidenceFile;
  /** Why the list of files may be incomplete. */
  incomplete?: string;
}

const wants = (path: string) => /^readme\.md$/i.test(path);

const hasReadme: Check<Model> = {
  id: 'has-readme',
  title: 'A README says what the project is for',
  practice: 'readme',
  severity: 'medium',
  rationale: 'A newcomer opens the README first.',
  remedy: 'Write a README.md: what it is, how to run it, whom to ask.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [{ files: { 'README.md': '# Orders\n\nTakes and ships orders.' } }],
    fail: [{ files: { 'README.md': '# Orders\n' }, lines: [1] }],
  },
  run({ readme, incomplete }) {
    if (readme?.unread)
      return { outcome: 'no-evidence', reason: readme.unread };
    if (!readme && incomplete) {
      return { outcome: 'no-evidence', reason: incomplete };
    }
    const lines = (readme?.text ?? '').split('\n');
    if (lines.some(line => line.trim() && !line.startsWith('#'))) {
      return { outcome: 'passed' };
    }
    const message = readme
      ? 'The README has headings only.'
      : 'The project has no README.md.';
    const finding = { file: 'README.md', line: 1, endLine: 1, message };
    return { outcome: 'failed', findings: [finding] };
  },
};

export const scorecard: Scorecard<Model> = {
  id: 'documentation',
  title: 'Documentation',
  version: '1',
  practices: [
    {
      id: 'readme',
      title: 'README',
      summary: 'A README says what the project is and how to run it.',
    },
  ],
  checks: [hasReadme],
  wants,
  read: ({ files, incomplete }) => ({
    readme: files.find(file => wants(file.path)),
    incomplete,
  }),
  nothingHere: 'nothing to document',
};
