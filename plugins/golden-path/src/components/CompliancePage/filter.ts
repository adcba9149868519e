import type {
  EntityFilter,
  EntityListQuery,
  Grade,
} from 'backstage-plugin-golden-path-common';

/** The filters that take values from a list, in the order they show. */
export const FILTERS = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tag',
  'practice',
  'grade',
] as const;

/** @see {@link FILTERS} */
export type FilterName = (typeof FILTERS)[number];

/** The grades that one can filter by, `none` included. */
export const GRADES: ReadonlyArray<Grade | 'none'> = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'none',
];

/** Sort orders of the list. */
export type Sort = NonNullable<EntityListQuery['sort']>;

/** All that the page shows by: it lives in the address, so that a view can be sent to someone. */
export interface View {
  /** Absent where the address names none: the first one then. */
  scorecard?: string;
  values: Record<FilterName, string[]>;
  text: string;
  sort: Sort;
  order: 'asc' | 'desc';
  /** Whether waivers count; they do unless told. */
  waivers: 'with' | 'without';
  /** The practice that the heat map's rows are sorted by. */
  heat?: string;
}

const SORTS: Sort[] = ['score', 'title', 'assessedAt'];

/** Reads the view from an address; what it does not know falls back to the default. */
export function viewOf(query: URLSearchParams): View {
  const values = (name: FilterName) =>
    [...new Set(query.getAll(name))].filter(
      value => value && (name !== 'grade' || isGrade(value)),
    );
  return {
    scorecard: query.get('scorecard') ?? undefined,
    values: Object.fromEntries(
      FILTERS.map(name => [name, values(name)]),
    ) as View['values'],
    text: query.get('text') ?? '',
    sort: SORTS.find(sort => sort === query.get('sort')) ?? 'score',
    order: query.get('order') === 'desc' ? 'desc' : 'asc',
    waivers: query.get('waivers') === 'without' ? 'without' : 'with',
    heat: query.get('heat') ?? undefined,
  };
}

/** Writes the view into an address; defaults stay out of it. */
export function queryOf(view: View): URLSearchParams {
  const query = new URLSearchParams();
  if (view.scorecard) query.set('scorecard', view.scorecard);
  for (const name of FILTERS) {
    for (const value of view.values[name]) query.append(name, value);
  }
  if (view.text) query.set('text', view.text);
  if (view.sort !== 'score') query.set('sort', view.sort);
  if (view.order !== 'asc') query.set('order', view.order);
  if (view.waivers !== 'with') query.set('waivers', view.waivers);
  if (view.heat) query.set('heat', view.heat);
  return query;
}

/** What the backend is asked for. */
export function filterOf(view: View, scorecard: string): EntityFilter {
  const filter: EntityFilter = { scorecard };
  for (const name of FILTERS) {
    const values = view.values[name];
    if (!values.length) continue;
    if (name === 'grade') filter.grade = values.filter(isGrade);
    else filter[name] = values;
  }
  if (view.text.trim()) filter.text = view.text.trim();
  return filter;
}

/** Whether anything is filtered. */
export function isFiltered(view: View): boolean {
  return (
    view.text.trim() !== '' || FILTERS.some(n => view.values[n].length > 0)
  );
}

/** The view with one value of one filter turned on or off. */
export function toggled(view: View, name: FilterName, value: string): View {
  const before = view.values[name];
  const after = before.includes(value)
    ? before.filter(v => v !== value)
    : [...before, value];
  return withValues(view, name, after);
}

/** The view with one filter replaced. */
export function withValues(
  view: View,
  name: FilterName,
  values: string[],
): View {
  return { ...view, values: { ...view.values, [name]: values } };
}

/** The view without any filter. */
export function cleared(view: View): View {
  const { scorecard, waivers } = view;
  return { ...viewOf(new URLSearchParams()), scorecard, waivers };
}

function isGrade(value: string): value is Grade | 'none' {
  return GRADES.some(grade => grade === value);
}
