import { InputError } from '@backstage/errors';
import type { TemplateEntityStepV1beta3 } from '@backstage/plugin-scaffolder-common';
import { SCORECARD_IDS } from '../../actions/check/scorecards';

/**
 * The steps that make the project, and the scorecard that it is held to: what stands before the first `golden-path:check`.
 *
 * @throws InputError where no step asks for a score
 */
export function stepsToTry(steps: TemplateEntityStepV1beta3[]): {
  steps: TemplateEntityStepV1beta3[];
  scorecard: string;
} {
  const at = steps.findIndex(({ action }) => action === 'golden-path:check');
  if (at < 0) throw new InputError('The template does not ask for a score');
  const { scorecard } = (steps[at].input ?? {}) as { scorecard?: unknown };
  return {
    steps: steps.slice(0, at),
    scorecard: typeof scorecard === 'string' ? scorecard : SCORECARD_IDS[0],
  };
}

/** Whether the steps may read a file: they name the first segment of its path somewhere. */
export function mentioned(
  steps: TemplateEntityStepV1beta3[],
): (path: string) => boolean {
  const text = JSON.stringify(steps);
  const known = new Map<string, boolean>();
  return path => {
    const [first] = path.split('/');
    if (!known.has(first)) known.set(first, text.includes(first));
    return known.get(first)!;
  };
}
