import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetRecommendationsCommand, PersonalizeRuntimeClient } from '@aws-sdk/client-personalize-runtime';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { personOf, reply } from './http.ts';

const database = new DynamoDBClient();
const personalize = new PersonalizeRuntimeClient({ maxAttempts: 2 });
/** For how many seconds an answer of the model is kept. */
const KEPT = 600;
const MOST = 20;

/** What a model says of the person, where there is one; else, and where it is away or new to somebody, what is popular. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const user = personOf(event);
  if (!user) return reply(401, { message: 'Sign in.' });
  const category = event.queryStringParameters?.['category'] ?? 'all';
  if (category.length > 200) return reply(400, { message: 'A category has at most 200 characters.' });
  const personal = category === 'all' ? await ofModel(user) : [];
  if (personal.length) return reply(200, { by: 'model', items: personal });
  const popular = (await known(`popular#${category}`)) ?? (await known('popular#all')) ?? [];
  return reply(200, { by: 'popularity', items: popular });
}

async function ofModel(userId: string): Promise<string[]> {
  const campaignArn = process.env['CAMPAIGN'];
  if (!campaignArn) return [];
  const id = `person#${userId}`;
  try {
    const kept = await known(id);
    if (kept) return kept;
    const { itemList = [] } = await personalize.send(new GetRecommendationsCommand({ campaignArn, userId, numResults: MOST }));
    const items = itemList.flatMap(({ itemId }) => itemId ?? []);
    await keep(id, items);
    return items;
  } catch (error) {
    console.error(JSON.stringify({ instead: 'popularity', error: String(error) }));
    return [];
  }
}

async function known(id: string): Promise<string[] | undefined> {
  const { Item } = await database.send(new GetItemCommand({ TableName: process.env['ANSWERS'], Key: { id: { S: id } } }));
  const ends = Number(Item?.['ends_at']?.N ?? Infinity);
  // What has ended may lie there for a while.
  if (!Item?.['items']?.S || ends <= Date.now() / 1000) return undefined;
  return Item['items'].S.split(',').slice(0, MOST);
}

async function keep(id: string, items: string[]): Promise<void> {
  if (!items.length) return;
  const ends = Math.floor(Date.now() / 1000) + KEPT;
  await database.send(
    new PutItemCommand({
      TableName: process.env['ANSWERS'],
      Item: { id: { S: id }, items: { S: items.join(',') }, ends_at: { N: String(ends) } },
    }),
  );
}
