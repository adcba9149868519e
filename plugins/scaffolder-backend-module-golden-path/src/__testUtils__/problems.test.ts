import { makeProblems, hasMake } from './makeProblems';
import { schemaProblems, workflowProblems } from './schemaProblems';
import { syntaxProblems } from './syntaxProblems';

const ENTITY = {
  'catalog-info.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a }\nspec: { type: service, lifecycle: experimental, owner: b }\n',
};

it.each([
  ['a.yaml', 'a: "b\n'],
  ['a.yaml', 'a: 1\na: 2\n'],
  ['a.json', '{"a": "b"c"}\n'],
  ['a.toml', 'a = "b"c"\n'],
  ['uv.lock', 'a = \n'],
  ['pom.xml', '<a>b & <c></a>\n'],
  ['a.hcl', 'a = "b"c"\n'],
  ['Dockerfile', 'FROM scratch\nRUM id\n'],
  ['go.mod', 'module a\nreplace => y\n'],
  ['queue.conf', 'a { b = "c"d" }\n'],
  ['a.md', 'no line end'],
  ['a.md', 'carriage return\r\n'],
  ['a.exe', 'what is that?\n'],
])('finds %s wrong where it is %j', (path, text) => {
  expect(syntaxProblems({ [path]: text })).toEqual([
    expect.stringMatching(`^${path}: `),
  ]);
});

it.each([
  ['compose.yaml', 'services: { a: { image: b, port: 1 } }\n'],
  ['.gitlab-ci.yml', 'stages: [a]\nb: { stage: c, script: [d] }\n'],
  ['.gitlab-ci.yml', 'stages: [a]\nimage: { stage: a, script: [d] }\n'],
  ['.github/dependabot.yml', 'version: 2\nupdates: [{ directory: / }]\n'],
  ['renovate.json', '{"extend": []}\n'],
  ['mkdocs.yml', 'site_name: a\n'],
  ['catalog-info.yaml', 'kind: Component\n'],
])('finds %s against its schema where it is %j', async (path, text) => {
  expect(await schemaProblems({ ...ENTITY, [path]: text })).toContainEqual(
    expect.stringMatching(`^${path}`),
  );
  expect(await schemaProblems(ENTITY)).toEqual([]);
});

it('finds what is wrong with a workflow', () => {
  const workflow = (step: string) =>
    `on: push\njobs:\n  a:\n    runs-on: b\n    steps:\n      - ${step}\n`;
  const [good, unknown, broken] = workflowProblems([
    workflow('run: echo ${{ github.sha }}'),
    workflow('run: echo ${{ values.name }}'),
    workflow('use: actions/checkout'),
  ]);
  expect(good).toEqual([]);
  expect(unknown).toHaveLength(1);
  expect(broken.length).toBeGreaterThan(0);
});

it('finds what is wrong with a Makefile, where there is make', () => {
  const texts = { Makefile: 'a:\n    spaces\n' };
  expect(hasMake ? makeProblems(texts, ['a']) : ['make a:']).toEqual([
    expect.stringContaining('make a:'),
  ]);
});
