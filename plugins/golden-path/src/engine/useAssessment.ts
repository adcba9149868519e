import type {
  Assessment,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useEffect, useRef, useState } from 'react';
import { EngineWorker, type Verdict } from './EngineWorker';

/** Texts past this are not assessed as one types; the largest Dockerfiles that people write are a tenth of it. */
export const MAX_LENGTH = 100_000;
/** Milliseconds without a key before a text is assessed. */
export const DEBOUNCE = 250;

/** What is known of the text in the editor. */
export interface LiveAssessment {
  /** `empty`: there is nothing that could be a Dockerfile yet. */
  state: 'empty' | 'assessing' | 'current' | 'too-long' | 'too-slow' | 'failed';
  /** The newest assessment and its text, which may be an earlier one than that in the editor. */
  result?: { text: string; assessment: Assessment };
  scorecard?: ScorecardInfo;
  /** Of a failure. */
  message?: string;
  /** Tries the same text again. */
  retry(): void;
}

/** Assesses a text as one types. */
export function useAssessment(text: string): LiveAssessment {
  const engine = useRef<EngineWorker>();
  const [scorecard, setScorecard] = useState<ScorecardInfo>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [result, setResult] = useState<LiveAssessment['result']>();

  useEffect(() => {
    const worker = new EngineWorker({
      onScorecard: setScorecard,
      onVerdict: said => {
        setVerdict(said);
        if (said.kind === 'assessed') setResult(said);
      },
    });
    engine.current = worker;
    return () => worker.stop();
  }, []);

  const empty = !mayBeDockerfile(text);
  const tooLong = text.length > MAX_LENGTH;
  useEffect(() => {
    if (empty || tooLong) {
      engine.current?.cancel();
      return undefined;
    }
    const timer = setTimeout(() => engine.current?.assess(text), DEBOUNCE);
    return () => clearTimeout(timer);
  }, [text, empty, tooLong]);

  const retry = () => {
    setVerdict(undefined);
    engine.current?.assess(text);
  };

  let state: LiveAssessment['state'] = 'assessing';
  if (empty) state = 'empty';
  else if (tooLong) state = 'too-long';
  else if (verdict?.text === text) {
    state = verdict.kind === 'assessed' ? 'current' : verdict.kind;
  }
  const message = verdict?.kind === 'failed' ? verdict.message : undefined;
  return { state, result, scorecard, message, retry };
}

/** Whether there is a FROM: without one there is nothing to judge. */
function mayBeDockerfile(text: string): boolean {
  return /^[ \t]*FROM[ \t]+\S/im.test(text);
}
