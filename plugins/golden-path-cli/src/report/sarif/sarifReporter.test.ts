import Ajv from 'ajv-draft-04';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { projectsFolder } from '../../testing/projectsFolder';
import {
  checkedWith,
  failedAt,
  scorecardSaying,
  waiving,
} from '../../testing/checked';
import { runHere } from '../../testing/runHere';
import { sarifReporter } from './sarifReporter';

const ajv = new Ajv({
  strict: false,
  // The schema has patterns that are only valid without the flag u.
  unicodeRegExp: false,
  validateFormats: false,
  allErrors: true,
});
const validate = ajv.compile(sarifSchema);
const projects = projectsFolder();

describe('sarifReporter', () => {
  const scorecard = scorecardSaying(
    {
      fine: { outcome: 'passed' },
      wrong: failedAt(2, 3),
      broken: new Error('x'),
    },
    { wrong: 'high' },
  );

  function logOf(path: string) {
    const reporter = sarifReporter({
      scorecards: [scorecard],
      count: 2,
      colour: false,
    });
    reporter.add(checkedWith(scorecard, 'a\nb\nc', path));
    reporter.add({ path: 'gone', error: 'There is none.' });
    return JSON.parse(reporter.end());
  }

  it('is valid SARIF 2.1.0', async () => {
    validate(logOf('project'));
    expect(validate.errors).toBe(null);

    const file = projects.write({ 'p/Dockerfile': 'FROM node:latest\n' });
    const { out } = await runHere(['check', '--format', 'sarif', file]);
    validate(JSON.parse(out));
    expect(validate.errors).toBe(null);
    expect(JSON.parse(out).runs[0].results).not.toEqual([]);
  });

  it('tells how a finding is known as related places', () => {
    const because = [{ text: 'it reads raw', file: 'roles.tf', line: 7 }];
    const finding = { file: 'Dockerfile', line: 1, endLine: 1, message: 'm' };
    const findings = [{ ...finding, because }];
    const card = scorecardSaying({ a: { outcome: 'failed', findings } });
    const context = { scorecards: [card], count: 1, colour: false };
    const reporter = sarifReporter(context);
    reporter.add(checkedWith(card, 'x'));
    const log = JSON.parse(reporter.end());
    validate(log);
    expect(validate.errors).toBe(null);
    expect(log.runs[0].results[0].relatedLocations).toEqual([
      {
        id: 0,
        message: { text: 'it reads raw' },
        physicalLocation: {
          artifactLocation: {
            uri: 'project/roles.tf',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 7 },
        },
      },
    ]);
  });

  it('has rules, and results that point at them and at lines', () => {
    const [run] = logOf('services/a b').runs;
    expect(run.taxonomies).toEqual([
      {
        name: 'other',
        taxa: [{ id: 'X-fine' }, { id: 'X-wrong' }, { id: 'X-broken' }],
      },
    ]);
    expect(run.tool.driver.rules.map((r: { id: string }) => r.id)).toEqual([
      'fine',
      'wrong',
      'broken',
    ]);
    expect(run.tool.driver.rules[1]).toMatchObject({
      shortDescription: { text: 'Title of wrong' },
      help: {
        text: 'Why wrong\n\nMend wrong\n\nother X-wrong: this check is stricter\n\nhttps://github.com/golden-path/golden-path/blob/main/docs/practices/practice.md#wrong',
        markdown: expect.stringContaining('**How to mend it.** Mend wrong'),
      },
      helpUri: expect.stringMatching(/practice\.md#wrong$/),
      relationships: [
        {
          target: { id: 'X-wrong', toolComponent: { name: 'other' } },
          kinds: ['relevant'],
          description: { text: 'this check is stricter' },
        },
      ],
      defaultConfiguration: { level: 'error' },
    });
    expect(run.results).toEqual([
      {
        ruleId: 'wrong',
        ruleIndex: 1,
        level: 'error',
        message: { text: 'wrong in line 2' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: 'services/a%20b/Dockerfile',
                uriBaseId: '%SRCROOT%',
              },
              region: { startLine: 2, endLine: 3 },
            },
          },
        ],
        partialFingerprints: {
          'goldenPath/v1': expect.stringMatching(/^[0-9a-f]{16}$/),
        },
        suppressions: [],
      },
    ]);
  });

  it.each([
    ['.', 'Dockerfile'],
    ['./a/../b', 'b/Dockerfile'],
    ['../elsewhere', 'Dockerfile'],
    ['/elsewhere', 'Dockerfile'],
    [`${process.cwd()}/c`, 'c/Dockerfile'],
  ])('names a file of %s from the working directory', (path, uri) => {
    const [{ results }] = logOf(path).runs;
    const [{ physicalLocation }] = results[0].locations;
    expect(physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('says which findings are waived, and why', () => {
    const reporter = sarifReporter({
      scorecards: [scorecard],
      count: 1,
      colour: false,
    });
    const waived = waiving(scorecard, 'wrong', {
      reason: 'on purpose',
      until: '2030-01-31',
    });
    reporter.add(checkedWith(waived, 'a\nb\nc'));
    const log = JSON.parse(reporter.end());
    expect(validate(log) || validate.errors).toBe(true);
    expect(log.runs[0].results[0].suppressions).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'on purpose (hadolint, until 2030-01-31)',
        location: {
          physicalLocation: {
            artifactLocation: {
              uri: 'project/Dockerfile',
              uriBaseId: '%SRCROOT%',
            },
            region: { startLine: 1 },
          },
        },
      },
    ]);
  });

  it('places what is in an image where the project names it, else at its name', () => {
    const image = 'registry.example.com/shop/cart:1.4.2';
    const drafts = [
      { file: 'Dockerfile', line: 2, endLine: 2, message: 'm', image },
      { file: image, line: 1, endLine: 1, message: 'm', image },
    ];
    const card = scorecardSaying({
      a: { outcome: 'failed', findings: drafts },
    });
    const reporter = sarifReporter({
      scorecards: [card],
      count: 1,
      colour: false,
    });
    reporter.add(checkedWith(card, 'a\nb\n'));
    const log = JSON.parse(reporter.end());
    expect(validate(log) || validate.errors).toBe(true);
    const locations = log.runs[0].results.map((r: any) => r.locations[0]);
    const logicalLocations = [{ fullyQualifiedName: image, kind: 'resource' }];
    expect(locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'project/Dockerfile',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 2, endLine: 2 },
        },
        logicalLocations,
      },
      {
        physicalLocation: {
          artifactLocation: { uri: 'registry.example.com/shop/cart%3A1.4.2' },
          region: { startLine: 1, endLine: 1 },
        },
        logicalLocations,
      },
    ]);
  });

  it('tells what went wrong in the run', () => {
    const [{ invocations }] = logOf('project').runs;
    const told = invocations[0].toolExecutionNotifications;
    expect(told.map((n: any) => n.message.text)).toEqual([
      'project: broken: The check broke: x',
      'gone: There is none.',
    ]);
  });
});
