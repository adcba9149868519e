import { documentsOf, wordAt } from '../../documents';
import {
  itemsAt,
  numberAt,
  valueAt,
  type Resource,
  type Value,
} from '../../graph';
import type { DataModel } from '../../model';

/** Seconds of a unit, by its first letters; minutes are written `m` or `min`. */
const UNITS: Array<[RegExp, number]> = [
  [/^(ms|milli)/i, 0.001],
  [/^s/i, 1],
  [/^(m$|min)/i, 60],
  [/^h/i, 3_600],
  [/^d/i, 86_400],
];

/** The shortest latency that a contract promises, in seconds. */
export function fastestPromise(
  model: DataModel,
): { seconds: number; file: string } | undefined {
  const promises = documentsOf(model).contracts.flatMap(({ value, file }) =>
    itemsAt(value, 'slaProperties').items.flatMap(item => {
      const seconds = secondsOf(item);
      return seconds === undefined ? [] : [{ seconds, file }];
    }),
  );
  return promises.sort((a, b) => a.seconds - b.seconds)[0];
}

function secondsOf(item: Value): number | undefined {
  if (wordAt(item, 'property')?.toLowerCase() !== 'latency') return undefined;
  const count = numberAt(item, 'value');
  const unit = wordAt(item, 'unit') ?? '';
  const [, seconds] = UNITS.find(([is]) => is.test(unit)) ?? [];
  if (count.state !== 'known' || !Number.isFinite(count.value))
    return undefined;
  return seconds === undefined ? undefined : count.value * seconds;
}

/** The buffers of a delivery stream, one for each target; a target without any has the default. */
export function bufferingOf({ properties }: Resource): Value[] {
  return [...properties.entries].flatMap(([name, target]) =>
    name.endsWith('DestinationConfiguration')
      ? [valueAt(target, 'BufferingHints') ?? target]
      : [],
  );
}
