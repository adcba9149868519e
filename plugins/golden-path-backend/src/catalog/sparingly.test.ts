import { sparingly } from './sparingly';

const { signal } = new AbortController();

describe('sparingly', () => {
  it('rests nine times as long as the work took', async () => {
    let now = 1_000;
    const task = jest.fn(async () => {
      now += 20_000;
    });
    const spared = sparingly(task, () => now);
    await spared(signal);
    now += 179_999;
    await spared(signal);
    expect(task).toHaveBeenCalledTimes(1);
    now += 1;
    await spared(signal);
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('does not rest after a failure', async () => {
    const task = jest.fn().mockRejectedValue(new Error('down'));
    const spared = sparingly(task, () => 1);
    await expect(spared(signal)).rejects.toThrow('down');
    await expect(spared(signal)).rejects.toThrow('down');
    expect(task).toHaveBeenCalledTimes(2);
  });
});
