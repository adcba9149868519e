import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { committed } from '../scripts/snapshot.ts';

const root = resolve(import.meta.dirname, '..');
const page = 'docs/service-lifecycle.md';
const YEAR = 365 * 86_400_000;

/** The rows of the table, by their cells. */
const rows = readFileSync(join(root, page), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| '))
  .slice(2)
  .map(line => line.slice(1, -1).split('|').map(cell => cell.trim()));

describe('the services of 2022', () => {
  it('are told', () => assert.ok(rows.length > 5));

  for (const [service, , instead, closed, source, looked] of rows as [string, string, string, string, string, string][]) {
    it(`${service}: somebody looked at it within a year`, () => {
      const age = Date.now() - Date.parse(looked);
      assert.ok(age >= 0 && age <= YEAR, `${page}: ${service} was looked at on ${looked}. Look at ${source}, correct the row, and write the day anew.`);
    });

    const [, type] = /`([^`]+)`/.exec(closed) ?? [];
    if (type)
      it(`${service}: is used no more`, () => {
        for (const [name, text] of Object.entries(committed().templates))
          assert.ok(!text.includes(type), `${name} holds ${type}. ${page}: take ${instead}`);
      });
  }
});
