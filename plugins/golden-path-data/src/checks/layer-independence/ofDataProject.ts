import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { isDataProject, type DataModel } from '../../model';

/** Runs a check on projects of data alone: the six layers say nothing of an ordinary service. */
export function ofDataProject(
  run: (model: DataModel) => CheckVerdict,
): (model: DataModel) => CheckVerdict {
  return model =>
    isDataProject(model) || model.graph.gaps.length > 0
      ? run(model)
      : {
          outcome: 'not-applicable',
          reason: 'The project builds no store or pipeline of data.',
        };
}
