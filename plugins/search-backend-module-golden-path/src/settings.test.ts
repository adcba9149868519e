import { ConfigReader } from '@backstage/config';
import { locationOf, readSettings } from './settings';

const settingsOf = (goldenPath: object) =>
  readSettings(new ConfigReader({ search: { collators: { goldenPath } } }));

it('has defaults for all of it', () => {
  expect(readSettings(new ConfigReader({}))).toEqual({
    practiceLocation: '/golden-path/practices/:scorecard/:practice',
    entityLocation: '/catalog/:namespace/:kind/:name/scorecard',
    findings: true,
    schedule: {
      frequency: { minutes: 30 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 30 },
    },
  });
});

it('takes what is configured', () => {
  expect(
    settingsOf({
      entityLocation: '/c/:name',
      findings: false,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    }),
  ).toMatchObject({
    entityLocation: '/c/:name',
    findings: false,
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
  });
});

it('names the key that has another type', () => {
  expect(() => settingsOf({ findings: 3 })).toThrow(
    'search.collators.goldenPath.findings',
  );
});

it('escapes what it fills in, and leaves words that it does not know', () => {
  expect(locationOf('/a/:name/:other', { name: 'x/../y :other?' })).toBe(
    '/a/x%2F..%2Fy%20%3Aother%3F/:other',
  );
});
