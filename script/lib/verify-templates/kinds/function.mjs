// A function: behind AWS's emulator of Lambda it answers an event, and says so when it cannot.
import { freePort } from './freePort.mjs';
import { until } from './until.mjs';

export async function tryFunction(container) {
  const port = await freePort();
  const running = container.start({
    EMULATOR_ADDRESS: `127.0.0.1:${port}`,
    RUNTIME_ADDRESS: `127.0.0.1:${await freePort()}`,
    AWS_LAMBDA_FUNCTION_NAME: 'function',
  });
  try {
    const invoke = async event => {
      const answer = await fetch(
        `http://127.0.0.1:${port}/2015-03-31/functions/function/invocations`,
        { method: 'POST', body: JSON.stringify(event) },
      );
      return answer.text();
    };
    const greeting = await until('an answer', running, () =>
      invoke({ name: 'Ada' }),
    );
    const told = JSON.parse(greeting);
    if (!Object.values(told).some(value => String(value).includes('Ada')))
      throw new Error(`it answers ${greeting}\n${running.said}`);
    const refused = await invoke({});
    return `answers ${greeting}, and to an empty event ${refused.slice(0, 60)}`;
  } finally {
    running.kill();
  }
}
