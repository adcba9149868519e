import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { textAt, type Resource } from '../../../graph';
import { trustOf, type Statement } from '../../../iam';
import type { DataModel } from '../../../model';
import { judge } from '../../judge';
import type { Say } from '../../Say';

/** Judges every statement by which a role lets somebody assume it. */
export function judgeTrust(
  model: DataModel,
  look: (statement: Statement, say: Say, role: Resource) => void,
): CheckVerdict {
  return judge(
    model,
    ['AWS::IAM::Role'],
    'No role that this is about is declared.',
    (role, say) => {
      const { statements, open } = trustOf(role);
      if (open) say.unknown(open);
      for (const statement of statements) {
        const effect = textAt(statement.value, 'Effect');
        if (effect.state === 'unknown') say.unknown(effect.value);
        else if (statement.effect === 'Allow') look(statement, say, role);
      }
    },
  );
}
