import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { csvLine } from '../export/csv';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { testApp } from '../__testUtils__/testApp';
import { Visibility } from '../permissions/Visibility';

const PLACE = 'https://example.com/shop/';

async function serve(
  knex: Parameters<typeof harness>[0],
  count: number,
  policy = {},
) {
  const h = harness(knex);
  h.source.set(`url:${PLACE}`, 'tidy=passed safe=passed');
  h.setCatalog(
    Array.from({ length: count }, (_, i) =>
      component(`e${String(i).padStart(4, '0')}`, {
        source: PLACE,
        ...(i === 0 && { title: '=SUM(A1), "all"' }),
      }),
    ),
  );
  await h.settle();
  return testApp(
    ...([h, policy] as const),
    permissions =>
      new Visibility({
        ...{ permissions, catalog: catalogServiceMock() },
        filter: {},
      }),
  ).app;
}

describe('GET /export', () => {
  onEachDatabase('gives every entity as CSV and as JSON', async knex => {
    const app = await serve(knex, 2_301);
    const csv = await request(app)
      .get('/export?scorecard=fixture')
      .expect(200)
      .expect('content-type', /text\/csv/)
      .expect('content-disposition', /fixture\.csv/);
    const lines = csv.text.split('\r\n');
    expect(lines).toHaveLength(2_301 + 2);
    expect(lines[0]).toMatch(/^entityRef,title,kind,/);
    expect(lines[1]).toMatch(
      /^component:default\/e0000,"'=SUM\(A1\), ""all""",Component,/,
    );
    const json = await request(app).get(
      '/export?scorecard=fixture&format=json',
    );
    expect(json.body).toHaveLength(2_301);
    expect(json.body[2_300]).toMatchObject({
      ...{ entityRef: 'component:default/e2300', score: 100, stale: false },
    });
    const none = await request(app).get(
      '/export?scorecard=fixture&format=json&grade=E',
    );
    expect(none.body).toEqual([]);
  });

  onEachDatabase('leaves nothing behind with who stops reading', async knex => {
    const app = await serve(knex, 2_301);
    const server = createServer(app).listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const asked = httpRequest({
      ...{ port, path: '/export?scorecard=fixture' },
    }).end();
    const [answer] = await once(asked, 'response');
    await once(answer, 'data');
    answer.destroy();
    await once(asked, 'close');
    server.closeAllConnections();
    await new Promise(done => server.close(done));
    // The pool has all its connections, so that others are served.
    const again = await request(app).get('/export?scorecard=fixture');
    expect(again.text.split('\r\n')).toHaveLength(2_301 + 2);
  });

  onEachDatabase('gives nothing to who may read nothing', async knex => {
    const app = await serve(knex, 2, { 'catalog.entity.read': 'DENY' });
    const { text } = await request(app).get('/export?scorecard=fixture');
    expect(text.split('\r\n')).toHaveLength(2);
  });
});

it.each([
  [['a', 1, null, true], 'a,1,,true\r\n'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@x', '\tx'], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
  [[-1.5], '-1.5\r\n'],
])('writes %j as a line', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
