/** One thing whose time is taken. */
export interface Contender {
  name: string;
  run(): void | Promise<void>;
}

/**
 * Runs all contenders once to warm up, then so many rounds, one after the other in each, so that whatever else the machine does hits
 * all alike.
 *
 * @returns the median milliseconds of each, in their order
 */
export async function measure(
  contenders: Contender[],
  rounds: number,
): Promise<number[]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const start = performance.now();
      await contender.run();
      if (round >= 0) times[i].push(performance.now() - start);
    }
  }
  return times.map(median);
}

export function median(figures: number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The figure below which a share of them lies. */
export function quantile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
