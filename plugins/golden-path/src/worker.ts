/**
 * The engine in a web worker, off the page's thread, for the page to try a Dockerfile. It is an entry point of the package because a
 * published package has no other way to name a worker that the bundler of an app finds. It exports nothing.
 */
import { scorecardInfo } from 'backstage-plugin-golden-path-common';
import { scorecard } from 'backstage-plugin-golden-path-containers';
import { answer } from './engine/answer';
import type { Answer, Question } from './engine/messages';

/** What a worker's global object offers. */
interface Scope {
  onmessage?: (event: MessageEvent<Question>) => void;
  postMessage(message: Answer): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data }) => scope.postMessage(answer(data, new Date()));
scope.postMessage({ kind: 'ready', scorecard: scorecardInfo(scorecard) });
