import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import type { Value } from '../../../graph';
import { attachedTo, ATTACHMENTS, managedName } from '../../../iam';
import type { DataModel } from '../../../model';
import { judge } from '../../judge';

/** Judges AWS's own policies by their names, wherever one is attached to a role, a user, a group or a permission set. */
export function judgeAttachments(
  model: DataModel,
  isWrong: (name: string) => boolean,
  says: (holder: string, name: string) => string,
): CheckVerdict {
  return judge(
    model,
    ATTACHMENTS,
    'Nothing has a policy attached.',
    (resource, say) => {
      const { items, open } = attachedTo(resource);
      // What an attachment is about does not matter: it is looked at itself.
      if (open && !/aws_iam_role_policy_attachment/.test(open.what))
        say.unknown(open);
      for (const item of items) {
        const name = managedName(item);
        if (name !== undefined && isWrong(name))
          say.fail(item, says(resource.name, name));
        else if (name === undefined && mayBeManaged(item)) say.unknown(item);
        else say.pass();
      }
    },
  );
}

/** A policy of the project, or of another stack of its own, is none of AWS's. */
function mayBeManaged(
  item: Value,
): item is Extract<Value, { kind: 'unknown' }> {
  return (
    item.kind === 'unknown' &&
    item.why !== 'import-value' &&
    item.why !== 'computed'
  );
}
