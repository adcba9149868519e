import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, picture, useLanguage, useTheme } from './portal';

/** Waits until the example projects have been read. */
async function openCompliance(page: Page, query = '') {
  await expect(async () => {
    await page.goto(`/golden-path${query}`);
    await expect(page.getByText('Organisation').first()).toBeVisible({
      timeout: 10_000,
    });
    await expect(page.getByText('Payments API').first()).toBeVisible({
      timeout: 3_000,
    });
    await expect(page.getByText('not read yet')).toHaveCount(0, {
      timeout: 1_000,
    });
  }).toPass({ timeout: 120_000, intervals: [2_000] });
}

for (const theme of ['light', 'dark'] as const) {
  const suffix = theme === 'dark' ? '-dark' : '';

  test.describe(theme, () => {
    test.beforeEach(async ({ page }) => useTheme(page, theme));

    test('the compliance page sums up the group tree and lists the entities', async ({
      page,
    }) => {
      await openCompliance(page);
      await expect(page.getByText('Commerce').first()).toBeVisible();
      await expect(page.getByText('Checkout').first()).toBeVisible();
      await expectAccessible(page);
      await picture(page, `compliance${suffix}`);
    });

    test('the tab leads with the failures', async ({ page }) => {
      await page.goto('/catalog/default/component/payments-api/scorecard');
      await expect(page.getByText('What would lift this most')).toBeVisible();
      await page
        .getByRole('region', { name: 'Practices' })
        .getByRole('button', { name: /^Failed / })
        .first()
        .click();
      await expect(page.getByText('Why it matters').first()).toBeVisible();
      await expectAccessible(page);
      await picture(page, `entity-tab${suffix}`);
    });

    test('the card stands on the overview', async ({ page }) => {
      await page.goto('/catalog/default/component/payments-api');
      await expect(
        page.getByRole('region', { name: 'Container hygiene' }),
      ).toBeVisible();
      await expect(page.getByText(/of 100/).first()).toBeVisible();
      await picture(page, `entity-overview${suffix}`);
    });
  });
}

test('an entity that no scorecard is about is told so kindly', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/margin-report/scorecard');
  await expect(page.getByText('Nothing here to score').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'entity-nothing-here');
});

test('filters live in the address', async ({ page }) => {
  await openCompliance(page);
  const list = page.getByRole('region', { name: 'Components' });
  await expect(list.getByRole('link', { name: 'Storefront' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find by name' }).fill('payments');
  await expect(list.getByRole('link', { name: 'Storefront' })).toHaveCount(0);
  await expect(list.getByRole('link', { name: 'Payments API' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('text')).toBe('payments');
  await page.reload();
  await expect(list.getByRole('link', { name: 'Payments API' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Storefront' })).toHaveCount(0);
});

test('the screens speak French', async ({ page }) => {
  await useLanguage(page, 'fr');
  await page.goto('/golden-path');
  await expect(page.getByText('Scores par équipe').first()).toBeVisible();
  await picture(page, 'compliance-fr');
});
