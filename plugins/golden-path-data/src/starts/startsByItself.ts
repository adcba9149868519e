import { textAt, type Resource } from '../graph';
import type { DataModel } from '../model';

export type Started = 'yes' | 'no' | 'unsure';

/** Whether a schedule, an event or a program starts it, so that nobody has to. */
export function startsByItself(
  { graph }: DataModel,
  resource: Resource,
): Started {
  const starters = graph
    .edgesTo(resource, 'triggers')
    .flatMap(({ from }) => graph.get(from) ?? []);
  // The triggers of a workflow are what it starts first.
  const own =
    resource.type === 'AWS::Glue::Workflow'
      ? graph
          .edgesFrom(resource, 'triggers')
          .flatMap(({ to }) => graph.get(to) ?? [])
      : [];
  const answers = [...starters.map(isAwake), ...own.map(isTimed)];
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unsure') ? 'unsure' : 'no';
}

/** A rule or schedule that is switched off starts nothing, nor does a trigger that waits for a person. */
function isAwake(starter: Resource): Started {
  if (starter.type === 'AWS::Glue::Trigger') {
    const type = textAt(starter, 'Type');
    if (type.state === 'unknown') return 'unsure';
    return type.state === 'known' && type.value === 'ON_DEMAND' ? 'no' : 'yes';
  }
  if (!/^AWS::(Events::Rule|Scheduler::Schedule)$/.test(starter.type))
    return 'yes';
  const state = textAt(starter, 'State');
  if (state.state === 'unknown') return 'unsure';
  return state.state === 'known' && state.value === 'DISABLED' ? 'no' : 'yes';
}

/** Whether a trigger starts its workflow by a schedule or an event; others wait for jobs of the workflow itself. */
function isTimed(trigger: Resource): Started {
  const type = textAt(trigger, 'Type');
  if (type.state === 'unknown') return 'unsure';
  return type.state === 'known' && /^(SCHEDULED|EVENT)$/.test(type.value)
    ? 'yes'
    : 'no';
}
