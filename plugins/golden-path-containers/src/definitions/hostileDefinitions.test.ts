import fc from 'fast-check';
import { readProject } from './__testUtils__/read';
import { definitionKind } from './kindOf';

const KIB = 1024;
const MOST = 250 * KIB;
/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const NAMES = [
  'docker-bake.hcl',
  'docker-bake.json',
  'compose.yaml',
  '.github/workflows/a.yml',
  '.gitlab-ci.yml',
  'buildspec.yml',
  'template.yaml',
  'lib/app-stack.ts',
  'Makefile',
  'build.sh',
];
/** So that a file is worth parsing, whatever its kind. */
const WORTH =
  '# docker target services PackageType DockerContext fromImageAsset\n';

const fill = (piece: string) =>
  piece.repeat(Math.floor((MOST - WORTH.length) / piece.length));
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const inputs: Array<[string, string]> = [
  ['brackets', fill('[')],
  ['braces', fill('{')],
  ['lists in lists', fill('- ')],
  ['maps in maps', fill('a: ')],
  ['quotes', fill('"')],
  ['apostrophes', fill("'")],
  ['one word', fill('x')],
  ['blanks', fill(' ')],
  ['tabs', fill('\t')],
  ['line breaks', fill('\n')],
  ['continuations', `a: \\\n\tdocker build ${fill('\\\n')}`],
  ['dollars', `\tdocker build ${fill('$(A) ')}`],
  ['open expressions', fill('${{ ')],
  ['open interpolations', `target "a" {\n x = "${fill('${')}`],
  ['interpolations in each other', `x = ${fill('"${')}`],
  ['here-documents', fill('a = <<E\n')],
  ['parentheses', `x = ${fill('(')}`],
  ['signs', `x = ${fill('!')}`],
  ['operators', `x = 1${fill(' + 1')}`],
  ['questions', `x = ${fill('a ? ')}`],
  ['indices', `x = a${fill('[0]')}`],
  ['members', `x = a${fill('.b')}`],
  ['comments', fill('/* ')],
  ['blocks', fill('a {\n')],
  [
    'an alias bomb',
    `a0: &a0 [x, x]\n${lines(
      60,
      i => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`,
    )}\nservices:\n  a: {build: {args: *a60}}\njob:\n  script: *a60\nphases: {build: {commands: *a60}}\njobs: {a: {steps: *a60}}\n`,
  ],
  [
    'merge keys',
    `a0: &a0 {x: 1}\n${lines(
      3_000,
      i => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}], k${i}: 1}`,
    )}`,
  ],
  [
    'a circle of extends',
    `services:\n${lines(
      4_000,
      i => `  s${i}:\n    extends: s${(i + 1) % 4_000}\n    build: .`,
    )}`,
  ],
  [
    'a chain of inherits',
    lines(4_000, i => `target "t${i}" {\n  inherits = ["t${i + 1}"]\n}`),
  ],
  [
    'inherits that double',
    lines(
      2_000,
      i => `target "t${i}" {\n  inherits = ["t${i + 1}", "t${i + 2}"]\n}`,
    ),
  ],
  [
    'variables that double',
    [
      lines(
        3_000,
        i =>
          `variable \"v${i}\" {\n  default = concat(v${i + 1}, v${i + 1})\n}`,
      ),
      '\nvariable "v3000" { default = ["a"] }\ntarget "a" { tags = v0 }\n',
    ].join(''),
  ],
  [
    'texts that double',
    [
      lines(3_000, i => `v${i} = "\${v${i + 1}}\${v${i + 1}}"`),
      '\nv3000 = "a"\ntarget "a" { tags = [v0] }\n',
    ].join(''),
  ],
  [
    'functions that call themselves',
    'function "f" {\n params = [a]\n result = "${f(a)}${f(a)}"\n}\ntarget "a" { tags = [f("x")] }\n',
  ],
  [
    'a matrix without end',
    `target "a" {\n name = "\${a}\${b}\${c}\${d}"\n matrix = {\n${'abcd'
      .split('')
      .map(name => `${name} = [${'"x", '.repeat(2_000)}]`)
      .join('\n')}\n }\n}\n`,
  ],
  [
    'groups in a circle',
    lines(5_000, i => `group "g${i}" { targets = ["g${(i + 1) % 5_000}"] }`),
  ],
  ['many builds', lines(8_000, i => `docker build -t a${i} .`)],
  ['many pushes', lines(8_000, i => `docker push a${i}`)],
  [
    'many tags of one build',
    `docker build -t a .\n${lines(8_000, i => `docker tag a a${i}`)}\n`,
  ],
  ['a long command', `docker build ${fill('--build-arg A=1 ')}.`],
  ['a long value', `docker build --build-arg A=${fill('$A')} .`],
  ['asset calls', fill('fromImageAsset(')],
  [
    'many steps',
    `jobs:\n a:\n  steps:\n${fill('   - uses: docker/bake-action@v6\n')}`,
  ],
];

describe.each(NAMES)('%s', name => {
  it.each(inputs)('is read in time: %s', (_, text) => {
    const started = performance.now();
    expect(() => readProject({ [name]: WORTH + text })).not.toThrow();
    expect(performance.now() - started).toBeLessThan(HANGING);
  });

  it('never throws on a broken file', () => {
    const piece = fc.constantFrom(
      ...'target "a" {|}|group|= |[|]|"|${|$(|name|matrix|inherits|\n|  |\t|- |: |services:\n|jobs:\n|steps:\n|  build: |run: |docker build |&a |*a |<<: |!Sub |EOT|<<EOT\n|#|,|?|\\|\'|for |in |script:\n|Resources:\n|$|A|1'.split(
        '|',
      ),
      '|',
      '\r\n',
      '\0',
      '\ufeff',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const { files, unread } = readProject({
          [name]: WORTH + pieces.join(''),
        });
        expect(files.length + unread.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

it('reads no more of a project than is good for it', () => {
  const files = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, i) => [
      `s${i}/compose.yaml`,
      `services:\n  a:\n    build: .\n${'# x\n'.repeat(100)}`,
    ]),
  );
  const started = performance.now();
  const { files: read, unread } = readProject(files);
  expect(performance.now() - started).toBeLessThan(HANGING);
  expect(read).toHaveLength(300);
  expect(unread).toHaveLength(4_700);
  expect(unread[0].reason).toBe(
    'The project has too many build definitions to read them all.',
  );
});

it.each([
  ['It is longer than 256 KiB.', 'x'.repeat(300 * KIB)],
  ['It is a binary file.', 'services:\0'],
])('says why a file is not read: %s', (reason, text) => {
  expect(readProject({ 'compose.yaml': text }).unread).toEqual([
    { path: 'compose.yaml', reason },
  ]);
});

describe('the names of definitions', () => {
  it.each([
    ['docker-bake.override.json', 'bake'],
    ['deploy/docker-compose.prod.yml', 'compose'],
    ['compose.override.yaml', 'compose'],
    ['.github/workflows/ci.yml', 'workflow'],
    ['actions/build/action.yaml', 'workflow'],
    ['.gitlab-ci.yml', 'gitlab'],
    ['.gitlab/ci/build.yml', 'gitlab'],
    ['buildspec-release.yml', 'codebuild'],
    ['template.yaml', 'template'],
    ['infra/lambda.template.json', 'template'],
    ['lib/app-stack.ts', 'cdk'],
    ['app/app_stack.py', 'cdk'],
    ['GNUmakefile', 'make'],
    ['scripts/docker-build.sh', 'script'],
    ['ci/release.sh', 'script'],
  ])('%s is of kind %s', (path, kind) => {
    expect(definitionKind(path)).toBe(kind);
  });

  it.each([
    'node_modules/a/compose.yaml',
    'vendor/x/Makefile',
    'k8s/deployment.yaml',
    'entrypoint.sh',
    'src/stack.test.ts',
    'docs/compose.md',
    'workflows/ci.yml',
    'rebuild.sh',
  ])('%s is none', path => {
    expect(definitionKind(path)).toBeUndefined();
  });
});
