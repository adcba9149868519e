import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { answersFor, keptOf } from '../__testUtils__/answers';
import { expectCarried, type Kept } from '../__testUtils__/expectCarried';
import { assessed, LEAST, STRICT, textsOf } from '../__testUtils__/generated';
import { kinds, missingKinds } from '../__testUtils__/kinds';
import {
  hasMake,
  makeProblems,
  targetsOf,
} from '../__testUtils__/makeProblems';
import { POLICY } from '../__testUtils__/paths';
import {
  schemaProblems,
  workflowProblems,
} from '../__testUtils__/schemaProblems';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';
import { syntaxProblems } from '../__testUtils__/syntaxProblems';

// Each project takes its time on a busy machine.
jest.setTimeout(60_000);

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
});
afterAll(async () => {
  await runner?.stop();
});

it('can be made in every language', () => {
  expect(missingKinds).toEqual([]);
});

describe.each(kinds)('$title', kind => {
  const projects: {
    answers: JsonObject;
    texts: Record<string, string>;
    output: JsonObject;
  }[] = [];
  const failures: string[] = [];

  /** What is wrong with the projects, each said once with the first answers that show it. */
  async function wrong(
    problemsOf: (texts: Record<string, string>) => string[] | Promise<string[]>,
  ): Promise<Record<string, JsonObject>> {
    const found: Record<string, JsonObject> = {};
    for (const { answers, texts } of projects) {
      for (const problem of await problemsOf(texts)) found[problem] ??= answers;
    }
    return found;
  }

  beforeAll(async () => {
    for (const answers of answersFor(kind)) {
      const run = await runner.dryRun(kind.template, answers);
      if (run.error) failures.push(`${JSON.stringify(answers)}: ${run.error}`);
      else {
        const { output } = run;
        projects.push({ answers, texts: textsOf(run), output });
      }
    }
  }, 120_000);

  it('is made whatever is answered', () => {
    expect(failures).toEqual([]);
    expect(projects.length).toBeGreaterThan(7);
  });

  it.each([
    ['the example portal', POLICY],
    ['a strict organisation', STRICT],
  ])('leaves nothing to mend under the policy of %s', async (_, policy) => {
    expect(
      await wrong(texts => {
        const { checks, score, coverage } = assessed(texts, policy);
        const open = checks
          .filter(
            ({ outcome }) => !['passed', 'not-applicable'].includes(outcome),
          )
          .map(({ id, outcome, reason, findings: [first] }) =>
            [
              id,
              outcome,
              reason,
              first?.file,
              first?.line,
              first?.message,
            ].join(' '),
          );
        const sum = `score ${score}, coverage ${coverage}`;
        return sum === 'score 100, coverage 1' ? open : [sum, ...open];
      }),
    ).toEqual({});
  });

  it('has files that can be read', async () => {
    expect(await wrong(syntaxProblems)).toEqual({});
  });

  it('has nothing of the template language in them', async () => {
    expect(
      await wrong(texts =>
        Object.entries(texts).flatMap(([path, text]) => {
          // Its own expressions look the same.
          const ofGithub = path.startsWith('.github/');
          const left = ofGithub ? /\{%|values\./ : /\$\{\{|\{%/;
          return left.test(text) ? [`${path}: ${left.exec(text)}`] : [];
        }),
      ),
    ).toEqual({});
  });

  it('keeps to the schemas of its configuration', async () => {
    expect(await wrong(schemaProblems)).toEqual({});
    const workflows = projects.flatMap(
      ({ texts }) => texts['.github/workflows/ci.yaml'] ?? [],
    );
    const distinct = [...new Set(workflows)];
    expect(workflowProblems(distinct)).toEqual(distinct.map(() => []));
  });

  it('carries every answer exactly', () => {
    for (const { answers, texts } of projects) {
      const { template, version, values } = parse(texts['.golden-path.yaml']);
      expect(template).toBe(`template:default/${kind.template}`);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(values).toEqual(keptOf(kind, answers));
      expectCarried(texts, values as Kept);
    }
  });

  it('has targets that make can read, where there is make', () => {
    const [{ texts }] = projects;
    const targets = targetsOf(texts);
    expect(targets).toEqual(
      expect.arrayContaining(['run', 'test', 'build', 'help', 'image']),
    );
    expect(hasMake ? makeProblems(texts, targets) : []).toEqual([]);
  });

  it('still scores an A from a registry that the policy does not know', async () => {
    const run = await runner.dryRun(kind.template, {
      ...LEAST,
      ...kind.fixed,
      registry: 'mirror.example.org:5000',
    });
    expect(run.error).toBeUndefined();
    const { grade, checks } = assessed(textsOf(run));
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ practice }) => practice)).toEqual(['own-registry']);
    expect(grade).toBe('A');
  });

  it('says at the end where the project lies and how it stands', () => {
    const [{ answers, output }] = projects;
    expect(output.links).toEqual([
      expect.objectContaining({
        url: `/catalog/default/component/${answers.name}/scorecard`,
      }),
      expect.objectContaining({
        entityRef: `component:default/${answers.name}`,
      }),
    ]);
    const said = (output.text as { content: string }[])
      .map(({ content }) => content)
      .join('\n');
    expect(said).toContain('**Grade A, 100 of 100 points.**');
    expect(said).toContain(`/${answers.name}\`, branch \`main\``);
  });
});
