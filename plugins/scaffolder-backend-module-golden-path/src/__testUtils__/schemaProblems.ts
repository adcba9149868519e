import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse, parseAllDocuments } from 'yaml';
import { renovateSchema } from './renovate';

const options = { strict: false, allErrors: true } as const;
const ajv = addFormats(new Ajv(options));
const ajv2020 = addFormats(new Ajv2020(options));

const copied = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, 'schemas', name), 'utf8'));

const mkdocs = {
  type: 'object',
  required: ['site_name', 'nav', 'plugins'],
  additionalProperties: false,
  properties: {
    site_name: { type: 'string' },
    docs_dir: { const: 'docs' },
    nav: { type: 'array', items: { type: 'object' } },
    plugins: { const: ['techdocs-core'] },
  },
};

const SCHEMAS: Record<string, ValidateFunction> = {
  'compose.yaml': ajv2020.compile(copied('compose-spec.json')),
  '.gitlab-ci.yml': ajv.compile(copied('gitlab-ci.json')),
  '.github/dependabot.yml': ajv.compile(copied('dependabot.json')),
  'renovate.json': ajv.compile(renovateSchema),
  'mkdocs.yml': ajv.compile(mkdocs),
};

const VALIDATORS = [
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  apiEntityV1alpha1Validator,
];
const entityPolicy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** What the schemas have against the files of a project. Workflows are left to `workflowProblems`. */
export async function schemaProblems(
  texts: Record<string, string>,
): Promise<string[]> {
  const bySchema = Object.entries(SCHEMAS).flatMap(([path, validate]) => {
    if (!(path in texts) || validate(parse(texts[path]))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${path}${instancePath}: ${message}`,
    );
  });
  return [
    ...bySchema,
    ...(await entityProblems(texts)),
    ...gitlabProblems(texts['.gitlab-ci.yml']),
  ];
}

/** The first entity is the project's own, and a component. */
async function entityProblems(
  texts: Record<string, string>,
): Promise<string[]> {
  const problems: string[] = [];
  const entities = parseAllDocuments(texts['catalog-info.yaml']).map(document =>
    document.toJS(),
  );
  for (const [index, entity] of entities.entries()) {
    const validators = index ? VALIDATORS : VALIDATORS.slice(0, 1);
    // The catalog puts the text of the file in its place.
    const definition = entity.spec?.definition;
    if (definition?.$text)
      entity.spec.definition = texts[definition.$text.replace('./', '')];
    try {
      await entityPolicy.enforce(entity);
      const known = await Promise.all(validators.map(one => one.check(entity)));
      if (!known.includes(true))
        problems.push(`catalog-info.yaml: entity ${index} is of another kind`);
    } catch (error) {
      problems.push(`catalog-info.yaml: ${error}`);
    }
  }
  return problems;
}

/** What a schema cannot say: that a job names a stage and jobs that are there. */
function gitlabProblems(text: string | undefined): string[] {
  if (!text) return [];
  const { stages, include, variables, default: _, ...jobs } = parse(text);
  return Object.entries<{ stage: string; needs?: string[] }>(jobs).flatMap(
    ([name, { stage, needs = [] }]) => {
      // What other jobs extend.
      if (name.startsWith('.')) return [];
      const unknown = needs.filter(need => !(need in jobs));
      const known = stages.includes(stage) && !unknown.length;
      return known ? [] : [`.gitlab-ci.yml: ${name} names what is not there`];
    },
  );
}

/** What GitHub's own parser has against workflows, for each. */
export function workflowProblems(workflows: string[]): string[][] {
  const program = join(__dirname, 'workflowProblems.mjs');
  const said = execFileSync(process.execPath, [program], {
    input: JSON.stringify(workflows),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--no-warnings' },
  });
  return JSON.parse(said);
}
