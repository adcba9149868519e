import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  withOverrides,
  type Assessment,
  type Evidence,
  type NamedImage,
} from 'backstage-plugin-golden-path-common';
import pLimit from 'p-limit';
import Piscina from 'piscina';
import type { AssessTask, ScorecardTask } from '../worker';
import type { Assessor, AssessorResult, AssessTerms } from './Assessor';
import { brokenAssessment } from './brokenAssessment';
import type { Scorecards } from './Scorecards';

interface WorkerLimits {
  /** Worker threads at most. */
  count: number;
  /** Longest time for one scorecard over one source. */
  timeoutMs: number;
  /** Heap of one thread. */
  memoryMb: number;
}

interface WorkerAssessorOptions {
  scorecards: Scorecards;
  limits: WorkerLimits;
  logger: LoggerService;
  /** Node options of the threads, those of this process unless told. */
  execArgv?: string[];
}

/**
 * Assesses in worker threads, so that hostile evidence can neither block the event loop nor bring the backend down. A
 * thread that goes over its time or memory is ended and replaced.
 */
export class WorkerAssessor implements Assessor {
  readonly #options: WorkerAssessorOptions;
  readonly #pool: Piscina;
  readonly #limit: ReturnType<typeof pLimit>;

  constructor(options: WorkerAssessorOptions) {
    const { count, memoryMb } = options.limits;
    this.#options = options;
    this.#pool = new Piscina({
      // The package export is TypeScript in the repository and CommonJS once published.
      filename: require.resolve('backstage-plugin-golden-path-backend/worker'),
      minThreads: 1,
      maxThreads: count,
      idleTimeout: 30_000,
      execArgv: options.execArgv,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // Waiting here rather than in the pool's queue: the time limit then counts work only.
    this.#limit = pLimit(count);
  }

  async assess(
    evidence: Evidence,
    { overrides, today }: AssessTerms,
  ): Promise<AssessorResult> {
    let limited = false;
    const assessments = await Promise.all(
      this.#options.scorecards.all.map(
        async ({ scorecard, module, policy }) => {
          const { id } = scorecard;
          const task: AssessTask = {
            ...{ module, scorecard: id, evidence, today },
            policy: withOverrides(policy, overrides[id] ?? []),
          };
          const result = await this.#run<Assessment>(task);
          if ('value' in result) return result.value;
          limited = true;
          return brokenAssessment(
            scorecard,
            evidence.files.length,
            result.limit,
          );
        },
      ),
    );
    return { assessments, limited };
  }

  async namedImages(evidence: Evidence): Promise<NamedImage[] | undefined> {
    const named: NamedImage[] = [];
    for (const { scorecard, module } of this.#options.scorecards.all) {
      if (!scorecard.images) continue;
      const task = { module, scorecard: scorecard.id, evidence };
      const result = await this.#run<NamedImage[]>(task, 'namedImages');
      if ('limit' in result) return undefined;
      named.push(...result.value);
    }
    return named;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** @param entry - of the worker; the one that assesses unless told */
  #run<T>(task: ScorecardTask, entry?: string): Promise<Outcome<T>> {
    return this.#limit(() => this.#runNow<T>(task, entry));
  }

  async #runNow<T>(task: ScorecardTask, name?: string): Promise<Outcome<T>> {
    const { timeoutMs, memoryMb } = this.#options.limits;
    const time = new AbortController();
    const timer = setTimeout(() => time.abort(), timeoutMs);
    try {
      const value = await this.#pool.run(task, { signal: time.signal, name });
      return { value };
    } catch (error) {
      const limit = limitReason(error, time.signal, timeoutMs, memoryMb);
      if (!limit) throw error;
      this.#options.logger.warn(`${task.scorecard}: ${limit}`);
      return { limit };
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What a thread gave back, or the limit that it hit. */
type Outcome<T> = { value: T } | { limit: string };

function limitReason(
  error: unknown,
  signal: AbortSignal,
  timeoutMs: number,
  memoryMb: number,
): string | undefined {
  if (signal.aborted) {
    return `The assessment took longer than ${
      timeoutMs / 1000
    } s and was stopped`;
  }
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `The assessment needed more than ${memoryMb} MB of memory and was stopped`;
  }
  return undefined;
}
