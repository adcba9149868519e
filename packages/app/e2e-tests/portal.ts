import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Folder where the portal under test puts projects made from templates. */
export const workspace = join(process.env.PORTAL_DATA!, 'workspace');

const pictures = process.env.SCREENSHOTS
  ? resolve('docs/images')
  : resolve('.golden-path/screenshots');

/** Keeps a picture of the page; with SCREENSHOTS=1 the one that the docs show. */
export async function picture(page: Page, name: string) {
  await page.mouse.move(0, 0);
  // A window as high as the page: the side bar then reaches down to its end.
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewportSize({ width: 1440, height: Math.max(900, height) });
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    animations: 'disabled',
  });
  await page.setViewportSize({ width: 1440, height: 1000 });
}

/** The same of a part of the page. */
export async function pictureOf(part: Locator, name: string) {
  await part.scrollIntoViewIfNeeded();
  await part.screenshot({
    path: join(pictures, `${name}.png`),
    animations: 'disabled',
  });
}

/** Holds the page's main part, or another, to axe's rules for WCAG 2.1 A and AA. */
export async function expectAccessible(page: Page, part = 'main') {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const found = violations.map(
    v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

/** Switches Backstage's theme before the page loads. */
export async function useTheme(page: Page, theme: 'light' | 'dark') {
  await page.addInitScript(
    chosen => localStorage.setItem('theme', chosen),
    theme,
  );
}

/** Switches Backstage's language before the page loads. */
export async function useLanguage(page: Page, language: 'en' | 'fr') {
  await page.addInitScript(
    chosen => localStorage.setItem('language', chosen),
    language,
  );
}

/** Opens a page, again and again until the example projects have been read and it shows what they hold. */
export async function openWhenRead(page: Page, path: string, shown: Locator) {
  await expect(async () => {
    await page.goto(path);
    await expect(shown).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: 150_000, intervals: [2_000] });
}

/** Asks the portal's backend as the guest does: GET, or POST where there is a body. */
export async function askBackend<T>(path: string, body?: object): Promise<T> {
  const backend = `http://localhost:${process.env.PORTAL_BACKEND_PORT}`;
  const signedIn = await fetch(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = (await signedIn.json()) as {
    backstageIdentity: { token: string };
  };
  const response = await fetch(`${backend}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}
