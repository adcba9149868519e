import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { FIELDS } from './records.ts';

const database = new DynamoDBClient();

/** Answers with the newest state of one record. */
export async function handler({ pathParameters }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const id = pathParameters?.['id'];
  if (!id || id.length > 200) return reply(400, { message: 'Ask for /records/ and an id of at most 200 characters.' });
  const { Item: item } = await database.send(
    new GetItemCommand({ TableName: process.env['TABLE'], Key: { id: { S: id } }, ConsistentRead: true }),
  );
  if (!item || item['gone_at']) return reply(404, { message: `There is no record ${JSON.stringify(id)}.` });
  return reply(200, Object.fromEntries(FIELDS.map(name => [name, item[name]?.S])));
}

function reply(statusCode: number, body: object): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
