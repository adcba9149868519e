import {
  optionsOf,
  valueAt,
  type Edge,
  type Graph,
  type Resource,
  type Value,
} from '../graph';
import { parsedJson } from '../graph/parsedJson';
import { canonicalText } from './canonicalText';
import { rules, type Rule } from './rules';
import type { Targets } from './targetsOf';

/** Properties that may hold JSON as text. */
const AS_TEXT = new Set(['EventPattern']);

/** What properties say by naming other resources. */
export function ruleEdges(graph: Graph, targets: Targets): Edge[] {
  return rules.flatMap(rule =>
    graph
      .ofType(rule.type)
      .flatMap(resource => edgesBy(rule, resource, targets)),
  );
}

function edgesBy(rule: Rule, resource: Resource, targets: Targets): Edge[] {
  const { path, kind, via, to, by, turned, prefix } = rule;
  const actors = by
    ? targets.of(valueAt(resource, by.path), by.to).map(({ id }) => id)
    : [resource.id];
  const told = prefix && canonicalText(valueAt(resource, prefix));
  return valuesAt(resource.properties, path.split('.')).flatMap(value =>
    targets.of(value, to).flatMap(target =>
      actors.map(actor => {
        const part = target.prefix ?? asPart(told);
        return {
          from: turned ? target.id : actor,
          to: turned ? actor : target.id,
          kind,
          at: value.at,
          via,
          ...(part && { prefix: part }),
        };
      }),
    ),
  );
}

/** The folder of a prefix, as far as it is known: `events` of `events/dt=!{timestamp:yyyy}/`. */
function asPart(prefix: string | undefined): string | undefined {
  const known = prefix?.replace(/^\/+/, '').replace(/[!{].*$/, '');
  if (!known) return undefined;
  const folder =
    known === prefix ? known : known.slice(0, known.lastIndexOf('/') + 1);
  return folder.replace(/\/+$/, '') || undefined;
}

/** All values at a path in which `*` steps into the items of a list or the entries of a map. */
function valuesAt(value: Value | undefined, path: string[]): Value[] {
  if (!path.length) return value ? [value] : [];
  const [step, ...rest] = path;
  return optionsOf(value).flatMap(option => {
    if (step === '*') {
      if (option?.kind === 'list')
        return option.items.flatMap(item => valuesAt(item, rest));
      if (option?.kind === 'map')
        return [...option.entries.values()].flatMap(one => valuesAt(one, rest));
      return valuesAt(option, rest);
    }
    const next = option?.kind === 'map' ? option.entries.get(step) : undefined;
    return valuesAt(AS_TEXT.has(step) ? parsedJson(next) : next, rest);
  });
}
