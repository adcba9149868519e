import { expect, test, type Page } from '@playwright/test';
import {
  askBackend,
  expectAccessible,
  openWhenRead,
  picture,
  useLanguage,
  useTheme,
} from './portal';

const SCORECARD = '/catalog/default/component/payments-api/scorecard';
const TITLE = 'Exec form everywhere';

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });

for (const theme of ['light', 'dark'] as const) {
  const suffix = theme === 'dark' ? '-dark' : '';

  test(`a waiver is asked for on a failed check and waits in the inbox, ${theme}`, async ({
    page,
  }) => {
    const reason =
      'The vendor’s launcher needs a shell until its next release.';
    await useTheme(page, theme);
    const practices = region(page, 'Practices');
    const practice = practices.getByRole('button', { name: /Exec form/ });
    await openWhenRead(page, SCORECARD, practice);
    await practice.click();
    await practices
      .locator('#golden-path-check-shell-form')
      .getByRole('button', { name: 'Request waiver…' })
      .click();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByRole('button', { name: 'Request' }),
    ).toBeDisabled();
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
    await expectAccessible(page, '[role="dialog"]');
    await picture(page, `waiver-request${suffix}`);
    await dialog.getByRole('button', { name: 'Request' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: /^Asked for\./ }),
    ).toBeVisible();

    await page.goto('/golden-path/waivers');
    await page.getByRole('radio', { name: 'Asked by me' }).click();
    const row = page
      .getByRole('table', { name: 'Waivers' })
      .getByRole('row')
      .filter({ hasText: reason })
      // The latest; an earlier try may have asked too.
      .first();
    await expect(row.getByText('Asked for', { exact: true })).toBeVisible();
    await expect(row.getByText('in shell form')).toBeVisible();
    await expect(
      row.getByRole('link', { name: /payments.api/i }),
    ).toBeVisible();
    // Who asks does not decide.
    await expect(row.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    await expectAccessible(page);
    await picture(page, `waivers${suffix}`);

    await row.getByRole('button', { name: 'Revoke' }).click();
    await dialog.getByRole('textbox').fill('The launcher is gone');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(row.getByText('Revoked', { exact: true })).toBeVisible();
  });

  test(`a campaign shows how far each entity is, ${theme}`, async ({
    page,
  }) => {
    await haveCampaign();
    await useTheme(page, theme);
    await page.goto('/golden-path/campaigns');
    const list = page.getByRole('table', { name: 'Campaigns' });
    await expect(list.getByRole('link', { name: TITLE })).toBeVisible();
    await expect(list.getByText('Running').first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, `campaigns${suffix}`);

    await list.getByRole('link', { name: TITLE }).first().click();
    const entities = page.getByRole('table', { name: 'Who takes part' });
    const row = entities.getByRole('row').filter({ hasText: 'Payments API' });
    await openWhenRead(page, page.url(), row);
    await expect(row.getByText('Failing')).toBeVisible();
    await expect(region(page, 'How it goes')).toBeVisible();
    await expectAccessible(page);
    await picture(page, `campaign${suffix}`);
  });
}

test('waivers and campaigns speak French', async ({ page }) => {
  await haveCampaign();
  await useLanguage(page, 'fr');
  await page.goto('/golden-path/waivers');
  await expect(page.getByRole('radio', { name: 'À décider' })).toBeVisible();
  await expect(region(page, 'Dérogations')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/golden-path/campaigns');
  const list = page.getByRole('table', { name: 'Campagnes' });
  await expect(list.getByText('En cours').first()).toBeVisible();
  await expectAccessible(page);
});

/** Starts the campaign unless an earlier test or try has. Nothing on the screens starts one. */
async function haveCampaign() {
  const { items } = await askBackend<{ items: Array<{ title: string }> }>(
    '/api/golden-path/campaigns',
  );
  if (items.some(({ title }) => title === TITLE)) return;
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  await askBackend('/api/golden-path/campaigns', {
    title: TITLE,
    description: 'A signal then reaches the process, and it stops cleanly.',
    scorecard: 'container-hygiene',
    practices: ['exec-form'],
    filter: { kind: 'Component' },
    ...{ start: today, target: `${year + 1}-12-31` },
    owners: ['group:default/commerce'],
  });
}
