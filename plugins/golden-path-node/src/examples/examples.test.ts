import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  mockServices,
  registerMswTestHooks,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  evidenceSourcesExtensionPoint,
  scorecardsExtensionPoint,
  type EvidenceSource,
  type ScorecardRegistration,
} from '..';
import { InventorySource } from './InventorySource';
import acme from './module';
import { scorecard } from './readmeScorecard';

const server = setupServer();
registerMswTestHooks(server);

const INVENTORY = 'https://inventory.example';

describe('the module of the example', () => {
  it('registers its scorecard and its source with the backend', async () => {
    const scorecards: ScorecardRegistration[] = [];
    const sources: EvidenceSource[] = [];
    const data = { acme: { inventory: { baseUrl: INVENTORY } } };
    const backend = await startTestBackend({
      extensionPoints: [
        [
          scorecardsExtensionPoint,
          { addScorecard: added => scorecards.push(added) },
        ],
        [
          evidenceSourcesExtensionPoint,
          { addSource: added => sources.push(added) },
        ],
      ],
      features: [acme, mockServices.rootConfig.factory({ data })],
    });
    await backend.stop();
    expect(sources.map(source => source.id)).toEqual(['inventory']);
    expect(scorecards.map(added => added.scorecard)).toEqual([scorecard]);
    const { module } = scorecards[0];
    expect(jest.requireActual(module).scorecard.id).toBe(scorecard.id);
  });
});

describe('the scorecard of the example', () => {
  const [check] = scorecard.checks;

  it.each(check.examples.pass)('passes example %#', ({ files }) => {
    expect(assess(scorecard, evidenceOf(files))).toMatchObject({ grade: 'A' });
  });

  it.each(check.examples.fail)('fails example %#', ({ files, lines }) => {
    const [result] = assess(scorecard, evidenceOf(files)).checks;
    expect(result.findings.map(finding => finding.line)).toEqual(lines);
  });

  it('decides nothing on what it could not see', () => {
    const unseen = [
      { files: [], incomplete: 'cut off' },
      { files: [{ path: 'README.md', unread: 'too large' }] },
    ];
    for (const evidence of unseen) {
      const [result] = assess(scorecard, evidence).checks;
      expect(result.outcome).toBe('no-evidence');
    }
  });
});

describe('the source of the example', () => {
  const source = new InventorySource(INVENTORY);
  const read = (etag?: string) =>
    source.read('inventory:orders', { etag, wants: () => true });
  const answer = (respond: (request: Request) => Response) =>
    server.use(
      http.get(`${INVENTORY}/projects/orders/readme`, ({ request }) =>
        respond(request),
      ),
    );

  it('reads, and reads no second time what is unchanged', async () => {
    answer(request =>
      request.headers.get('if-none-match') === '"1"'
        ? new HttpResponse(undefined, { status: 304 })
        : new HttpResponse('# Orders', { headers: { etag: '"1"' } }),
    );
    expect(await read()).toMatchObject({
      evidence: { files: [{ path: 'README.md', text: '# Orders' }] },
      etag: '"1"',
    });
    expect(await read('"1"')).toEqual({ unchanged: true });
  });

  it.each([
    [404, 'gone'],
    [500, 'failed'],
  ])('explains a %s', async (status, kind) => {
    answer(() => new HttpResponse(undefined, { status }));
    await expect(read()).rejects.toMatchObject({ name: 'EvidenceError', kind });
  });
});

describe('docs/extending.md', () => {
  const page = readFileSync(
    resolve(__dirname, '../../../../docs/extending.md'),
    'utf8',
  );

  it.each(['readmeScorecard.ts', 'InventorySource.ts', 'module.ts'])(
    'shows %s as it is compiled',
    name => {
      const code = readFileSync(resolve(__dirname, name), 'utf8');
      const blocks = page.split(`\`\`\`ts title="src/${name}"\n`).slice(1);
      expect(blocks.map(block => block.split('```')[0])).toEqual([code]);
    },
  );
});
