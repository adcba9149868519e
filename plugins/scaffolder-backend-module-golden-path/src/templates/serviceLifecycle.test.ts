import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../__testUtils__/paths';

const PAGE = 'parts/files/pipeline-docs/docs/service-lifecycle.md';
const YEAR = 365 * 86_400_000;

const rows = readFileSync(join(TEMPLATES, PAGE), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| '))
  .slice(2)
  .map(line => {
    const [service, today, instead, closed, source, looked] = line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim());
    return { service, today, instead, closed, source, looked };
  });

it('tells of each service what became of it, what stands instead, and who says so', () => {
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows)
    expect(row).toEqual({
      service: expect.stringMatching(/\w/),
      today: expect.stringMatching(/^(?:open|renamed|closed|archived)/),
      instead: expect.stringMatching(/\w/),
      closed: expect.stringMatching(/^(?:`[^`]+`)?$/),
      source: expect.stringMatching(/^\[[^\]]+\]\(https:\/\/[^)]+\)$/),
      looked: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
});

it.each(rows.map(row => [row.service, row] as const))(
  'was looked at within a year: %s',
  (service, { looked, source }) => {
    const age = Date.now() - Date.parse(looked);
    const old =
      age >= 0 && age <= YEAR
        ? []
        : [
            `${PAGE}: ${service} was looked at on ${looked}. Look at ${source}, correct the row, and write the day anew.`,
          ];
    expect(old).toEqual([]);
  },
);

it('finds in no template what is closed', () => {
  const closed = rows.flatMap(row => /`([^`]+)`/.exec(row.closed)?.[1] ?? []);
  expect(closed.length).toBeGreaterThan(2);
  const found = globSync('pipeline-*/snapshot/**/*.template.json', {
    cwd: TEMPLATES,
  }).flatMap(path => {
    const text = readFileSync(join(TEMPLATES, path), 'utf8');
    return closed
      .filter(type => text.includes(type))
      .map(type => `${path}: ${type}`);
  });
  expect(found).toEqual([]);
});
