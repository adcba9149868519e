import {
  verdictOf,
  type CheckVerdict,
} from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { isDataProject, type DataModel } from '../../model';
import { folded } from '../judge';
import { OfDocument } from '../records/OfDocument';
import { datasetsOf, type Dataset } from './datasetsOf';

/** Judges every curated dataset of a project. */
export function judgeDatasets(
  model: DataModel,
  look: (dataset: Dataset, say: OfDocument) => void,
): CheckVerdict {
  const reason = 'The project builds no store or pipeline of data.';
  if (!isDataProject(model)) return { outcome: 'not-applicable', reason };
  const [unread] = documentsOf(model).unread;
  const opinions = datasetsOf(model).map(dataset => {
    const say = new OfDocument();
    if (unread !== undefined) say.undecided(unread);
    else look(dataset, say);
    return say;
  });
  const nothing = 'No curated dataset is known.';
  return opinions.length
    ? verdictOf(opinions, nothing)
    : folded(model, ['AWS::S3::Bucket'], nothing, []);
}
