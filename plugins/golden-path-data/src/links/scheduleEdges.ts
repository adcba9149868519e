import { valueAt, type Edge, type Graph } from '../graph';
import { parsedJson } from '../graph/parsedJson';
import { calledBy } from './integrations';
import type { Targets } from './targetsOf';

/**
 * What schedules start through the universal target, whose ARN names the call and whose input names the resource:
 * `arn:aws:scheduler:::aws-sdk:glue:startJobRun` with `{"JobName": "clean"}`.
 */
export function scheduleEdges(graph: Graph, targets: Targets): Edge[] {
  return graph.ofType('AWS::Scheduler::Schedule').flatMap(schedule => {
    const input = parsedJson(valueAt(schedule, 'Target.Input'));
    return calledBy(valueAt(schedule, 'Target.Arn')).flatMap(
      ({ argument, kind, to }) => {
        const value = valueAt(input, argument);
        return targets.of(value, to).map(target => ({
          ...{ from: schedule.id, to: target.id, kind },
          ...{ at: value!.at, via: 'its target' },
        }));
      },
    );
  });
}
