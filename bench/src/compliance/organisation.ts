import {
  assess,
  evidenceOf,
  type Assessment,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import type { Knex } from 'knex';
// The parts of the backend are no public API; they are measured from the inside.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import {
  marksOf,
  saveLegends,
  type Legend,
} from '../../../plugins/golden-path-backend/src/database/marks';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { createRandom, type Random } from '../corpus/random';

const GROUPS = 400;
/** Groups below each group: four levels. */
const BELOW = 7;
const SYSTEMS = 500;
const DOMAINS = 40;
const TYPES = ['service', 'website', 'library', 'job'];
const LIFECYCLES = ['production', 'experimental', 'deprecated'];
const TAGS = ['java', 'go', 'python', 'node', 'data', 'web', 'batch', 'legacy'];
/** Real assessments, which all entities share. */
const KINDS = 80;
/** Changes of an entity within the year. */
const CHANGES = 8;
const CHUNK = 500;
const DAY_MS = 86_400_000;

/** What was written. */
export interface Organisation {
  /** Refs of a tenth of the entities: what a limited reader may see. */
  some: string[];
  locations: string[];
  /** Of the container scorecard. */
  assessments: Assessment[];
}

/** Writes an organisation with an assessed past into an empty database. Findings are left out of the stored documents. */
export async function writeOrganisation(
  knex: Knex,
  count: number,
): Promise<Organisation> {
  const random = createRandom(20_261_201);
  await writeTree(knex);
  const kinds = [assessed(containerScorecard), assessed(dataScorecard)];
  const legends = new Map<string, Legend>();
  for (const { marks, legend } of kinds.flat().map(marksOf))
    legends.set(marks.legend, legend);
  await saveLegends(knex, legends);

  const now = Date.now();
  const instant = new Date(now).toISOString();
  const rows = {
    sources: [] as object[],
    entities: [] as object[],
    assessments: [] as object[],
    history: [] as object[],
  };
  const flush = async (trx: Knex) => {
    for (const table of [
      'sources',
      'entities',
      'assessments',
      'history',
    ] as const) {
      for (let i = 0; i < rows[table].length; i += CHUNK)
        await trx(table).insert(rows[table].slice(i, i + CHUNK));
      rows[table] = [];
    }
  };
  const refs: string[] = [];
  const locations: string[] = [];
  for (let i = 0; i < count; i++) {
    const ref = `component:default/e${i}`;
    const location = `url:https://example.com/e${i}/`;
    refs.push(ref);
    locations.push(location);
    rows.sources.push({
      ...{ location, lookup: location, due_at: instant, urgent: false },
      ...{ read_at: instant, revision: `r${i}`, engine: 'bench' },
    });
    rows.entities.push({
      ...{ ref, kind: 'Component', name: `e${i}`, title: `Entity ${i}` },
      ...{ sort_title: `entity ${i}`, type: random.pick(TYPES), location },
      lifecycle: random.pick(LIFECYCLES),
      owner: `group:default/g${random.int(GROUPS)}`,
      system: `system:default/s${random.int(SYSTEMS)}`,
      tags: JSON.stringify([random.pick(TAGS), random.pick(TAGS)]),
    });
    for (const kind of kinds) {
      const assessment = random.pick(kind);
      rows.assessments.push(assessmentRow(location, assessment));
      rows.history.push(...past(ref, kind, assessment, now, random));
    }
    if (i % 1_000 === 999) await knex.transaction(flush);
  }
  await knex.transaction(flush);
  if (knex.client.config.client === 'pg') await knex.raw('analyze');
  return {
    some: refs.filter((_, i) => i % 10 === 0),
    locations,
    assessments: kinds[0],
  };
}

async function writeTree(knex: Knex): Promise<void> {
  for (let i = 0; i < GROUPS; i++)
    await knex('groups').insert({
      ...{ ref: `group:default/g${i}`, title: `Team ${i}` },
      parent: i ? `group:default/g${Math.floor((i - 1) / BELOW)}` : null,
    });
  for (let i = 0; i < SYSTEMS; i++)
    await knex('systems').insert({
      ...{ ref: `system:default/s${i}`, title: `System ${i}` },
      domain: `domain:default/d${i % DOMAINS}`,
    });
}

/** Assessments of the examples that the checks carry. */
function assessed(scorecard: Scorecard): Assessment[] {
  const examples = scorecard.checks.flatMap(({ examples: { fail, pass } }) => [
    ...fail,
    ...pass,
  ]);
  const step = Math.max(1, Math.floor(examples.length / KINDS));
  return examples
    .filter((_, i) => i % step === 0)
    .map(({ files }) => assess(scorecard, evidenceOf(files)))
    .filter(({ score }) => score !== undefined);
}

function assessmentRow(location: string, assessment: Assessment): object {
  const [worst] = [...assessment.practices].sort((a, b) => b.lost - a.lost);
  return {
    ...{ location, aspect: '', state: 'assessed', document: '{}' },
    scorecard: assessment.scorecard,
    ...figures(assessment),
    critical: assessment.checks.filter(
      ({ severity, outcome }) =>
        severity === 'critical' && outcome === 'failed',
    ).length,
    worst_practice: worst?.id ?? null,
    worst_lost: worst?.lost ?? null,
    unwaived_grade: assessment.grade ?? null,
    ...marksOf(assessment).marks,
    gains: '[]',
  };
}

function figures(assessment: Assessment) {
  const { version, score, low, high, coverage, grade } = assessment;
  return {
    ...{ version, score, low, high, coverage, grade: grade ?? null },
    unwaived_score: score,
  };
}

function past(
  entity_ref: string,
  kind: Assessment[],
  latest: Assessment,
  now: number,
  random: Random,
): object[] {
  const days = new Set<string>();
  while (days.size < CHANGES)
    days.add(
      new Date(now - random.int(365) * DAY_MS).toISOString().slice(0, 10),
    );
  const sorted = [...days].sort();
  return sorted.map((day, i) => {
    const last = i === sorted.length - 1;
    const assessment = last ? latest : random.pick(kind);
    return {
      ...{ entity_ref, day, scorecard: latest.scorecard },
      ...figures(assessment),
      until: last ? null : sorted[i + 1],
    };
  });
}
