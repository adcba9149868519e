import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until there is an answer, for half a minute at most: the machine may be busy. */
export async function until(what, running, ask) {
  for (let tries = 0; ; tries++) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => undefined);
    if (answer) return answer;
    if (tries === 300)
      throw new Error(`waited in vain for ${what}\n${running.said}`);
    await sleep(100);
  }
}
