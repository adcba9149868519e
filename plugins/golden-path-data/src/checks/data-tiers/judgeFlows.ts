import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { flowsFrom, unreadAccess, type Flow } from '../../flow';
import type { Layer } from '../../graph';
import { layerOf } from '../../layers';
import type { DataModel } from '../../model';
import { folded } from '../judge';
import { Say } from '../Say';

/** What may declare a flow that nobody sees. */
const TYPES = ['AWS::S3::Bucket', 'AWS::IAM::Role', 'AWS::IAM::Policy'];

/**
 * Looks at all that each resource of a layer reads from and writes to the stores of a lake. Where nothing is wrong with what is known,
 * and a role may allow more or the tier of a store is not known, it stays open.
 *
 * @param look - gets the flows whose tier is known; returns whether it found something wrong
 */
export function judgeFlows(
  model: DataModel,
  layer: Layer,
  nothing: string,
  look: (flows: Flow[], say: Say) => void,
): CheckVerdict {
  const opinions = model.graph.resources
    .filter(resource => layerOf(model, resource) === layer)
    .flatMap(actor => {
      const flows = flowsFrom(model, actor);
      const unread = unreadAccess(model, actor);
      if (!flows.length && unread === undefined) return [];
      const say = new Say(actor);
      look(
        flows.filter(({ tier }) => tier !== undefined),
        say,
      );
      const untold = flows.find(({ tier }) => tier === undefined);
      if (unread !== undefined) say.unknown(unread);
      else if (untold)
        say.unknown(`the tier of ${untold.store.name} is not known`);
      else if (!say.findings.length) say.pass();
      return [say];
    });
  return folded(model, TYPES, nothing, opinions);
}
