import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// The config is read once per process; the folder is made once and handed on.
process.env.PORTAL_DATA ??= mkdtempSync(join(tmpdir(), 'golden-path-portal-'));
const port = process.env.PORTAL_PORT ?? '3200';
const backendPort = (process.env.PORTAL_BACKEND_PORT ??= '7207');
/** Where the host of repositories answers that stands in for GitHub, see serveGitHost.ts. */
process.env.PORTAL_GIT_HOST ??= 'localhost:7307';
const [, gitPort] = process.env.PORTAL_GIT_HOST.split(':');
const repositories = join(process.env.PORTAL_DATA, 'repositories');
const github = {
  host: process.env.PORTAL_GIT_HOST,
  apiBaseUrl: `http://${process.env.PORTAL_GIT_HOST}/api/v3`,
  token: 'not-a-real-token',
};

/** Drives the example portal, started by `script/start` as a newcomer would, in Debian's Chromium. */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.golden-path/browser-results',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // As Backstage's own: what a busy machine broke passes when tried again, and script/test names it.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list'], ['json']],
  webServer: [
    {
      command: `node --no-warnings packages/app/e2e-tests/serveGitHost.ts ${gitPort} ${repositories}`,
      url: `http://${process.env.PORTAL_GIT_HOST}`,
      reuseExistingServer: Boolean(process.env.PORTAL_REUSE),
      stderr: 'pipe',
    },
    {
      command: `script/start --port ${port} --backend-port ${backendPort} --data ${process.env.PORTAL_DATA}`,
      url: `http://localhost:${port}`,
      timeout: 300_000,
      reuseExistingServer: Boolean(process.env.PORTAL_REUSE),
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      stdout: process.env.PORTAL_LOG ? 'pipe' : 'ignore',
      stderr: process.env.PORTAL_LOG ? 'pipe' : 'ignore',
      env: { APP_CONFIG_integrations_github: JSON.stringify([github]) },
    },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
