import { once } from 'backstage-plugin-golden-path-common';
import {
  itemsAt,
  textAt,
  valueAt,
  type Answer,
  type Resource,
  type Value,
} from '../graph';
import type { DataModel } from '../model';

/** One metric that an alarm looks at. */
export interface AlarmMetric {
  alarm: Resource;
  /** Nothing where the alarm asks by a query. */
  namespace?: Value;
  name?: Value;
  /** Both as texts. */
  texts: { namespace: Answer<string>; name: Answer<string> };
  /** By name. */
  dimensions: Map<string, Value>;
  /** Why it may have more dimensions than these. */
  open?: Value;
  /** A query of Metrics Insights, or an expression of metric math. */
  expression?: string;
}

/** All metrics that the alarms of a project look at: those of metric math each by itself. */
export function alarmMetrics(model: DataModel): AlarmMetric[] {
  return once(model, readMetrics);
}

function readMetrics({ graph }: DataModel): AlarmMetric[] {
  return graph.ofType('AWS::CloudWatch::Alarm').flatMap(alarm => {
    const { items, open } = itemsAt(alarm, 'Metrics');
    const inner = items.flatMap(query => {
      const metric = valueAt(query, 'MetricStat.Metric');
      const expression = textAt(query, 'Expression');
      if (metric) return [metricOf(alarm, metric)];
      return expression.state === 'known'
        ? [{ ...metricOf(alarm, query), expression: expression.value }]
        : [];
    });
    const own = metricOf(alarm, alarm.properties);
    const unread = open
      ? [{ ...own, texts: { namespace: textAt(open), name: textAt(open) } }]
      : [];
    return own.name ? [own, ...inner] : [...unread, ...inner];
  });
}

function metricOf(alarm: Resource, from: Value): AlarmMetric {
  const { items, open } = itemsAt(from, 'Dimensions');
  const dimensions = new Map<string, Value>();
  for (const item of items) {
    const [name, value] = [textAt(item, 'Name'), valueAt(item, 'Value')];
    if (name.state === 'known' && value) dimensions.set(name.value, value);
  }
  const [namespace, name] = [
    valueAt(from, 'Namespace'),
    valueAt(from, 'MetricName'),
  ];
  return {
    ...{ alarm, dimensions },
    texts: { namespace: textAt(namespace), name: textAt(name) },
    ...(namespace && { namespace }),
    ...(name && { name }),
    ...(open && { open }),
  };
}
