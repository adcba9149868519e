import { runHere } from './testing/runHere';

describe('golden-path', () => {
  it.each([
    [['chek'], "unknown command 'chek'"],
    [['check'], 'Name at least one PATH'],
    [['check', '--format', 'xml', '.'], 'text, json, jsonl, sarif'],
    [['checks', '--format', 'sarif'], 'text, json'],
    [['check', '--scorecard', 'x', '.'], 'There is: container-hygiene'],
    [['check', '--fail-below', 'x', '.'], 'a number from 0 to 100'],
    [['check', '--fail-below', '', '.'], 'a number from 0 to 100'],
    [['check', '--fail-below', '-1', '.'], 'a number from 0 to 100'],
    [['check', '--fail-below', '100.5', '.'], 'a number from 0 to 100'],
    [['check', '--policy', 'no-such-file', '.'], 'cannot be read'],
    [['check', '--no-such-option', '.'], '--no-such-option'],
    [['checks', '--scorecard', 'x'], 'There is: container-hygiene'],
    [['explain'], "missing required argument 'CHECK'"],
    [['explain', 'no-such-check'], '`golden-path checks` lists them all'],
    [['explain', 'latest'], 'Did you mean base-latest'],
  ])('says what to do about %j and ends with 2', async (args, message) => {
    const { exitCode, out, err } = await runHere(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });

  it('shows its help, which is no mistake', async () => {
    const { exitCode, out, err } = await runHere(['--help']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/check .*\n.*fix .*\n.*checks .*\n.*explain /);
    expect((await runHere(['check', '--help'])).out).toContain('--fail-below');
  });

  it('shows its help on standard error where no command is given', async () => {
    const { exitCode, out, err } = await runHere([]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('Usage: golden-path');
  });

  it('tells its version', async () => {
    const { exitCode, out } = await runHere(['--version']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
