import type { JsonObject, JsonValue } from '@backstage/types';
import type { PolicyProblem } from 'backstage-plugin-golden-path-common';
import { isLabelKind, LABEL_KINDS, type LabelKind } from '../knowledge/labels';

/** What is asked of images only where the organisation wants it. @public */
export interface OptInPolicy {
  /** Images must have a HEALTHCHECK. */
  healthcheck?: boolean;
  /** Images of others must be named with their digest. */
  digests?: boolean;
  /** Labels that images must have, by name, and what their values must be: `text`, `url`, `semver`, `hash`, `rfc3339`, `spdx`, `email`. */
  labels?: Record<string, LabelKind>;
  /** There must be no other labels. */
  strictLabels?: boolean;
}

const SWITCHES = ['healthcheck', 'digests', 'strictLabels'] as const;

/** The keys of these settings. */
export const OPT_IN_POLICY_KEYS: string[] = [...SWITCHES, 'labels'];

/** Reads these settings; what is of another type is left out. */
export function optInPolicyOf(settings: JsonObject): OptInPolicy {
  const { labels } = settings;
  const switches = SWITCHES.flatMap(key =>
    typeof settings[key] === 'boolean' ? [[key, settings[key]]] : [],
  );
  const named = isObject(labels)
    ? Object.entries(labels).filter(([, kind]) => isLabelKind(kind))
    : undefined;
  return {
    ...Object.fromEntries(switches),
    ...(named && { labels: Object.fromEntries(named) }),
  };
}

/** What is wrong with these settings, key by key. */
export function optInPolicyProblems(settings: JsonObject): PolicyProblem[] {
  const { labels } = settings;
  const problems: PolicyProblem[] = SWITCHES.flatMap(key =>
    ['boolean', 'undefined'].includes(typeof settings[key])
      ? []
      : [{ key, message: 'must be true or false' }],
  );
  if (labels === undefined) return problems;
  if (!isObject(labels)) {
    const message = 'must be an object from a label to what its value must be';
    return [...problems, { key: 'labels', message }];
  }
  const kinds = Object.keys(LABEL_KINDS).join(', ');
  const wrong = Object.entries(labels).flatMap(([name, kind]) =>
    isLabelKind(kind)
      ? []
      : [{ key: `labels.${name}`, message: `must be one of ${kinds}` }],
  );
  return [...problems, ...wrong];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
