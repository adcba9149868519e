// What was tried: a line for each, and the numbers for the end.
import { seconds } from '../figures.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs one step and says how it went; returns what it returned, `undefined` where it failed. */
export async function step(name, action) {
  const started = performance.now();
  try {
    const outcome = await action();
    counts.passed += 1;
    const note = outcome?.note ?? (typeof outcome === 'string' ? outcome : '');
    const took = seconds(performance.now() - started);
    console.log(
      `  ok      ${name} (${[note, took].filter(Boolean).join(', ')})`,
    );
    return outcome ?? true;
  } catch (error) {
    counts.failed += 1;
    const text = String(error.message).replace(/^/gm, '          ');
    console.log(`  FAILED  ${name}\n${text}`);
    return undefined;
  }
}

/** Says what is left out, and why. */
export function skip(name, why) {
  counts.skipped += 1;
  console.log(`  skipped ${name}: ${why}`);
}

/** Prints the sum; returns the status to end with. */
export function finish() {
  const { passed, failed, skipped } = counts;
  if (skipped) console.log(`${skipped} skipped, with their reasons above`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}
