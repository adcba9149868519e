import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { useTheme } from './portal';

const host = process.env.PORTAL_GIT_HOST!;
let name = 'price-feed';

test.describe.configure({ mode: 'serial' });

test.beforeAll(({}, { retry }) => {
  // What is tried again finds the repository of the first try.
  if (retry) name += `-${retry}`;
});
test.beforeEach(async ({ page }) => useTheme(page, 'light'));

/** Git in the repository as the host has it. */
const git = (...args: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      join(process.env.PORTAL_DATA!, 'repositories/acme', `${name}.git`),
      ...args,
    ],
    { encoding: 'utf8' },
  ).trim();

/** Answers the form of the Go service for the organisation on GitHub, and presses Create. */
async function create(page: Page) {
  // A portal that has just started gets to know its teams one by one.
  await expect(async () => {
    await page.goto('/create/templates/default/container-go');
    await page.getByLabel(/^Owner/).fill('Checkout', { timeout: 10_000 });
    const checkout = page.getByRole('option', { name: /Checkout/ });
    await checkout.first().click({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByLabel(/^Port/)).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /A folder of this portal/ }).click();
  await page.getByRole('option', { name: 'GitHub' }).click();

  // The form does not go on while nobody is named whom the repository would belong to.
  const owner = page.getByRole('textbox', { name: /^Owner/ });
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(owner).toBeFocused();
  await expect(page.getByRole('button', { name: 'Create' })).toHaveCount(0);
  await owner.fill('acme');
  // The field takes what was typed once it is left.
  await owner.press('Tab');
  await expect(page.getByLabel(/^Repositor/).last()).toHaveValue(name);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

test('a project goes to GitHub and into the catalog, with its A', async ({
  page,
}) => {
  await create(page);
  const scorecard = page.getByRole('link', { name: 'Scorecard' });
  await expect(scorecard).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/Grade A, /)).toBeVisible();

  expect(git('log', '--format=%s', 'main')).toContain('container-go');
  expect(git('fsck', '--strict')).toBe('');
  expect(git('show', 'main:catalog-info.yaml')).toContain(`name: "${name}"`);

  await scorecard.click();
  await expect(
    page.getByRole('img', { name: 'Grade A', exact: true }).first(),
  ).toBeVisible({ timeout: 90_000 });
  await page.goto(`/catalog/default/component/${name}`);
  await expect(
    page.getByRole('link', { name: /View Source/i }).first(),
  ).toHaveAttribute('href', new RegExp(`^http://${host}/acme/${name}/`));
});

test('a name that is taken there is refused, and nothing is touched', async ({
  page,
}) => {
  const commit = git('rev-parse', 'main');
  await create(page);
  await expect(page.getByText(/name already exists/).first()).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByRole('link', { name: 'Scorecard' })).toHaveCount(0);
  expect(git('rev-parse', 'main')).toBe(commit);
  expect(git('rev-list', '--count', '--all')).toBe('1');
});
