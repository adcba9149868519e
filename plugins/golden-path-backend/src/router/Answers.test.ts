import type { Response } from 'express';
import { Answers } from './Answers';

function fakeResponse() {
  const response = { set: jest.fn(), type: jest.fn(), send: jest.fn() };
  response.type.mockReturnValue(response);
  return response as unknown as jest.Mocked<Response>;
}

function setUp() {
  const clock = { now: 0 };
  const answers = new Answers(() => clock.now);
  const response = fakeResponse();
  const workOut = jest.fn(async () => ({ x: 1 }));
  const ask = (question: unknown, readable: 'all' | string[] = 'all') =>
    answers.send(response, question, readable, workOut);
  return { clock, answers, response, workOut, ask };
}

describe('Answers', () => {
  it('works out once what many ask at once and within seconds', async () => {
    const { clock, response, workOut, ask } = setUp();
    await Promise.all([ask({ a: 1 }), ask({ a: 1 })]);
    expect(response.send.mock.calls).toEqual([['{"x":1}'], ['{"x":1}']]);
    clock.now = 4_999;
    await ask({ a: 1 });
    expect(workOut).toHaveBeenCalledTimes(1);
    clock.now = 5_000;
    await ask({ a: 1 });
    expect(workOut).toHaveBeenCalledTimes(2);
  });

  it('tells questions and readers apart', async () => {
    const { workOut, ask } = setUp();
    await ask({ a: 1 });
    await ask({ a: 2 });
    await ask({ a: 1 }, ['b']);
    await ask({ a: 1 }, ['b', 'c']);
    await ask({ a: 1 }, []);
    expect(workOut).toHaveBeenCalledTimes(5);
    // The same entities, told anew.
    await ask({ a: 1 }, ['b', 'c']);
    expect(workOut).toHaveBeenCalledTimes(5);
  });

  it('does not remember what failed', async () => {
    const { workOut, ask } = setUp();
    workOut.mockRejectedValueOnce(new Error('away'));
    await expect(ask('a')).rejects.toThrow('away');
    await ask('a');
    expect(workOut).toHaveBeenCalledTimes(2);
  });

  it('works out few at once, and sends away who would wait too long', async () => {
    const { answers, response } = setUp();
    let running = 0;
    let most = 0;
    const open: Array<() => void> = [];
    const workOut = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>(done => open.push(done));
      running -= 1;
      return {};
    };
    const all = Array.from({ length: 104 }, (_, i) =>
      answers.send(response, i, 'all', workOut),
    );
    await expect(
      answers.send(response, 'one more', 'all', workOut),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    expect(response.set).toHaveBeenCalledWith('retry-after', '5');
    // One that is known is still told.
    const again = answers.send(response, 0, 'all', workOut);
    while (open.length) {
      open.shift()!();
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(await Promise.all([...all, again])).toHaveLength(105);
    expect(most).toBe(4);
    await answers.send(response, 'later', 'all', async () => ({ y: 1 }));
    expect(response.send).toHaveBeenLastCalledWith('{"y":1}');
  });
});
