import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  entitySchemaValidator,
  type Entity,
  stringifyEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { assess } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import { readFolder } from 'backstage-plugin-golden-path-node';
import { parse, parseAllDocuments } from 'yaml';
import { EXAMPLES, POLICY } from '../__testUtils__/paths';

const projects = readdirSync(join(EXAMPLES, 'projects')).sort();

function entitiesOf(file: string): Entity[] {
  const text = readFileSync(join(EXAMPLES, file), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
}

const organisation = ['org.yaml', 'users.yaml', 'systems.yaml'].flatMap(
  entitiesOf,
);
const components = projects.flatMap(name =>
  entitiesOf(`projects/${name}/catalog-info.yaml`),
);

const scorecards = [
  { scorecard: containerScorecard, policy: POLICY },
  { scorecard: dataScorecard, policy: {} },
];

/** Project and grades, one for each scorecard, from the table of README.md. */
function gradesInReadme(): Map<string, string[]> {
  const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
  const rows = readme.matchAll(
    /^\| `([a-z-]+)` +\|.*\| ([^|]+?) +\| ([^|]+?) +\|$/gm,
  );
  return new Map([...rows].map(([, name, ...grades]) => [name, grades]));
}

async function read(name: string) {
  return readFolder(join(EXAMPLES, 'projects', name), {
    wants: path => scorecards.some(({ scorecard }) => scorecard.wants(path)),
  });
}

describe('the examples', () => {
  beforeAll(() => dataScorecard.prepare?.());

  it('are described one row each', () => {
    expect([...gradesInReadme().keys()].sort()).toEqual(projects);
  });

  it.each(projects)('%s stands as its row says', async name => {
    const evidence = await read(name);
    const [container, data] = scorecards.map(({ scorecard, policy }) =>
      assess(scorecard, evidence, { policy }),
    );
    const grades = [container, data].map(({ grade, cap }) => {
      const held = cap ? `, held at it from ${cap.from}` : '';
      return grade ? `${grade}${held}` : '–';
    });
    expect(grades).toEqual(gradesInReadme().get(name));
    const onlyRuns = name === 'label-printer';
    for (const [{ score, coverage }, file] of [
      [container, /Dockerfile$/],
      // A function alone is none of the data scorecard's business.
      [data, onlyRuns ? /^$/ : /(\.tf|(^|\/)template\.yaml)$/],
    ] as const) {
      const applies = evidence.files.some(({ path }) => file.test(path));
      expect(score !== undefined).toBe(applies);
      expect(coverage > 0).toBe(applies);
    }
  });

  it('show every grade, a cap, and projects without a grade', () => {
    const [containers, data] = [0, 1].map(i =>
      [...gradesInReadme().values()].map(grades => grades[i]),
    );
    const letters = (grades: string[]) =>
      [...new Set(grades.map(grade => grade.charAt(0)))].sort();
    expect(letters(containers)).toEqual(['A', 'B', 'C', 'D', 'E', '–']);
    expect(letters(data)).toEqual(['B', 'D', 'E', '–']);
    for (const grades of [containers, data])
      expect(grades).toContainEqual(expect.stringContaining('held'));
  });

  it('show a consumer that reads raw data, on the picture', async () => {
    const options = { picture: true };
    const evidence = await read('orders-pipeline');
    const { picture, checks } = assess(dataScorecard, evidence, options);
    const { findings } = checks.find(({ id }) => id === 'consumer-reads-raw')!;
    const marked = picture!.arrows.filter(({ findings: prints }) =>
      prints.includes(findings[0].fingerprint),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0].because).toHaveLength(3);
    expect(marked.map(({ id }) => id.replace(/\S*#/g, ''))).toEqual([
      'aws_sagemaker_notebook_instance.ds_notebook reads aws_s3_bucket.orders_raw',
    ]);
    const stands = new Map(
      picture!.parts.flatMap(({ entities = [], row, column }) =>
        entities.map(ref => [ref, `${column} ${row}`]),
      ),
    );
    expect(Object.fromEntries(stands)).toEqual({
      'resource:default/orders-raw': 'storage raw',
      'resource:default/orders-clean': 'storage transformed',
      'resource:default/orders-marts': 'storage curated',
    });
  });
});

/** The references in fields that name one entity, several, or none. */
function refsTo(defaultKind: string, ...fields: unknown[]): string[] {
  return fields
    .flat()
    .filter(name => name !== undefined)
    .map(name =>
      stringifyEntityRef(parseEntityRef(String(name), { defaultKind })),
    );
}

describe('the organisation', () => {
  const validate = entitySchemaValidator();
  const all = [...organisation, ...components];
  const refs = new Set(all.map(entity => stringifyEntityRef(entity)));

  it('is well-formed, and names nothing twice', () => {
    for (const entity of all) expect(() => validate(entity)).not.toThrow();
    expect(refs.size).toBe(all.length);
  });

  it('names only what exists, but for one owner that left', () => {
    const missing = all.flatMap(({ kind, metadata, spec = {} }) =>
      [
        ...refsTo('Group', spec.parent, spec.memberOf, spec.children),
        ...refsTo('Group', spec.owner),
        ...refsTo('System', spec.system),
        ...refsTo('Domain', spec.domain),
        ...refsTo('Resource', spec.dependsOn),
        ...refsTo('Component', spec.dependencyOf),
      ]
        .filter(ref => !refs.has(ref))
        .map(ref => `${kind} ${metadata.name}: ${ref}`),
    );
    expect(missing).toEqual(['Component newsletter: group:default/marketing']);
  });

  it('has three levels, with six teams or more', () => {
    const groups = organisation.filter(entity => entity.kind === 'Group');
    const parentOf = new Map(
      groups.map(group => [group.metadata.name, group.spec?.parent]),
    );
    const teams = groups.filter(group => group.spec?.type === 'team');
    expect(teams.length).toBeGreaterThanOrEqual(6);
    for (const team of teams) {
      const department = String(team.spec?.parent);
      expect(parentOf.get(department)).toBe('aldermoor');
    }
  });

  it('is registered by one location', () => {
    const location = parse(readFileSync(join(EXAMPLES, 'all.yaml'), 'utf8'));
    expect(location.spec.targets).toEqual([
      './org.yaml',
      './users.yaml',
      './systems.yaml',
      './projects/*/catalog-info.yaml',
    ]);
  });
});
