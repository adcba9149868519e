import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, pictureOf, useTheme } from './portal';

/** Opens the scorecard of a component once its project has been read. */
async function openScorecard(page: Page, name: string) {
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}/scorecard`);
    await expect(page.getByRole('region', { name: 'Practices' })).toBeVisible({
      timeout: 10_000,
    });
  }).toPass({ timeout: 120_000, intervals: [2_000] });
}

test('a finding shows its fix as a diff, to copy or to run', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openScorecard(page, 'payments-api');
  const practices = page.getByRole('region', { name: 'Practices' });
  await practices.getByRole('button', { name: /Exec form/ }).click();
  const check = practices.locator('#golden-path-check-shell-form');
  const diff = check.getByRole('figure', { name: /1 added, 1 removed/ });
  await expect(diff).toContainText('CMD npm start');
  await expect(diff).toContainText('CMD ["npm", "start"]');
  await expect(check.getByText(/^(Safe here because|To review)/)).toBeVisible();

  await expectAccessible(page);
  await pictureOf(check, 'finding-diff');

  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await check.getByRole('button', { name: 'Copy diff' }).click();
  await expect.poll(clipboard).toMatch(/^--- a\/Dockerfile\n/);
  await check.getByRole('button', { name: 'Copy command' }).click();
  await expect
    .poll(clipboard)
    .toMatch(/^golden-path fix \. --check shell-form( --assisted)?$/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`what a comment waives stays in sight, with both scores, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await openScorecard(page, 'storefront');
    const standing = page.getByRole('region', { name: 'Standing' });
    await expect(standing.getByText('Without waivers')).toBeVisible();
    await expect(
      standing.getByRole('img', { name: 'Grade A', exact: true }),
    ).toBeVisible();
    await expect(
      standing.getByRole('img', { name: 'Grade B', exact: true }),
    ).toBeVisible();
    const practices = page.getByRole('region', { name: 'Practices' });
    const group = practices.getByRole('button', { name: /^Waived 1/ });
    await expect(group).toContainText(
      'Own registry (The pull-through cache is not open to this team yet · comment for Golden Path, Dockerfile:1 · ends 31 Dec 2029)',
    );
    await group.click();
    await expect(practices.getByRole('figure').first()).toContainText(
      'comes from docker.io',
    );
    await expectAccessible(page);
    if (theme === 'light') await pictureOf(practices, 'waived');
  });
}

test('the card and the list show both scores', async ({ page }) => {
  await page.goto('/catalog/default/component/storefront');
  const card = page.getByRole('region', { name: 'Container hygiene' });
  await expect(card.getByText(/without waivers/)).toBeVisible();
  await expect(
    card.getByText(/^Own registry, until 31 Dec 2029/),
  ).toBeVisible();
  await page.goto('/golden-path?text=storefront');
  const list = page.getByRole('region', { name: 'Components' });
  await expect(list.getByText(/without waivers/)).toBeVisible();
});
