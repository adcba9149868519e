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

/** Project and grade from the table of README.md. */
function gradesInReadme(): Map<string, string> {
  const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
  const rows = readme.matchAll(/^\| `([a-z-]+)` +\|.*\| ([^|]+?) +\|$/gm);
  return new Map([...rows].map(([, name, grade]) => [name, grade]));
}

describe('the examples', () => {
  it('are described one row each', () => {
    expect([...gradesInReadme().keys()].sort()).toEqual(projects);
  });

  it.each(projects)('%s stands as its row says', async name => {
    const evidence = await readFolder(join(EXAMPLES, 'projects', name), {
      wants: path => containerScorecard.wants(path),
    });
    const { score, grade, cap, coverage } = assess(
      containerScorecard,
      evidence,
      { policy: POLICY },
    );
    const held = cap ? `, held at it from ${cap.from}` : '';
    expect(grade ? `${grade}${held}` : '–').toBe(gradesInReadme().get(name));
    const hasDockerfile = evidence.files.some(file =>
      file.path.endsWith('Dockerfile'),
    );
    expect(score !== undefined).toBe(hasDockerfile);
    expect(coverage > 0).toBe(hasDockerfile);
  });

  it('show every grade, a cap, and projects without a grade', () => {
    const grades = [...gradesInReadme().values()];
    const letters = new Set(grades.map(grade => grade.charAt(0)));
    expect([...letters].sort()).toEqual(['A', 'B', 'C', 'D', 'E', '–']);
    expect(grades).toContainEqual(expect.stringContaining('held'));
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
