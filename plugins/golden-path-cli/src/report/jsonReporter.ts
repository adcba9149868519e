import type { CheckedPath } from '../check/CheckedPath';
import { scorecardOutput, type CheckOutput } from '../check/CheckOutput';
import type { ReportContext, Reporter } from './Reporter';

/** One object for one PATH, an array for several. */
export function jsonReporter({ count }: ReportContext): Reporter {
  const outputs: CheckOutput[] = [];
  return {
    add(checked) {
      outputs.push(checkOutput(checked));
      return '';
    },
    end() {
      const whole = count === 1 ? outputs[0] : outputs;
      return `${JSON.stringify(whole, undefined, 2)}\n`;
    },
  };
}

/** One object a line for each PATH, as soon as it is known. */
export function jsonlReporter(): Reporter {
  return {
    add: checked => `${JSON.stringify(checkOutput(checked))}\n`,
    end: () => '',
  };
}

function checkOutput(checked: CheckedPath): CheckOutput {
  if ('error' in checked) return checked;
  const { path, assessments } = checked;
  return { path, scorecards: assessments.map(scorecardOutput) };
}
