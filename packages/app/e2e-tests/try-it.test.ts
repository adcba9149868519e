import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, picture, useLanguage, useTheme } from './portal';

const bad = [
  'FROM node:22.21.0-bookworm-slim',
  'WORKDIR /app',
  'COPY . .',
  'USER 1000',
  'CMD node server.js',
].join('\n');

const editor = (page: Page) =>
  page.getByRole('textbox', { name: 'Dockerfile' });
const standing = (page: Page) => page.getByRole('region', { name: 'Standing' });
const finding = (page: Page, name: RegExp) =>
  page
    .getByRole('region', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ hasText: name });

/** Score that the page shows once it has judged the newest text. */
async function score(page: Page): Promise<number> {
  await expect(
    page.locator('section[aria-label="Standing"]:not([aria-busy])'),
  ).toBeVisible();
  const gauge = standing(page).getByRole('img', { name: /^Score/ });
  const name = await gauge.getAttribute('aria-label');
  return Number(name?.match(/^Score ([\d.]+)/)?.[1]);
}

async function type(page: Page, text: string) {
  await page.getByRole('button', { name: 'nothing' }).click();
  await editor(page).pressSequentially(text, { delay: 2 });
}

test('a Dockerfile is judged as one types, and mended', async ({ page }) => {
  await page.goto('/golden-path');
  await page.getByRole('link', { name: 'Try it' }).click();
  await expect(page).toHaveURL(/\/golden-path\/try$/);
  await type(page, bad);

  const shell = finding(page, /CMD in shell form/);
  await expect(shell).toBeVisible();
  const line = page.locator('.cm-line', { hasText: 'CMD node server.js' });
  await expect(line.locator('.cm-lintRange')).toBeVisible();
  await expect(page.locator('.cm-lint-marker-warning').last()).toBeVisible();
  const before = await score(page);

  await shell.getByRole('button', { name: 'Go to line 5' }).click();
  await expect(editor(page)).toBeFocused();

  await shell.getByRole('button', { name: /CMD in shell form/ }).click();
  await expect(
    shell.getByRole('figure', { name: /1 added, 1 removed/ }),
  ).toContainText('CMD ["node", "server.js"]');
  await shell.getByRole('button', { name: 'Apply' }).click();
  await expect(editor(page)).toContainText('CMD ["node", "server.js"]');
  await expect(shell).toHaveCount(0);
  expect(await score(page)).toBeGreaterThan(before);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor(page)).toContainText('CMD node server.js');
  await expect(shell).toBeVisible();
  expect(await score(page)).toBe(before);
});

test('a worker that hangs is ended, and the next text gets a new one', async ({
  page,
}) => {
  const worker = /golden-path-engine/;
  await page.route(worker, route =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `postMessage({ kind: 'ready', scorecard: { practices: [], checks: [] } });
        onmessage = () => { for (;;) {} };`,
    }),
  );
  await page.goto('/golden-path/try');
  await expect(page.getByRole('alert')).toContainText(
    'not judged within 4 seconds',
  );
  await page.unroute(worker);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(finding(page, /names no version/)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the page to try a Dockerfile can be used by everybody, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await page.goto('/golden-path/try');
    await finding(page, /No USER is named/)
      .getByRole('button', { name: /No USER/ })
      .click();
    await page.getByRole('button', { name: 'Apply…' }).click();
    await expect(page.getByText('Have you reviewed')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+Home');
    await picture(page, theme === 'dark' ? 'try-it-dark' : 'try-it');
  });
}

test('the page to try a Dockerfile speaks French', async ({ page }) => {
  await useLanguage(page, 'fr');
  await page.goto('/golden-path/try');
  const found = page.getByRole('region', { name: 'Constats' });
  const item = found.getByRole('listitem').filter({ hasText: 'shell-form' });
  await item.getByRole('button').first().click();
  // What a check says of itself is translated too.
  await expect(item.getByText('Pourquoi c’est important')).toBeVisible();
  await expect(item.getByText(/Un shell se tient entre/)).toBeVisible();
  await expect(item.getByRole('button', { name: 'Appliquer' })).toBeVisible();
});

test('the other pages do not load the engine', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto('/golden-path');
  await expect(page.getByText('Scores by team').first()).toBeVisible();
  const engine = () => asked.filter(url => url.includes('golden-path-engine'));
  expect(engine()).toEqual([]);
  await page.getByRole('link', { name: 'Try it' }).click();
  await expect(standing(page).getByRole('img').first()).toBeVisible();
  expect(engine()).not.toEqual([]);
});
