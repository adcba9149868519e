import type { Answer, Resource } from '../graph';
import type { TroubleMetric } from '../knowledge/alarmMetrics';
import type { DataModel } from '../model';
import { alarmMetrics, type AlarmMetric } from './alarmMetrics';
import { isNamed } from './names';
import { anyOf, UNWATCHED, type Watch } from './Watch';

/** Whether an alarm looks at one of these metrics of the resource. What was not read may hold one. */
export function alarmOn(
  model: DataModel,
  resource: Resource,
  ...wanted: TroubleMetric[]
): Watch {
  const watches = alarmMetrics(model).flatMap(metric =>
    wanted.map(one => watchBy(model, metric, one, resource)),
  );
  const [gap] = model.graph.gapsFor(['AWS::CloudWatch::Alarm']);
  const unseen: Watch[] = gap
    ? [{ state: 'unknown', why: `${gap.at.file}:${gap.at.line}: ${gap.what}` }]
    : [];
  return anyOf([...watches, ...unseen]);
}

function watchBy(
  model: DataModel,
  metric: AlarmMetric,
  wanted: TroubleMetric,
  resource: Resource,
): Watch {
  const { alarm, expression, texts } = metric;
  if (expression !== undefined) return byQuery(alarm, expression, wanted);
  const space = fits(texts.namespace, text => text === wanted.namespace);
  const name = fits(texts.name, text => wanted.metrics.test(text));
  if (space === 'no' || name === 'no') return UNWATCHED;
  const value = metric.dimensions.get(wanted.dimension);
  const isSure = space === 'yes' && name === 'yes';
  if (!value && !metric.open)
    return wanted.ofAll && isSure && !metric.dimensions.size
      ? { state: 'watched', by: alarm }
      : UNWATCHED;
  const named = value ? isNamed(model, value, resource) : 'unsure';
  const about = named === 'no' && wanted.opaque ? 'unsure' : named;
  if (about === 'no') return UNWATCHED;
  return about === 'yes' && isSure
    ? { state: 'watched', by: alarm }
    : unsure(alarm);
}

/** `SELECT MAX(Errors) FROM SCHEMA("AWS/Lambda", FunctionName)` looks at all functions, one with WHERE at some. */
function byQuery(
  alarm: Resource,
  query: string,
  { namespace, metrics }: TroubleMetric,
): Watch {
  const from = /\bFROM\s+(?:SCHEMA\s*\(\s*)?"([^"]+)"/i.exec(query)?.[1];
  const asked = /\bSELECT\s+\w+\s*\(\s*"?([^")]+?)"?\s*\)/i.exec(query)?.[1];
  if (from !== namespace || !asked || !metrics.test(asked)) return UNWATCHED;
  return /\bWHERE\b/i.test(query)
    ? unsure(alarm)
    : { state: 'watched', by: alarm };
}

function unsure({ name }: Resource): Watch {
  return { state: 'unknown', why: `what ${name} looks at is not known` };
}

function fits(
  text: Answer<string>,
  is: (text: string) => boolean,
): 'yes' | 'no' | 'unsure' {
  if (text.state === 'unknown') return 'unsure';
  return text.state === 'known' && is(text.value) ? 'yes' : 'no';
}
