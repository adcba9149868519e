import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';

const TABLE = 'records';

/** A call that a function made of a service of which there is none on this machine. */
export interface Call {
  target: string;
  path: string;
  body: any;
}

/**
 * What the functions of the pipeline talk to: a table of DynamoDB by dynalite, which has no stream, so that records of one are made of the
 * states before and after; and one door that writes down what is sent to Firehose and to the Data API.
 */
export class Services {
  static #one: Promise<Services> | undefined;
  readonly calls: Call[] = [];
  /** How the next calls of a service are answered, by a part of its target or path; `{}` where nothing is said. */
  readonly answers = new Map<string, { status: number; body: object }>();
  readonly #dynamo: Server;
  readonly #door: Server;
  #database!: DynamoDBClient;
  #read = 0;

  /** The same for all: functions take their settings once. */
  static shared(): Promise<Services> {
    this.#one ??= new Services().#start();
    return this.#one;
  }

  constructor() {
    this.#dynamo = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    this.#door = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const call = { target: String(request.headers['x-amz-target'] ?? ''), path: request.url ?? '', body: text ? JSON.parse(text) : {} };
      this.calls.push(call);
      const [, { status, body } = { status: 200, body: {} }] =
        [...this.answers].find(([part]) => `${call.target} ${call.path}`.includes(part)) ?? [];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  async #start(): Promise<Services> {
    await Promise.all([this.#dynamo, this.#door].map(server => new Promise<void>(done => server.listen(0, '127.0.0.1', done))));
    for (const server of [this.#dynamo, this.#door]) server.unref();
    const at = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL: at(this.#door),
      AWS_ENDPOINT_URL_DYNAMODB: at(this.#dynamo),
      ...{ TABLE, DELIVERY: 'changes', DATABASE: 'arn:database', SECRET: 'arn:secret' },
    });
    this.#database = new DynamoDBClient();
    await this.#database.send(
      new CreateTableCommand({
        TableName: TABLE,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      }),
    );
    return this;
  }

  /** One event through the queue into the table, and what that changes over the stream to Firehose. */
  async send(event: Record<string, unknown>, at: number): Promise<void> {
    const { handler: store } = await import('../../functions/store.ts');
    const { handler: deliver } = await import('../../functions/deliver.ts');
    const before = await this.item(event['id']);
    const { batchItemFailures } = await store(messages([JSON.stringify(event)], at));
    if (batchItemFailures.length) throw new Error(`${JSON.stringify(event)} was not stored`);
    const after = await this.item(event['id']);
    if (after && JSON.stringify(after) !== JSON.stringify(before)) await deliver(changes([{ before, after, at }]));
  }

  async item(id: unknown): Promise<Record<string, AttributeValue> | undefined> {
    if (!id) return undefined;
    const { Item } = await this.#database.send(new GetItemCommand({ TableName: TABLE, Key: { id: { S: String(id) } }, ConsistentRead: true }));
    return Item;
  }

  /** The rows that Firehose was given since this was last asked. */
  delivered(): Record<string, unknown>[] {
    const fresh = this.calls.slice(this.#read);
    this.#read = this.calls.length;
    return fresh
      .filter(({ target }) => target.startsWith('Firehose'))
      .flatMap(({ body }) => body.Records ?? [body.Record])
      .map(({ Data }: { Data: string }) => JSON.parse(Buffer.from(Data, 'base64').toString()));
  }
}

/** Messages as a queue hands them to a function. */
export function messages(bodies: string[], at = Date.now()): SQSEvent {
  const Records = bodies.map((body, index) => ({ messageId: `m-${index}`, body, attributes: { SentTimestamp: String(at) } }));
  return { Records } as unknown as SQSEvent;
}

/** Records as the stream of a table hands them to a function. */
export function changes(
  states: { before?: Record<string, AttributeValue>; after?: Record<string, AttributeValue>; at?: number }[],
): DynamoDBStreamEvent {
  const Records = states.map(({ before, after, at = Date.now() }, index) => ({
    eventName: !before ? 'INSERT' : after ? 'MODIFY' : 'REMOVE',
    dynamodb: {
      Keys: { id: (after ?? before)!['id']! },
      ...(before && { OldImage: before }),
      ...(after && { NewImage: after }),
      ApproximateCreationDateTime: at / 1000,
      SequenceNumber: `s-${index}`,
    },
  }));
  return { Records } as unknown as DynamoDBStreamEvent;
}
