import { scorecardInfo } from 'backstage-plugin-golden-path-common';
import { scorecard } from 'backstage-plugin-golden-path-containers';
import { answer } from '../engine/answer';
import type { Answer, Question } from '../engine/messages';

/** The engine behind the face of a worker, in the thread of the test. */
export class InlineWorker {
  onmessage?: (event: { data: Answer }) => void;
  onerror?: (event: { message: string }) => void;
  private ended = false;

  /** @param hangs - texts that it never answers */
  constructor(private readonly hangs: RegExp = /(?!)/) {
    this.say({ kind: 'ready', scorecard: scorecardInfo(scorecard) });
  }

  postMessage(question: Question) {
    if (this.hangs.test(question.text)) return;
    this.say(answer(question, new Date()));
  }

  terminate() {
    this.ended = true;
  }

  private say(data: Answer) {
    setTimeout(() => {
      if (!this.ended) this.onmessage?.({ data: structuredClone(data) });
    });
  }
}
