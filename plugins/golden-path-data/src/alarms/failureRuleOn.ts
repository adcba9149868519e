import { once } from 'backstage-plugin-golden-path-common';
import { itemsAt, textAt, valueAt, type Resource, type Value } from '../graph';
import { parsedJson } from '../graph/parsedJson';
import { targetsIn } from '../links';
import { canonicalText } from '../links/canonicalText';
import type { DataModel } from '../model';
import { isNamed, type Named } from './names';
import { anyOf, UNWATCHED, type Watch } from './Watch';

/** How a service tells EventBridge that something failed. */
export interface FailureEvent {
  source: string;
  detailType: string;
  /** The detail that says how it ended, and what it says of a failure. */
  status: string;
  failed: readonly string[];
  /** The detail that names the resource. */
  name: string;
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html */
export const MACHINE_EVENT: FailureEvent = {
  source: 'aws.states',
  detailType: 'Step Functions Execution Status Change',
  status: 'status',
  failed: ['FAILED', 'TIMED_OUT', 'ABORTED'],
  name: 'stateMachineArn',
};

/** https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html */
export const JOB_EVENT: FailureEvent = {
  source: 'aws.glue',
  detailType: 'Glue Job State Change',
  status: 'state',
  failed: ['FAILED', 'TIMEOUT', 'ERROR'],
  name: 'jobName',
};

/** Whether a rule of EventBridge hands somebody the failures of the resource. What was not read may hold one. */
export function failureRuleOn(
  model: DataModel,
  resource: Resource,
  event: FailureEvent,
): Watch {
  const watches = once(model, patterns).map(one =>
    watchBy(model, one, event, resource),
  );
  const [gap] = model.graph.gapsFor(['AWS::Events::Rule']);
  const unseen: Watch[] = gap
    ? [{ state: 'unknown', why: `${gap.at.file}:${gap.at.line}: ${gap.what}` }]
    : [];
  return anyOf([...watches, ...unseen]);
}

interface Pattern {
  rule: Resource;
  pattern: Value;
}

function patterns({ graph }: DataModel): Pattern[] {
  return graph.ofType('AWS::Events::Rule').flatMap(rule => {
    const pattern = parsedJson(valueAt(rule, 'EventPattern'));
    return pattern ? [{ rule, pattern }] : [];
  });
}

function watchBy(
  model: DataModel,
  { rule, pattern }: Pattern,
  { source, detailType, status, failed, name }: FailureEvent,
  resource: Resource,
): Watch {
  const state = textAt(rule, 'State');
  const fits = [
    state.state === 'unknown' ? 'unsure' : isNot(state, 'DISABLED'),
    tells(model, rule),
    takes(valueAt(pattern, 'source'), [source]),
    takes(valueAt(pattern, 'detail-type'), [detailType]),
    takes(valueAt(pattern, `detail.${status}`), failed),
    takesName(model, valueAt(pattern, `detail.${name}`), resource),
  ] satisfies Named[];
  if (fits.includes('no')) return UNWATCHED;
  return fits.includes('unsure')
    ? { state: 'unknown', why: `what ${rule.name} tells of is not known` }
    : { state: 'watched', by: rule };
}

/** Whether a target hears of it; one that keeps it in a log does not. */
function tells(model: DataModel, rule: Resource): Named {
  const { items, open } = itemsAt(rule, 'Targets');
  const heard = items.some(item => {
    const arn = valueAt(item, 'Arn');
    const text = canonicalText(arn) ?? '';
    return (
      !/:logs:[^:]*:[^:]*:log-group:/.test(text) &&
      !targetsIn(model).of(arn, ['AWS::Logs::LogGroup']).length
    );
  });
  if (heard) return 'yes';
  return open ? 'unsure' : 'no';
}

function isNot(answer: { state: string; value?: unknown }, word: string) {
  return answer.state === 'known' && answer.value === word ? 'no' : 'yes';
}

/** Whether a field of a pattern takes one of these words; one that is not there takes any. */
function takes(field: Value | undefined, words: readonly string[]): Named {
  if (!field) return 'yes';
  const { items, open } = itemsAt(field);
  let answer: Named = open ? 'unsure' : 'no';
  for (const item of items) {
    const text = textAt(item);
    if (text.state === 'known' && words.includes(text.value)) return 'yes';
    // A prefix or another matcher, or what is not known.
    if (text.state !== 'known') answer = 'unsure';
  }
  return answer;
}

function takesName(
  model: DataModel,
  field: Value | undefined,
  resource: Resource,
): Named {
  if (!field) return 'yes';
  const { items, open } = itemsAt(field);
  const answers = items.map(item =>
    item.kind === 'map' ? 'unsure' : isNamed(model, item, resource),
  );
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unsure') || open ? 'unsure' : 'no';
}
