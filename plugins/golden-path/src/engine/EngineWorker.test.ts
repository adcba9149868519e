import { containerHygiene, standings } from '../../dev/fixtures';
import {
  ASSESS_LIMIT,
  EngineWorker,
  START_LIMIT,
  type Verdict,
} from './EngineWorker';
import type { Answer, Question } from './messages';

jest.mock('./startWorker', () => ({ startWorker: jest.fn() }));

const assessment = standings.average.assessment!;

class FakeWorker {
  asked: Question[] = [];
  terminate = jest.fn();
  onmessage?: (event: { data: Answer }) => void;
  onerror?: (event: { message?: string }) => void;
  postMessage(question: Question) {
    this.asked.push(question);
  }
  ready() {
    this.onmessage?.({ data: { kind: 'ready', scorecard: containerHygiene } });
  }
  answer(index: number) {
    const { id } = this.asked[index];
    this.onmessage?.({ data: { kind: 'assessed', id, assessment } });
  }
  get texts() {
    return this.asked.map(question => question.text);
  }
}

describe('EngineWorker', () => {
  let workers: FakeWorker[];
  let verdicts: Verdict[];
  let engine: EngineWorker;
  const onScorecard = jest.fn();

  beforeEach(() => {
    jest.useFakeTimers();
    workers = [];
    verdicts = [];
    onScorecard.mockClear();
    engine = new EngineWorker(
      { onScorecard, onVerdict: verdict => verdicts.push(verdict) },
      () => {
        workers.push(new FakeWorker());
        return workers[workers.length - 1] as unknown as Worker;
      },
    );
  });
  afterEach(() => jest.useRealTimers());

  it('starts no worker before there is a text, and one for all of them', () => {
    expect(workers).toHaveLength(0);
    engine.assess('a');
    workers[0].ready();
    workers[0].answer(0);
    engine.assess('b');
    workers[0].answer(1);
    expect(workers).toHaveLength(1);
    expect(onScorecard).toHaveBeenCalledWith(containerHygiene);
    expect(verdicts).toEqual([
      { kind: 'assessed', text: 'a', assessment },
      { kind: 'assessed', text: 'b', assessment },
    ]);
  });

  it('lets the newest text win: skips those between, drops the answer to the old one', () => {
    engine.assess('a');
    engine.assess('ab');
    engine.assess('abc');
    workers[0].ready();
    workers[0].answer(0);
    expect(verdicts).toEqual([]);
    workers[0].answer(1);
    expect(workers[0].texts).toEqual(['a', 'abc']);
    expect(verdicts.map(verdict => verdict.text)).toEqual(['abc']);
  });

  it('ends a worker that hangs, and takes a new one for the next text', () => {
    engine.assess('hang');
    workers[0].ready();
    jest.advanceTimersByTime(ASSESS_LIMIT - 1);
    expect(workers[0].terminate).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(workers[0].terminate).toHaveBeenCalled();
    expect(verdicts).toEqual([{ kind: 'too-slow', text: 'hang' }]);

    engine.assess('good');
    workers[1].ready();
    workers[1].answer(0);
    expect(verdicts[1]).toEqual({ kind: 'assessed', text: 'good', assessment });
  });

  it('goes on with a newer text by itself when it ends one that hangs', () => {
    engine.assess('hang');
    workers[0].ready();
    engine.assess('good');
    jest.advanceTimersByTime(ASSESS_LIMIT);
    expect(workers).toHaveLength(2);
    workers[1].ready();
    workers[1].answer(0);
    expect(verdicts.map(verdict => verdict.kind)).toEqual(['assessed']);
  });

  it('does not take loading for hanging, and does not wait for it forever', () => {
    engine.assess('a');
    jest.advanceTimersByTime(START_LIMIT - 1);
    expect(verdicts).toEqual([]);
    workers[0].ready();
    jest.advanceTimersByTime(ASSESS_LIMIT - 1);
    expect(verdicts).toEqual([]);

    workers[0].answer(0);
    engine.stop();
    engine.assess('b');
    jest.advanceTimersByTime(START_LIMIT);
    expect(verdicts[1]).toEqual({ kind: 'too-slow', text: 'b' });
  });

  it('says when no worker can be started, or it breaks', () => {
    engine.assess('a');
    workers[0].onerror?.({ message: 'Script error' });
    expect(verdicts).toEqual([
      { kind: 'failed', text: 'a', message: 'Script error' },
    ]);

    const refused = new EngineWorker(
      { onScorecard, onVerdict: verdict => verdicts.push(verdict) },
      () => {
        throw new Error('not allowed here');
      },
    );
    refused.assess('b');
    expect(verdicts[1]).toMatchObject({ kind: 'failed', text: 'b' });
  });

  it('says nothing of a text that was taken back', () => {
    engine.assess('a');
    workers[0].ready();
    engine.cancel();
    workers[0].answer(0);
    engine.assess('b');
    engine.cancel();
    jest.advanceTimersByTime(ASSESS_LIMIT);
    expect(verdicts).toEqual([]);
  });

  it('leaves nothing behind when it stops', () => {
    engine.assess('a');
    workers[0].ready();
    engine.stop();
    expect(workers[0].terminate).toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
