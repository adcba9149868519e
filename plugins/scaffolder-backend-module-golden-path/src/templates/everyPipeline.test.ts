import { readdirSync } from 'node:fs';
import type { JsonObject } from '@backstage/types';
import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import { parse } from 'yaml';
import { POLICY, TEMPLATES } from '../__testUtils__/paths';
import { answersOfPipeline } from '../__testUtils__/pipelineAnswers';
import {
  schemaProblems,
  workflowProblems,
} from '../__testUtils__/schemaProblems';
import { assessed, STRICT, textsOf } from '../__testUtils__/generated';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';
import { syntaxProblems } from '../__testUtils__/syntaxProblems';

jest.setTimeout(120_000);

const pipelines = readdirSync(TEMPLATES)
  .filter(name => /^pipeline-.+\.yaml$/.test(name))
  .map(name => name.replace('.yaml', ''));

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
});
afterAll(async () => {
  await runner?.stop();
});

describe.each(pipelines)('%s', template => {
  const projects: { answers: JsonObject; texts: Record<string, string> }[] = [];
  const failures: string[] = [];

  /** What is wrong with the projects, each said once with the first answers that show it. */
  async function wrong(
    problemsOf: (texts: Record<string, string>) => string[] | Promise<string[]>,
  ): Promise<Record<string, JsonObject>> {
    const found: Record<string, JsonObject> = {};
    for (const project of projects)
      for (const problem of await problemsOf(project.texts))
        found[problem] ??= project.answers;
    return found;
  }

  beforeAll(async () => {
    for (const choice of answersOfPipeline(template)) {
      const run = await runner.dryRun(template, choice);
      if (run.error) failures.push(`${JSON.stringify(choice)}: ${run.error}`);
      else projects.push({ answers: choice, texts: textsOf(run) });
    }
    await dataScorecard.prepare?.();
  }, 300_000);

  it('is made whatever is answered', () => {
    expect(failures).toEqual([]);
    expect(projects.length).toBeGreaterThan(7);
  });

  it('leaves nothing to mend', async () => {
    expect(
      await wrong(texts => {
        const { checks, score, coverage } = assess(
          dataScorecard,
          evidenceOf(texts),
        );
        const found = checks.flatMap(({ id, findings }) =>
          findings.map(({ file, line, message }) =>
            [id, file, line, message].join(' '),
          ),
        );
        return score === 100 && coverage >= 0.95
          ? found
          : [`score ${score}, coverage ${coverage}`, ...found];
      }),
    ).toEqual({});
  });

  it.each([
    ['the example portal', POLICY],
    ['a strict organisation', STRICT],
  ])(
    'leaves nothing to mend in its image under the policy of %s',
    async (_, policy) => {
      expect(
        await wrong(texts => {
          if (!texts.Dockerfile) return [];
          const { checks, score, coverage } = assessed(texts, policy);
          const open = checks
            .filter(
              ({ outcome }) => !['passed', 'not-applicable'].includes(outcome),
            )
            .map(({ id, outcome, reason }) => `${id} ${outcome} ${reason}`);
          const sum = `score ${score}, coverage ${coverage}`;
          return sum === 'score 100, coverage 1' ? open : [sum, ...open];
        }),
      ).toEqual({});
    },
  );

  it('has files that can be read', async () => {
    expect(await wrong(syntaxProblems)).toEqual({});
  });

  it('has nothing of the template language in them', async () => {
    expect(
      await wrong(texts =>
        Object.entries(texts).flatMap(([path, text]) => {
          // Expressions of GitHub look the same.
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

  it('keeps every answer', () => {
    for (const { answers: given, texts } of projects) {
      const kept = parse(texts['.golden-path.yaml']);
      expect(kept.template).toBe(`template:default/${template}`);
      expect(kept.values).toMatchObject(given);
    }
  });
});
