import { annotationOf, customProperty, wordAt } from '../../documents';
import type { Place } from '../../graph';
import type { Dataset } from './datasetsOf';

/** A part of the statement what a dataset is worth. */
export interface ValuePart {
  title: string;
  /** Custom property of a contract. */
  property: string;
  /** Annotation of a catalog entity. */
  annotation: string;
  isDay?: boolean;
}

/** A statement of value has a measure, its unit, and a day on which it is looked at. */
export const PARTS: ValuePart[] = [
  { title: 'KPI', property: 'valueKpi', annotation: 'golden-path/kpi' },
  { title: 'unit', property: 'valueUnit', annotation: 'golden-path/kpi-unit' },
  {
    title: 'review date',
    property: 'valueReview',
    annotation: 'golden-path/value-review',
    isDay: true,
  },
];

/** What a dataset says of a part, and where. */
export function partOf(
  { contract, entity }: Dataset,
  { property, annotation }: ValuePart,
): { value: string; at: Place } | undefined {
  const custom = contract && customProperty(contract.value, property);
  const text = wordAt(custom);
  if (custom && text) return { value: text, at: custom.at };
  return entity && annotationOf(entity, annotation);
}
