import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../../model';
import type { Choice } from './Choice';
import { acceptedOn, comparison, judgeChoice } from './judgeChoice';
import { hasReasons } from './reasoned';

/**
 * Whether the code does what the accepted records on a choice say. A record without reasons proves nothing by agreeing, so that it does
 * not apply until there are some.
 */
export function agrees(model: DataModel, choice: Choice): CheckVerdict {
  const accepted = acceptedOn(model, choice.practice);
  return judgeChoice(model, choice, (_made, say) => {
    if (!accepted.length) return;
    const compared = comparison(model, choice);
    for (const finding of compared.findings) say.add(finding);
    if (!compared.findings.length && !hasReasons(model, accepted, choice))
      return;
    if (compared.reason) say.undecided(compared.reason);
    const [gap] = choice.types.length ? model.graph.gapsFor(choice.types) : [];
    if (gap) say.undecided(`${gap.at.file}:${gap.at.line}: ${gap.what}`);
    if (compared.passed) say.pass();
  });
}
