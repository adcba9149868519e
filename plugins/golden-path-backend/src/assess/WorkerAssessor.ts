import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Assessment, Evidence } from 'backstage-plugin-golden-path-common';
import pLimit from 'p-limit';
import Piscina from 'piscina';
import type { AssessTask } from '../worker';
import type { Assessor, AssessorResult } from './Assessor';
import { brokenAssessment } from './brokenAssessment';
import type { ConfiguredScorecard, Scorecards } from './Scorecards';

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
  readonly #pool: Piscina<AssessTask, Assessment>;
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

  async assess(evidence: Evidence): Promise<AssessorResult> {
    const results = await Promise.all(
      this.#options.scorecards.all.map(configured =>
        this.#limit(() => this.#run(configured, evidence)),
      ),
    );
    return {
      assessments: results.map(r => r.assessment),
      limited: results.some(r => r.limited),
    };
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #run(
    { scorecard, module, policy }: ConfiguredScorecard,
    evidence: Evidence,
  ): Promise<{ assessment: Assessment; limited: boolean }> {
    const { timeoutMs, memoryMb } = this.#options.limits;
    const time = new AbortController();
    const timer = setTimeout(() => time.abort(), timeoutMs);
    try {
      const task = { module, scorecard: scorecard.id, evidence, policy };
      const assessment = await this.#pool.run(task, {
        signal: time.signal,
      });
      return { assessment, limited: false };
    } catch (error) {
      const reason = limitReason(error, time.signal, timeoutMs, memoryMb);
      if (!reason) throw error;
      this.#options.logger.warn(`${scorecard.id}: ${reason}`);
      const files = evidence.files.length;
      return {
        assessment: brokenAssessment(scorecard, files, reason),
        limited: true,
      };
    } finally {
      clearTimeout(timer);
    }
  }
}

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
