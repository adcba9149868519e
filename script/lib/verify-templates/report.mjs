// What was tried: a line for each, and the numbers for the end.
import { seconds } from '../figures.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };

/** Steps that went well only when tried again. */
const flaky = [];

/**
 * Runs one step and says how it went; returns what it returned, `undefined` where it failed.
 *
 * @param again - whether it is tried once more where it fails: what fetches from registries or waits for a busy machine may fail once
 */
export async function step(name, action, { again = false } = {}) {
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
    const text = String(error.message).replace(/^/gm, '          ');
    console.log(`  ${again ? 'again ' : 'FAILED'}  ${name}\n${text}`);
    if (again) {
      const outcome = await step(name, action);
      if (outcome !== undefined) flaky.push(name);
      return outcome;
    }
    counts.failed += 1;
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
  for (const name of flaky) console.log(`flaky: ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}
