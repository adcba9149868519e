import { expect, test, type Page } from '@playwright/test';
import {
  expectAccessible,
  openWhenRead,
  pictureOf,
  useLanguage,
  useTheme,
} from './portal';

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });
const heatMap = (page: Page) =>
  page.getByRole('grid', { name: 'Teams by practice' });
const checkout = (page: Page) =>
  heatMap(page).getByRole('gridcell', {
    name: /^Checkout, .* percent, \d+ of \d+ passed/,
  });

async function openOverview(page: Page) {
  await openWhenRead(page, '/golden-path', checkout(page).first());
}

for (const theme of ['light', 'dark'] as const) {
  test(`the overview says where the organisation stands and what is missing, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await openOverview(page);
    const trend = region(page, 'Grades over time');
    await expect(
      trend.getByRole('img', { name: /^Components by grade since/ }),
    ).toBeVisible();
    await expect(region(page, 'This week')).toContainText('Got worse');
    await expect(
      region(page, 'Missing evidence').getByRole('table').first(),
    ).toBeVisible();
    await expectAccessible(page);
    // All practices are in sight at once.
    const beyond = await heatMap(page).evaluate(grid => {
      const last = [...grid.querySelectorAll('[data-place^="0:"]')].at(-1)!;
      const edge = grid.parentElement!.getBoundingClientRect().right;
      return Math.max(0, last.getBoundingClientRect().right - edge);
    });
    expect(beyond).toBe(0);
    const suffix = theme === 'dark' ? '-dark' : '';
    await pictureOf(region(page, 'Teams by practice'), `heat-map${suffix}`);

    await trend.getByRole('button', { name: 'Show as table' }).click();
    await expect(
      trend.getByRole('table', { name: 'Grades over time' }).getByRole('row'),
    ).not.toHaveCount(1);
    await expectAccessible(page);
  });
}

test('the heat map is walked by keyboard, and Enter leads to the components behind a cell', async ({
  page,
}) => {
  await openOverview(page);
  const grid = heatMap(page);
  const stop = grid.locator('[data-place][tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await stop.focus();
  await page.keyboard.press('Home');
  await expect(grid.locator('[data-place="0:0"]')).toBeFocused();
  const place = await checkout(page).first().getAttribute('data-place');
  const [row, column] = place!.split(':').map(Number);
  for (let n = 0; n < row; n += 1) await page.keyboard.press('ArrowDown');
  for (let n = 0; n < column; n += 1) await page.keyboard.press('ArrowRight');
  await expect(checkout(page).first()).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]owner=group%3Adefault%2Fcheckout/);
  await expect(page).toHaveURL(/[?&]practice=/);
  const list = region(page, 'Components');
  await expect(
    page.locator(':focus').getByRole('region', { name: 'Components' }),
  ).toBeVisible();
  await expect(list.getByRole('link', { name: 'Payments API' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Storefront' })).toHaveCount(0);
});

test('the overview speaks French', async ({ page }) => {
  await useLanguage(page, 'fr');
  await page.goto('/golden-path');
  await expect(
    page.getByRole('grid', { name: 'Équipes par pratique' }),
  ).toBeVisible();
  await expect(region(page, 'Preuves manquantes')).toBeVisible();
  await expectAccessible(page);
});
