import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createServer2 } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

const TABLE = 'answers';

/** A call that a function made of a service of which there is none on this machine. */
export interface Call {
  target: string;
  path: string;
  body: any;
}

/** What the functions talk to: a table of DynamoDB by dynalite, and one door that writes down what is sent to Kinesis and to Personalize. */
export class Services {
  static #one: Promise<Services> | undefined;
  readonly calls: Call[] = [];
  /** How the next calls of a service are answered, by a part of its target or path; with a place on a stream where nothing is said. */
  readonly answers = new Map<string, { status: number; body: object }>();
  #database!: DynamoDBClient;

  /** The same for all: functions take their settings once. */
  static shared(): Promise<Services> {
    this.#one ??= new Services().#start();
    return this.#one;
  }

  async #start(): Promise<Services> {
    const dynamo = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    const note = (request: unknown, response: unknown) => this.#note(request as IncomingMessage, response as ServerResponse);
    const door = createServer(note);
    // The client of Kinesis speaks HTTP/2.
    const streams = createServer2(note);
    const servers = [dynamo, door, streams];
    await Promise.all(servers.map(server => new Promise<void>(done => server.listen(0, '127.0.0.1', done))));
    for (const server of servers) server.unref();
    const at = (server: Pick<Server, 'address'>) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL: at(door),
      AWS_ENDPOINT_URL_DYNAMODB: at(dynamo),
      AWS_ENDPOINT_URL_KINESIS: at(streams),
      ...{ ANSWERS: TABLE, STREAM: 'events' },
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

  async #note(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const call = { target: String(request.headers['x-amz-target'] ?? ''), path: request.url ?? '', body: text ? JSON.parse(text) : {} };
    this.calls.push(call);
    const [, { status, body } = { status: 200, body: { SequenceNumber: '1', ShardId: 's' } }] =
      [...this.answers].find(([part]) => `${call.target} ${call.path}`.includes(part)) ?? [];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  /** Keeps a ready answer, as the night does. */
  async put(id: string, items: string): Promise<void> {
    await this.#database.send(new PutItemCommand({ TableName: TABLE, Item: { id: { S: id }, items: { S: items } } }));
  }
}
