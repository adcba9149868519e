import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, pictureOf, useLanguage, useTheme } from './portal';

const drawing = (page: Page) =>
  page.getByRole('group', { name: /as a picture/ });
const panel = (page: Page) => page.getByRole('region', { name: 'Selected' });
const forbidden = (page: Page) =>
  drawing(page).getByRole('button', {
    name: /^ds_notebook reads orders_raw; finding \d+: Consumer that may read the raw tier/,
  });

/** Opens the tab of a data project once it has been read: its data scorecard is the one that has something to say. */
async function openPicture(
  page: Page,
  name: string,
  title = 'Layers and tiers',
) {
  const region = page.getByRole('region', { name: title });
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}/scorecard`);
    await expect(region).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: 150_000, intervals: [2_000] });
  return region;
}

for (const theme of ['light', 'dark'] as const) {
  test(`the picture of a pipeline leads to what it must not do, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    const region = await openPicture(page, 'orders-pipeline');
    await expect(
      drawing(page).getByRole('button', {
        name: /^orders_raw, S3 bucket, Storage, Raw/,
      }),
    ).toBeVisible();

    await drawing(page)
      .getByRole('button', { name: /^orders_marts, S3 bucket/ })
      .click();
    // The label of an arrow is what a mouse finds.
    await drawing(page)
      .getByTitle(/^ds_notebook reads orders_raw; finding/)
      .click();
    await expect(forbidden(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(
      panel(page).getByRole('heading', {
        name: 'Consumer that may read the raw tier',
      }),
    ).toBeVisible();
    await expect(
      panel(page).getByRole('heading', { name: 'How we know' }),
    ).toBeVisible();
    const steps = panel(page).getByRole('list').first();
    await expect(steps.getByText(/^storage\.tf:\d+$/)).toBeVisible();
    await expect(steps.getByText('consumption.tf:71')).toBeVisible();
    // The statement in the document, not the line of the policy that uses it.
    const frame = panel(page).getByRole('figure', {
      name: /^infra\/consumption\.tf, lines 70 to 73/,
    });
    await expect(frame).toContainText('aws_s3_bucket.orders_raw.arn');

    await expectAccessible(page);
    const suffix = theme === 'dark' ? '-dark' : '';
    // The picture with the panel beside it.
    await pictureOf(region.locator('xpath=..'), `data-picture${suffix}`);

    const arrows = await region
      .locator('g[data-item]')
      .evaluateAll(items =>
        items.map(item =>
          (item.getAttribute('aria-label') ?? '').replace(/;.*$/, ''),
        ),
      );
    expect(arrows.length).toBeGreaterThan(10);
    await region.getByRole('radio', { name: 'Table' }).click();
    const flows = region.getByRole('table', { name: 'Flows' });
    const told = await flows
      .getByRole('row')
      .locator('button')
      .evaluateAll(buttons =>
        buttons.map(b => b.getAttribute('aria-label') ?? b.textContent ?? ''),
      );
    expect(told.map(name => name.replace(/;.*$/, '')).sort()).toEqual(
      arrows.sort(),
    );
    await expect(flows.getByRole('row').nth(1)).toContainText('ds_notebook');
    await expectAccessible(page);
    if (theme === 'light') await pictureOf(region, 'data-picture-table');
  });
}

test('the picture is used by keyboard alone', async ({ page }) => {
  await openPicture(page, 'orders-pipeline');
  const stop = drawing(page).locator('[data-item][tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await stop.focus();
  for (let pressed = 0; pressed < 12; pressed += 1) {
    await page.keyboard.press('f');
    if ((await forbidden(page).getAttribute('aria-pressed')) === 'true') break;
  }
  await expect(forbidden(page)).toBeFocused();
  await expect(
    panel(page).getByRole('heading', {
      name: 'Consumer that may read the raw tier',
    }),
  ).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(
    drawing(page).getByRole('button', { name: /^ds_notebook, / }),
  ).toBeFocused();
});

test('the picture speaks French', async ({ page }) => {
  await useLanguage(page, 'fr');
  await openPicture(page, 'orders-pipeline', 'Couches et niveaux');
  await expect(
    page.getByRole('button', { name: /^ds_notebook lit orders_raw/ }),
  ).toBeVisible();
  await expectAccessible(page);
});

for (const [name, part] of [
  ['sales-lake', /^RawBucket, S3 bucket, Storage, Raw/],
  ['clickstream', /^click_files, S3 bucket, Storage/],
] as const) {
  test(`${name} is drawn`, async ({ page }) => {
    const region = await openPicture(page, name);
    await expect(
      drawing(page).getByRole('button', { name: part }),
    ).toBeVisible();
    await expectAccessible(page);
    await pictureOf(region, `data-picture-${name}`);
  });
}

test('a dataset tells its tier and layer, and who has it', async ({ page }) => {
  await openPicture(page, 'orders-pipeline');
  await page.goto('/catalog/default/resource/orders-raw');
  const card = page.getByRole('region', { name: 'Tier and layer' });
  await expect(card.getByText('Raw', { exact: true })).toBeVisible();
  await expect(card.getByText('Storage', { exact: true })).toBeVisible();
  await expect(
    card.getByRole('link', { name: /orders.pipeline/i }),
  ).toBeVisible();
  await expectAccessible(page);
});
