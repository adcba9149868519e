import type {
  Assessment,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { Answer, Question } from './messages';
import { startWorker } from './startWorker';

/** How long one text may take, in milliseconds; ordinary ones take a few. */
export const ASSESS_LIMIT = 4_000;
/** How long the worker may take to load over a slow network. */
export const START_LIMIT = 60_000;

/** What comes of a text. */
export type Verdict =
  | { kind: 'assessed'; text: string; assessment: Assessment }
  | { kind: 'too-slow'; text: string }
  | { kind: 'failed'; text: string; message: string };

interface Listener {
  onScorecard(scorecard: ScorecardInfo): void;
  onVerdict(verdict: Verdict): void;
}

/**
 * Assesses one text after the other in a worker. The newest text wins: what is older is skipped, and its answer dropped. A worker
 * that does not answer in time is ended; the next text gets a new one.
 */
export class EngineWorker {
  private worker?: Worker;
  private ready = false;
  private running?: Question;
  private next?: string;
  private timer?: ReturnType<typeof setTimeout>;
  private lastId = 0;

  constructor(
    private readonly listener: Listener,
    private readonly start: () => Worker = startWorker,
  ) {}

  /** Asks for the verdict on a text; the verdicts on earlier ones will not come any more. */
  assess(text: string): void {
    this.next = text;
    if (!this.running) this.ask();
  }

  /** Forgets what was asked; its verdict will not come any more. */
  cancel(): void {
    this.next = undefined;
    if (this.running) this.running = { ...this.running, id: -1 };
  }

  /** Ends the worker. */
  stop(): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
    this.running = undefined;
  }

  private ask(): void {
    const text = this.next;
    if (text === undefined) return;
    this.next = undefined;
    try {
      this.worker ??= this.started();
    } catch (error) {
      this.listener.onVerdict({ kind: 'failed', text, message: String(error) });
      return;
    }
    this.lastId += 1;
    this.running = { id: this.lastId, text };
    this.limit(this.ready ? ASSESS_LIMIT : START_LIMIT);
    this.worker.postMessage(this.running);
  }

  private started(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.hear(data);
    worker.onerror = event => {
      event.preventDefault?.();
      this.end({ kind: 'failed', message: event.message ?? '' });
    };
    return worker;
  }

  private limit(time: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end({ kind: 'too-slow' }), time);
  }

  private hear(answer: Answer): void {
    if (answer.kind === 'ready') {
      this.ready = true;
      this.listener.onScorecard(answer.scorecard);
      // Until now the time went into loading.
      if (this.running) this.limit(ASSESS_LIMIT);
      return;
    }
    clearTimeout(this.timer);
    const { running } = this;
    this.running = undefined;
    const wanted = running?.id === answer.id && this.next === undefined;
    if (running && wanted) {
      const { text } = running;
      this.listener.onVerdict(
        answer.kind === 'assessed'
          ? { kind: 'assessed', text, assessment: answer.assessment }
          : { kind: 'failed', text, message: answer.message },
      );
    }
    this.ask();
  }

  /** The worker is of no use any more: says so of the text it was at, unless a newer one is there to be tried. */
  private end(
    reason: { kind: 'too-slow' } | { kind: 'failed'; message: string },
  ): void {
    const { running } = this;
    this.stop();
    if (this.next !== undefined) this.ask();
    else if (running && running.id > 0) {
      this.listener.onVerdict({ ...reason, text: running.text });
    }
  }
}
