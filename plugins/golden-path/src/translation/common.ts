/** Words that every screen uses. */
export const common = {
  grade: {
    name: 'Grade {{grade}}',
    none: 'No grade',
    older: 'Grade {{grade}}, an older result',
    noneOlder: 'No grade, an older result',
  },
  outcome: {
    passed: 'Passed',
    failed: 'Failed',
    'not-applicable': 'Not applicable',
    'no-evidence': 'No evidence',
    error: 'Check broke',
    critical: 'Critical check failed',
    waived: 'Waived',
  },
  severity: {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    info: 'Info',
  },
  scale: {
    score: 'Score {{score}} of 100, interval {{low}} to {{high}}',
    interval: 'Somewhere from {{low}} to {{high}} of 100',
    range: '{{low}} to {{high}}',
    of100: 'of 100',
  },
  line: {
    one: '{{file}}:{{line}}',
    many: '{{file}}:{{line}}–{{endLine}}',
  },
  state: {
    loading: 'Loading the scorecard',
    errorTitle: 'The scorecard could not be loaded',
    errorStatus:
      'The Golden Path backend answered {{status}}. Stored results are safe; only this view failed.',
    errorOther:
      'The Golden Path backend could not be reached. Stored results are safe; only this view failed.',
    tryAgain: 'Try again',
    deniedTitle: 'You may not read this scorecard',
    denied:
      'You can see the component, not its assessment. The people who run this portal can grant the right.',
    permission: 'Permission',
    pendingTitle: 'Not read yet',
    pending: 'Its files will be read within a minute.',
    noSourceTitle: 'No source to read',
    noSource:
      'The catalog entry names no place to read from. Add this annotation to its catalog file:',
    unreadableTitle: 'Could not be read yet',
    unreadable_one: '{{message}}. Tried once, {{since}}.',
    unreadable_other: '{{message}}. Tried {{count}} times, first {{since}}.',
    nothingTitle: 'Nothing here to score',
    nothing_one:
      'The one file was read: {{what}}. This component has no score and is not counted.',
    nothing_other:
      'All {{count}} files were read: {{what}}. This component has no score and is not counted.',
    nextTry: 'Next try {{when}}',
    readAt: 'Read {{when}}',
  },
  waiver: {
    comment: 'comment for {{tool}}, {{line}}',
    noReason: 'no reason given',
    until: 'ends {{date}}',
    noEnd: 'no end date',
    without: '{{score}} without waivers',
  },
  copy: {
    copied: 'Copied',
    refused: 'Your browser did not allow it',
  },
  diff: {
    name: 'Changes of {{file}}: {{added}} added, {{removed}} removed',
    created: 'new file',
    deleted: 'file removed',
    added: 'added',
    removed: 'removed',
    gap: 'unchanged lines left out',
  },
  assessed: 'Assessed {{when}}',
} as const;
