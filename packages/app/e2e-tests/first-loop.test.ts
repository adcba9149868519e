import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, picture, useTheme, workspace } from './portal';

let name = process.env.PORTAL_PROJECT ?? 'order-events';
const golangBase = /^FROM .*golang\S*/m;
let dockerfile: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(({}, { retry }) => {
  // What is tried again finds the project of the first try.
  if (retry) name += `-${retry}`;
  dockerfile = join(workspace, name, 'Dockerfile');
});
test.beforeEach(async ({ page }) => useTheme(page, 'light'));

const grade = (page: Page, letter: string) =>
  page.getByRole('img', { name: `Grade ${letter}`, exact: true });

async function openScorecard(page: Page) {
  await page.goto(`/catalog/default/component/${name}/scorecard`);
  await expect(grade(page, 'A').first()).toBeVisible();
}

test('Create yields a git repository, an entity and an A', async ({ page }) => {
  await page.goto('/create');
  await expect(page.getByText('Go service in a container')).toBeVisible();
  await picture(page, 'create-templates');
  await page.goto('/create/templates/default/container-go');

  await page.getByRole('textbox', { name: /^Name/ }).fill('Order Events');
  await page.getByLabel(/^Owner/).fill('Checkout');
  await page
    .getByRole('option', { name: /Checkout/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/Use lower-case letters/).first()).toBeVisible();

  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page
    .getByRole('textbox', { name: /^Description/ })
    .fill("Keeps every order's events: \"placed\", 'paid' & <shipped>");
  await picture(page, 'create-form');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByLabel(/^Port/)).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();

  const scorecard = page.getByRole('link', { name: 'Scorecard' });
  await expect(scorecard).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/Grade A, /)).toBeVisible();

  const git = (...args: string[]) =>
    execFileSync('git', ['-C', join(workspace, name), ...args]).toString();
  expect(git('log', '--format=%s')).toContain('container-go');
  expect(git('status', '--porcelain')).toBe('');

  await scorecard.click();
  await expect(grade(page, 'A').first()).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeEnabled();
  await picture(page, 'entity-tab-a');
  await expectAccessible(page);
});

test('breaking the Dockerfile lowers the score at its lines, and undoing it brings the A back', async ({
  page,
}) => {
  const sound = readFileSync(dockerfile, 'utf8');
  await openScorecard(page);

  const broken = `${sound
    .replace(golangBase, 'FROM golang:latest')
    .replace(/^ENTRYPOINT .*$/m, `CMD /${name} --verbose`)}`;
  expect(broken).not.toBe(sound);
  writeFileSync(dockerfile, broken);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(grade(page, 'A')).toHaveCount(0, { timeout: 60_000 });

  const line = (text: string) =>
    broken.split('\n').findIndex(l => l.startsWith(text)) + 1;
  await expect(
    page.getByText(`Dockerfile:${line('FROM golang:latest')}`).first(),
  ).toBeVisible();
  await expect(
    page.getByText(`Dockerfile:${line('CMD ')}`).first(),
  ).toBeVisible();

  const row = page.getByRole('button', { name: /latest/i }).first();
  await row.click();
  await expect(page.getByText('Why it matters').first()).toBeVisible();
  await expect(page.getByText('How to mend it').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'entity-tab-broken');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Why it matters')).toHaveCount(0);

  writeFileSync(dockerfile, sound);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(grade(page, 'A').first()).toBeVisible({ timeout: 60_000 });
});

test('the schedule notices a change without the button', async ({ page }) => {
  const sound = readFileSync(dockerfile, 'utf8');
  writeFileSync(dockerfile, sound.replace(golangBase, 'FROM golang:latest'));
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}/scorecard`);
    await expect(page.getByText(/Dockerfile:\d+/).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 150_000, intervals: [5_000] });
  writeFileSync(dockerfile, sound);
});
