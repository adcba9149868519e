import {
  itemsAt,
  textAt,
  valueAt,
  type Resource,
  type Unknown,
  type Value,
} from '../graph';

/** The rules of a bucket's lifecycle that are in force, and why there may be more. */
export interface LifecycleRules {
  rules: Value[];
  open?: Unknown;
}

/** A rule that is disabled is as none; one whose status is not known leaves it open. */
export function lifecycleRules(bucket: Resource): LifecycleRules {
  const { items, open } = itemsAt(bucket, 'LifecycleConfiguration.Rules');
  const rules: Value[] = [];
  let unsure = open;
  for (const rule of items) {
    const status = textAt(rule, 'Status');
    if (status.state === 'unknown') unsure ??= status.value;
    else if (status.state === 'known' && status.value === 'Enabled')
      rules.push(rule);
  }
  return { rules, ...(unsure && { open: unsure }) };
}

/** A move to another storage class. */
export interface Transition {
  storageClass: string;
  /** Absent where it moves on a date, or the number is not known. */
  days?: number;
  value: Value;
}

/** What the current versions of a rule's objects move to; the older single `Transition` is read too. */
export function transitionsOf(rule: Value): {
  transitions: Transition[];
  open?: Unknown;
} {
  const many = itemsAt(rule, 'Transitions');
  const single = valueAt(rule, 'Transition');
  const transitions: Transition[] = [];
  let { open } = many;
  for (const value of [...many.items, ...(single ? [single] : [])]) {
    const storageClass = textAt(value, 'StorageClass');
    const days = textAt(value, 'TransitionInDays');
    if (value.kind === 'unknown') open ??= value;
    else if (storageClass.state === 'unknown') open ??= storageClass.value;
    else if (storageClass.state === 'known')
      transitions.push({
        storageClass: storageClass.value,
        value,
        ...(days.state === 'known' && { days: Number(days.value) }),
      });
    if (days.state === 'unknown') open ??= days.value;
  }
  return { transitions, ...(open && { open }) };
}

/** What a rule is limited to; `undefined` for the whole bucket. */
export function scopeOf(rule: Value): string | undefined {
  const prefix = textAt(rule, 'Prefix');
  if (prefix.state === 'unknown') return '?';
  if (prefix.state === 'known' && prefix.value !== '') return prefix.value;
  const narrow = ['TagFilters', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'];
  return narrow.some(name => valueAt(rule, name) !== undefined)
    ? '?'
    : undefined;
}
