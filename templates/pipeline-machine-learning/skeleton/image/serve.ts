import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { predict, type Features, type Learnt } from './Model.ts';

const MOST = 1_000_000;
const NAMES = ['records', 'days_since', 'amount'] as const;

/** Answers as SageMaker asks it: `/ping`, and `/invocations` with a list of customers, each with what is known of it. */
export function serve(folder: string, port = 8080): Server {
  const learnt = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as Learnt;
  return createServer(async (request, response) => {
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/ping') return reply(200, {});
    if (request.url !== '/invocations' || request.method !== 'POST') return reply(404, { message: 'Ask /invocations.' });
    let text = '';
    for await (const chunk of request) {
      text += chunk;
      if (text.length > MOST) return reply(413, { message: `A question has at most ${MOST} characters.` });
    }
    const customers = customersOf(text);
    if (!customers) return reply(400, { message: `Send a list of objects, each with ${NAMES.join(', ')} as numbers.` });
    return reply(200, customers.map(one => predict(learnt, one)));
  }).listen(port);
}

function customersOf(text: string): Features[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    return list.every(one => NAMES.every(name => Number.isFinite(one?.[name]))) ? list : undefined;
  } catch {
    return undefined;
  }
}
