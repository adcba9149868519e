import { expect, test, type Page } from '@playwright/test';
import {
  expectAccessible,
  openWhenRead,
  picture,
  useLanguage,
  useTheme,
} from './portal';

const TEAM = '/golden-path/teams/group/default/checkout';
const PRACTICE = '/golden-path/practices/container-hygiene/pinned-tag';

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });
const listed = (page: Page) =>
  region(page, 'Components').getByRole('link', { name: 'Payments API' });

for (const theme of ['light', 'dark'] as const) {
  const suffix = theme === 'dark' ? '-dark' : '';

  test(`a team sees its fixes and its components only, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await openWhenRead(page, TEAM, listed(page));
    await expect(
      region(page, 'Components').getByRole('link', { name: 'Storefront' }),
    ).toHaveCount(0);
    const fixes = page.getByRole('table', {
      name: 'Five fixes with the most points',
    });
    await expect(fixes.getByRole('row').nth(1)).toContainText(/\+\d/);
    await expect(region(page, 'Grades over time')).toBeVisible();
    await expect(region(page, 'Waivers')).toBeVisible();
    await expectAccessible(page);
    await picture(page, `team${suffix}`);

    await fixes.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/golden-path\/practices\//);
    await expect(region(page, 'How it is checked and mended')).toBeVisible();
  });

  test(`a practice says why, how and who fails it, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    const organisation = region(page, 'In the organisation');
    await openWhenRead(
      page,
      PRACTICE,
      organisation.getByRole('link', { name: 'Checkout' }),
    );
    await expect(organisation).toContainText(/\d+ of \d+ passed/);
    await expect(region(page, 'Why')).toBeVisible();
    const checks = page.getByRole('table', {
      name: 'How it is checked and mended',
    });
    await expect(checks.getByText('base-latest')).toBeVisible();
    await expectAccessible(page);
    await picture(page, `practice${suffix}`);

    await organisation.getByRole('link', { name: 'Checkout' }).click();
    await expect(page).toHaveURL(new RegExp(`${TEAM}$`));
  });

  test(`the practices are listed, and lead to their pages, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await page.goto('/golden-path');
    await page.getByRole('link', { name: 'Practices', exact: true }).click();
    const practices = region(page, 'Container hygiene');
    await expect(practices.getByRole('listitem')).not.toHaveCount(0);
    await expect(region(page, 'Data-tier compliance')).toBeVisible();
    await expectAccessible(page);
    await practices.locator(`a[href="${PRACTICE}"]`).click();
    await expect(region(page, 'Why')).toBeVisible();
  });
}

test('teams and practices speak French', async ({ page }) => {
  await useLanguage(page, 'fr');
  await page.goto(TEAM);
  await expect(
    region(page, 'Les cinq corrections qui rapportent le plus'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto(PRACTICE);
  await expect(
    region(page, 'Comment on la contrôle et la corrige'),
  ).toBeVisible();
  await expectAccessible(page);
});
