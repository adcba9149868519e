import { setTimeout } from 'node:timers/promises';
import { inOrder } from './inOrder';

describe('inOrder', () => {
  it('yields in the order of the items, whichever is ready first', async () => {
    const results: number[] = [];
    const slowFirst = (n: number) => setTimeout(20 - 5 * n, n);
    for await (const n of inOrder([0, 1, 2, 3], 4, slowFirst)) results.push(n);
    expect(results).toEqual([0, 1, 2, 3]);
  });

  it('never has more running than it may', async () => {
    let running = 0;
    let most = 0;
    const action = async () => {
      running++;
      most = Math.max(most, running);
      await setTimeout(1);
      running--;
    };
    for await (const _ of inOrder(Array(50).fill(0), 3, action)) {
      expect(running).toBeLessThanOrEqual(3);
    }
    expect(most).toBe(3);
  });

  it('ends at once without items', async () => {
    const action = jest.fn();
    for await (const _ of inOrder([], 3, action)) throw new Error('no items');
    expect(action).not.toHaveBeenCalled();
  });
});
