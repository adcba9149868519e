import { checks } from './checks';
import { modelOf } from './__testUtils__/modelOf';
import { mutant, numbers } from './__testUtils__/mutant';
import { prepareTerraform } from './terraform';

beforeAll(() => prepareTerraform());

const COUNT = 20_000;
/** Files of the examples, by a name that a reader takes. */
const texts = [
  ...new Set(
    checks.flatMap(({ examples }) =>
      [...examples.pass, ...examples.fail].flatMap(({ files }) =>
        Object.entries(files).map(([path, text]) => `${path}\u0000${text}`),
      ),
    ),
  ),
].map(one => one.split('\u0000') as [string, string]);

it(`reads ${COUNT} mutants of its examples without a throw`, () => {
  const pick = numbers(20_261_125);
  for (let i = 0; i < COUNT; i++) {
    const [path, text] = texts[pick(texts.length)];
    const changed = mutant(text, pick);
    const model = modelOf({ [path]: changed });
    // A verdict is what counts: every check sees what was read.
    expect(model.graph.resources.length).toBeLessThan(1000);
    for (const check of i % 20 ? [] : checks) check.run(model);
  }
}, 120_000);
