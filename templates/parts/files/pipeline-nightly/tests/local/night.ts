import assert from 'node:assert/strict';
import type { Lake } from './Lake.ts';
import { runMachine, type Execution } from './runMachine.ts';

/** One night: transform, and curate where transform starts it. What transform came to. */
export async function night(lake: Lake): Promise<Execution> {
  const transformed = await runMachine(lake, 'Transform');
  for (const id of transformed.started) {
    const { error } = await runMachine(lake, id);
    assert.equal(error, undefined);
  }
  return transformed;
}
