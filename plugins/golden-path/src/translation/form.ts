/** Words of the fields in forms of templates. */
export const form = {
  pending: 'Being worked out…',
  unknown: 'Not known',
  graded: 'Grade {{grade}}, {{score}} of 100 points, coverage {{coverage}}',
  ungraded:
    '{{score}} of 100 points, coverage {{coverage}}: not enough evidence for a grade',
  unscored: 'No score: {{scorecard}} judges nothing in this project',
  points: '{{score}} of 100 points',
  noGrade: 'Not enough evidence for a grade',
  noScore: '{{scorecard}} judges nothing in this project',
  coverage: '{{scorecard}} · coverage {{coverage}}',
  allPass: 'No check would fail.',
  wouldFail_one: 'One check would fail:',
  wouldFail_other: '{{count}} checks would fail:',
  place: '{{file}}, line {{line}}',
  morePlaces_one: '{{file}}, line {{line}}, and one more place',
  morePlaces_other: '{{file}}, line {{line}}, and {{count}} more places',
  undecided_one: 'One check cannot be decided yet:',
  undecided_other: '{{count}} checks cannot be decided yet:',
  incomplete: 'The score appears once the answers are complete.',
  denied:
    'You may not try this template, so its score is seen only when it has been made.',
  busy: 'Too many projects are being tried just now.',
  failed: 'The score could not be worked out. That keeps nobody from creating.',
  default: 'Left empty: {{value}}',
  noPlaces:
    'This portal has no place to write projects to. Whoever runs it can name a folder or an integration in app-config.',
  placeGone: 'This portal has no credentials for that place. Choose another.',
} as const;
