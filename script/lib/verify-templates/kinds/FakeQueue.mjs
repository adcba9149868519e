// As much of SQS as a worker needs, in its JSON protocol. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

export class FakeQueue {
  #server;
  #waiting;
  deleted = [];
  asked = 0;

  constructor(bodies) {
    this.#waiting = bodies.map((body, i) => ({
      MessageId: `message-${i}`,
      ReceiptHandle: `receipt-${i}`,
      Body: body,
      MD5OfBody: createHash('md5').update(body).digest('hex'),
    }));
    this.#server = createServer((request, answer) => {
      let text = '';
      request.on('data', data => {
        text += data;
      });
      request.on('end', () =>
        this.#answer(request, JSON.parse(text || '{}'), answer),
      );
    });
  }

  async start() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.endpoint = `http://127.0.0.1:${this.#server.address().port}`;
    this.url = `${this.endpoint}/000000000000/messages`;
    return this;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request, input, answer) {
    const say = (body, status = 200) => {
      if (answer.destroyed) return;
      answer.writeHead(status, {
        'content-type': 'application/x-amz-json-1.0',
      });
      answer.end(JSON.stringify(body));
    };
    switch (request.headers['x-amz-target']) {
      case 'AmazonSQS.ReceiveMessage': {
        this.asked += 1;
        const messages = this.#waiting.splice(
          0,
          input.MaxNumberOfMessages ?? 1,
        );
        if (messages.length) say({ Messages: messages });
        // A long poll, of the length that was asked for.
        else
          setTimeout(
            () => say({}),
            (input.WaitTimeSeconds ?? 0) * 1000,
          ).unref();
        break;
      }
      case 'AmazonSQS.DeleteMessage':
        this.deleted.push(input.ReceiptHandle);
        say({});
        break;
      case 'AmazonSQS.DeleteMessageBatch':
        this.deleted.push(...input.Entries.map(entry => entry.ReceiptHandle));
        say({
          Successful: input.Entries.map(({ Id }) => ({ Id })),
          Failed: [],
        });
        break;
      default:
        say({ __type: 'com.amazonaws.sqs#UnsupportedOperation' }, 400);
    }
  }
}
