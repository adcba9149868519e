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

/** The table of README.md: project, owner, what it shows, grade, score. */
function tableRows(): Map<string, { grade: string; score: string }> {
  const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
  const rows = readme.matchAll(
    /^\| `([a-z-]+)` \|[^|]*\|[^|]*\| ([^|]*) \| ([^|]*) \|$/gm,
  );
  return new Map(
    [...rows].map(([, name, grade, score]) => [
      name,
      { grade: grade.trim(), score: score.trim() },
    ]),
  );
}

describe('the examples', () => {
  it('are described one row each', () => {
    expect([...tableRows().keys()].sort()).toEqual(projects);
  });

  it.each(projects)('%s stands as its row says', async name => {
    const evidence = await readFolder(join(EXAMPLES, 'projects', name), {
      wants: path => containerScorecard.wants(path),
    });
    const { score, grade, cap } = assess(containerScorecard, evidence, {
      policy: POLICY,
    });
    const held = cap ? `, held at it from ${cap.from}` : '';
    expect(tableRows().get(name)).toEqual({
      grade: grade ? `${grade}${held}` : '–',
      score: score === undefined ? '–' : score.toFixed(1),
    });
  });

  it('show every grade, a cap, too little evidence, and no container', () => {
    const rows = [...tableRows().values()];
    const grades = new Set(rows.map(row => row.grade.charAt(0)));
    expect([...grades].sort()).toEqual(['A', 'B', 'C', 'D', 'E', '–']);
    expect(rows.some(row => row.grade.includes('held'))).toBe(true);
    const ungraded = rows.filter(row => row.grade === '–');
    expect(ungraded.some(row => row.score === '–')).toBe(true);
  });
});

describe('the organisation', () => {
  const validate = entitySchemaValidator();
  const all = [...organisation, ...components];
  const refs = new Set(all.map(entity => stringifyEntityRef(entity)));

  it('is well-formed, and names nothing twice', () => {
    for (const entity of all) expect(() => validate(entity)).not.toThrow();
    expect(refs.size).toBe(all.length);
  });

  it('names only what exists, but for one owner that left', () => {
    const missing: string[] = [];
    for (const { kind, metadata, spec = {} } of all) {
      const named = [
        ...[
          spec.parent,
          ...[spec.memberOf ?? []].flat(),
          ...[spec.children ?? []].flat(),
        ].map(
          ref => ref && parseEntityRef(String(ref), { defaultKind: 'Group' }),
        ),
        spec.owner &&
          parseEntityRef(String(spec.owner), { defaultKind: 'Group' }),
        spec.system &&
          parseEntityRef(String(spec.system), { defaultKind: 'System' }),
        spec.domain &&
          parseEntityRef(String(spec.domain), { defaultKind: 'Domain' }),
      ];
      for (const ref of named) {
        if (!ref) continue;
        const text = stringifyEntityRef({ namespace: 'default', ...ref });
        if (!refs.has(text)) missing.push(`${kind} ${metadata.name}: ${text}`);
      }
    }
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
