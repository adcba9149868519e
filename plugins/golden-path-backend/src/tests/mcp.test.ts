import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  evidenceSourcesExtensionPoint,
  scorecardsExtensionPoint,
} from 'backstage-plugin-golden-path-node';
import type { AddressInfo } from 'node:net';
import plugin from '..';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { component, group } from '../__testUtils__/harness';
import { MemorySource } from '../__testUtils__/MemorySource';

// Threads of this process do not get what `backstage-cli package start` gives to those of a backend: TypeScript.
jest.mock('piscina', () => {
  const Piscina = jest.requireActual('piscina');
  const hook = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return class extends Piscina {
    constructor(options: object) {
      super({ ...options, execArgv: ['--require', hook] });
    }
  };
});

const SHOP = 'https://github.com/acme/shop/tree/main/';
const SCORECARD = 'container-hygiene';

jest.setTimeout(300_000);

async function start() {
  const source = new MemorySource();
  source.set(`url:${SHOP}`, 'tidy=failed safe=passed');
  const scheduler = mockServices.scheduler();
  const module = createBackendModule({
    ...{ pluginId: 'golden-path', moduleId: 'fixture' },
    register(env) {
      env.registerInit({
        deps: {
          scorecards: scorecardsExtensionPoint,
          sources: evidenceSourcesExtensionPoint,
        },
        async init({ scorecards, sources }) {
          const path = require.resolve('../__testUtils__/fixtureScorecard');
          scorecards.addScorecard({ scorecard, module: path });
          sources.addSource(source);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      module,
      mcpPlugin,
      actionsRegistryServiceFactory,
      actionsServiceFactory,
      catalogServiceMock.factory({
        entities: [
          group('checkout'),
          component('shop', { source: SHOP, owner: 'checkout' }),
        ],
      }),
      createServiceFactory({
        ...{ service: coreServices.scheduler, deps: {} },
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { actions: { pluginSources: ['golden-path'] } },
          goldenPath: { workers: { count: 1, timeout: { minutes: 2 } } },
        },
      }),
    ],
  });
  await scheduler.triggerTask('golden-path-catalog-sync');
  const { port } = backend.server.address() as AddressInfo;
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(
      new URL(`http://localhost:${port}/api/mcp-actions/v1`),
      {
        requestInit: {
          headers: { authorization: mockCredentials.user.header() },
        },
      },
    ),
  );
  const call = async (name: string, args: object = {}) => {
    const result: any = await client.callTool(
      { name: `golden-path.${name}`, arguments: { ...args } },
      undefined,
      { timeout: 200_000 },
    );
    const text: string = result.content[0].text;
    if (result.isError) return { error: text };
    return (
      result.structuredContent ??
      JSON.parse(text.replace(/^```json\n|\n```$/g, ''))
    );
  };
  const stop = async () => {
    await client.close();
    await backend.stop();
  };
  return { client, call, source, stop };
}

describe('an agent, through MCP', () => {
  it('finds out what to mend, mends it, and has it assessed', async () => {
    const { client, call, source, stop } = await start();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'golden-path.dry-run-check',
      'golden-path.explain-finding',
      'golden-path.get-entity-score',
      'golden-path.list-scorecards',
      'golden-path.list-team-gaps',
      'golden-path.request-refresh',
    ]);

    const { scorecards } = await call('list-scorecards');
    expect(scorecards.map((one: any) => one.id)).toContain('fixture');

    const entityRef = 'component:default/shop';
    const refreshed = await call('request-refresh', { entityRef });
    expect(refreshed.scores).toHaveLength(scorecards.length);
    let score: any;
    while (!score?.grade) {
      const args = { entityRef, scorecard: 'fixture' };
      [score] = (await call('get-entity-score', args)).scores;
    }
    expect(score).toMatchObject({
      ...{ score: 80, grade: 'B', state: 'assessed' },
      failed: [{ check: 'tidy', findings: [{ file: 'marks', line: 1 }] }],
      worthMost: [{ check: 'tidy', points: 20, score: 100 }],
    });

    const [{ fingerprint }] = score.failed[0].findings;
    const explained = await call('explain-finding', { entityRef, fingerprint });
    expect(explained).toMatchObject({
      ...{ check: 'tidy', rationale: 'It matters.', remedy: 'Mend it.' },
      because: ['It says so'],
    });

    const gaps = await call('list-team-gaps', {
      ...{ owner: 'checkout', scorecard: 'fixture' },
    });
    expect(gaps).toMatchObject({
      ...{ entities: 1, checks: [{ check: 'tidy', failed: 1 }] },
      lowest: [{ entityRef, score: 80 }],
    });

    const tried = await call('dry-run-check', {
      ...{ scorecard: SCORECARD, check: 'secret-arg-env' },
      files: [
        { path: 'Dockerfile', text: 'FROM alpine\nENV TOKEN=hunter2hunter2\n' },
      ],
    });
    expect(tried).toMatchObject({
      checks: [
        { outcome: 'failed', findings: [{ file: 'Dockerfile', line: 2 }] },
      ],
    });
    expect(JSON.stringify(tried)).not.toContain('hunter2');
    const mended = await call('dry-run-check', {
      ...{ scorecard: 'fixture', check: 'tidy' },
      files: [{ path: 'marks', text: 'tidy=passed safe=passed' }],
    });
    expect(mended).toMatchObject({
      ...{ score: 100, checks: [{ check: 'tidy', outcome: 'passed' }] },
    });

    source.set(`url:${SHOP}`, 'tidy=passed safe=passed');
    await call('request-refresh', { entityRef });
    while (score.grade !== 'A') {
      const args = { entityRef, scorecard: 'fixture' };
      [score] = (await call('get-entity-score', args)).scores;
    }
    expect(score).toMatchObject({ score: 100, failed: [] });

    const none = await call('get-entity-score', { entityRef: 'nope' });
    expect(none.error).toContain('No entity component:default/nope');
    await stop();
  });
});
