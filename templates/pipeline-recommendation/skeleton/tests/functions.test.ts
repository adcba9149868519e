// The functions as they are, against a table on this machine. What Kinesis and Personalize would be told is held to their contract alone.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Services } from './local/Services.ts';

/** A call of a person who has signed in, or of nobody. */
function call(routeKey: string, body?: unknown, more: { user?: string; category?: string } = {}): APIGatewayProxyEventV2 {
  return {
    routeKey,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    queryStringParameters: more.category ? { category: more.category } : undefined,
    requestContext: more.user ? { authorizer: { jwt: { claims: { sub: more.user } } } } : {},
  } as unknown as APIGatewayProxyEventV2;
}

let services: Services;
before(async () => {
  services = await Services.shared();
});
beforeEach(() => {
  services.answers.clear();
  services.calls.length = 0;
  delete process.env['CAMPAIGN'];
});

describe('track', () => {
  const track = async (event: APIGatewayProxyEventV2) => (await import('../functions/track.ts')).handler(event);
  const rows = () => services.calls.map(({ body }) => JSON.parse(Buffer.from(body.Data, 'base64').toString()));

  it('takes the person from the token, whatever the body says', async () => {
    const body = { event_id: 'e', user_id: 'somebody-else', item_id: 'i', event_type: 'view', more: 'x' };
    const { statusCode } = await track(call('POST /interactions', body, { user: 'me' }));
    assert.equal(statusCode, 202);
    const [row] = rows();
    assert.deepEqual([row.kind, row.user_id, row.item_id, row.more], ['interaction', 'me', 'i', undefined]);
    assert.match(row.received_at, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it('takes an item of a service, and no person with it', async () => {
    await track(call('POST /items', { item_id: 'i', category: 'books', title: 't'.repeat(900) }));
    const [row] = rows();
    assert.deepEqual([row.kind, row.user_id, row.title.length], ['item', undefined, 500]);
  });

  it('refuses what is no event, and nobody', async () => {
    const codes = [
      await track(call('POST /interactions', { item_id: 'i' })),
      await track(call('POST /interactions', 'no JSON', { user: 'me' })),
      await track(call('POST /interactions', '[]', { user: 'me' })),
      await track(call('POST /interactions', { item_id: 'x'.repeat(20_000) }, { user: 'me' })),
    ].map(({ statusCode }) => statusCode);
    assert.deepEqual(codes, [401, 400, 400, 413]);
    assert.equal(services.calls.length, 0);
  });
});

describe('recommend', () => {
  const recommend = async (more: { user?: string; category?: string }) => {
    const { handler } = await import('../functions/recommend.ts');
    const { statusCode, body } = await handler(call('GET /recommendations', undefined, more));
    return { statusCode, ...JSON.parse(body!) };
  };
  before(async () => {
    await services.put('popular#all', 'a,b,c');
    await services.put('popular#books', 'b');
  });

  it('has what is popular where there is no model', async () => {
    assert.deepEqual(await recommend({ user: 'me' }), { statusCode: 200, by: 'popularity', items: ['a', 'b', 'c'] });
    assert.deepEqual((await recommend({ user: 'me', category: 'books' })).items, ['b']);
    assert.deepEqual((await recommend({ user: 'me', category: 'never' })).items, ['a', 'b', 'c']);
    assert.equal((await recommend({})).statusCode, 401);
  });

  it('asks the model once, and keeps its answer for minutes', async () => {
    process.env['CAMPAIGN'] = 'arn:campaign';
    services.answers.set('/recommendations', { status: 200, body: { itemList: [{ itemId: 'z' }, { itemId: 'y' }] } });
    assert.deepEqual(await recommend({ user: 'you' }), { statusCode: 200, by: 'model', items: ['z', 'y'] });
    assert.deepEqual((await recommend({ user: 'you' })).items, ['z', 'y']);
    assert.equal(services.calls.length, 1);
    assert.deepEqual(services.calls[0]?.body, { campaignArn: 'arn:campaign', userId: 'you', numResults: 20 });
  });

  it('has what is popular where the model is away, or has nothing to say', async () => {
    process.env['CAMPAIGN'] = 'arn:campaign';
    services.answers.set('/recommendations', { status: 400, body: { message: 'away' } });
    assert.equal((await recommend({ user: 'he' })).by, 'popularity');
    services.answers.set('/recommendations', { status: 200, body: { itemList: [] } });
    assert.equal((await recommend({ user: 'she' })).by, 'popularity');
  });
});
