import {
  isDate,
  reasonOf,
  type PlacedPragma,
  type Pragma,
} from 'backstage-plugin-golden-path-common';
import { trivyNames, trivyId } from '../knowledge/trivyNames';
import type { Layout } from './Layout';
import { matchesGlob } from './matchesGlob';
import { hasValues } from './trivyParameters';

const LONGEST_LINE = 2_000;
/** No check has a longer name. */
const LONGEST_NAME = 100;

/** Checks of trivy by each of their names. */
export type TrivyChecks = ReadonlyMap<string, string>;

/** The checks of trivy among these ids. */
export function trivyChecks(ids: Iterable<string>): TrivyChecks {
  const byName = new Map<string, string>();
  const all = [...ids].flatMap(id =>
    trivyNames(id).map(name => [name, trivyId(id)] as const),
  );
  // Checks of two services may have one short name.
  for (const [name, id] of all)
    byName.set(name, byName.has(name) ? `${byName.get(name)} ${id}` : id);
  return byName;
}

interface Rule {
  pragma: Pragma;
  /** Whether its line holds nothing before it. */
  alone: boolean;
  /** `[name=value]`: what the block has to say for the rule to count. */
  parameters: string[];
}

/**
 * `trivy:ignore:AVD-AWS-0089`, with `tfsec:` as well, a long or short name or `*` in it, and after it `:exp:2027-01-31` and, in
 * Terraform, `:ws:prod` and `[name=value]`. It covers what begins on its line or on the next; lines of rules one below the other count
 * as the last of them (aquasecurity/trivy, pkg/iac/ignore).
 */
export function trivyPragmas(
  text: string,
  layout: Layout,
  checks: TrivyChecks,
): PlacedPragma[] {
  if (!/(trivy|tfsec):/.test(text)) return [];
  const rules = new Map<number, Rule[]>();
  text.split('\n').forEach((line, i) => {
    const read = rulesIn(line.slice(0, LONGEST_LINE), i + 1, layout, checks);
    if (read.length) rules.set(i + 1, read);
  });
  const targets = new Map<number, number>();
  for (const line of [...rules.keys()].reverse()) {
    const below = targets.get(line + 1);
    const moves = rules.get(line)!.some(({ alone }) => alone);
    targets.set(line, moves && below !== undefined ? below : line);
  }
  return [...rules].flatMap(([line, read]) => {
    const target = targets.get(line)!;
    return read.flatMap(({ pragma, parameters }) => {
      if (pragma.flaw) return [{ pragma }];
      if (!pragma.ids.length) return [];
      return [target, target + 1]
        .filter(at => hasValues(layout, at, parameters))
        .map(at => ({ pragma, place: `line ${at}` as const }));
    });
  });
}

function rulesIn(
  line: string,
  number: number,
  layout: Layout,
  checks: TrivyChecks,
): Rule[] {
  const parts = line
    .trim()
    .split(' ')
    .map(part => part.trim().replace(/^[#/*]+/, ''))
    .filter(part => part !== '');
  const starts = parts.flatMap((part, i) =>
    /^(?:trivy|tfsec):/.test(part) ? [i] : [],
  );
  const alone = starts[0] === 0;
  return starts.flatMap((start, i) => {
    const rule = ruleOf(parts[start].slice('trivy:'.length), layout, checks);
    if (!rule) return [];
    const { parameters, ...read } = rule;
    const reason = reasonOf(parts.slice(start + 1, starts[i + 1]).join(' '));
    const pragma: Pragma = {
      ...{ tool: 'trivy', reach: 'next', line: number },
      ...read,
      reason,
    };
    return [{ pragma, alone, parameters }];
  });
}

function ruleOf(
  text: string,
  { language }: Layout,
  checks: TrivyChecks,
):
  | (Pick<Pragma, 'ids' | 'until' | 'flaw'> & { parameters: string[] })
  | undefined {
  const segments = text.split(':');
  const sections = new Map<string, string>();
  for (let i = 0; i + 1 < segments.length; i += 2)
    sections.set(segments[i], segments[i + 1]);
  const [name, bracket] = (sections.get('ignore') ?? '').split('[', 2);
  if (!name) return undefined;
  const isTerraform = language === 'terraform';
  const workspace = sections.get('ws');
  // Nobody says which workspace a project is for, so that it is the one that Terraform starts with.
  if (isTerraform && workspace && !matchesGlob('default', workspace))
    return undefined;
  const parameters =
    isTerraform && bracket ? bracket.replace(/\]$/, '').split(',') : [];
  const ids = idsOf(name, checks);
  const end = sections.get('exp');
  if (end === undefined) return { ids, parameters };
  return isDate(end)
    ? { ids, parameters, until: dayBefore(end) }
    : {
        ids,
        parameters,
        flaw: 'trivy takes `exp` for over unless it is a date such as 2027-01-31.',
      };
}

function idsOf(name: string, checks: TrivyChecks): string[] {
  if (name.length > LONGEST_NAME) return [];
  const names = name.includes('*')
    ? [...checks.keys()].filter(one => matchesGlob(one, name))
    : [name];
  return [...new Set(names.flatMap(one => checks.get(one)?.split(' ') ?? []))];
}

/** trivy counts it before that day. */
function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
