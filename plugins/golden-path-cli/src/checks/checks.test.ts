import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { runHere } from '../testing/runHere';

describe('checks', () => {
  it('lists every check under its practice', async () => {
    const { exitCode, out } = await runHere(['checks']);
    expect(exitCode).toBe(0);
    for (const { id, severity, title } of containerScorecard.checks) {
      expect(out).toMatch(new RegExp(`^ {4}${id} +${severity} `, 'm'));
      expect(out).toContain(title);
    }
  });

  it('counts them by practice at the end', async () => {
    const { checks, practices } = containerScorecard;
    const { out } = await runHere(['checks']);
    const lines = out.trimEnd().split('\n');
    const last = lines.slice(-practices.length - 1);
    expect(last.pop()).toBe(
      `  ${checks.length} checks in ${practices.length} practices`,
    );
    expect(last.map(line => line.trim().split(/ +/))).toEqual(
      practices.map(({ id }) => [
        String(checks.filter(check => check.practice === id).length),
        id,
      ]),
    );
  });

  it('prints the metadata of every check, and only that', async () => {
    const { out } = await runHere(['checks', '--format', 'json']);
    const printed = JSON.parse(out);
    expect(printed).toHaveLength(containerScorecard.checks.length);
    const { examples, run, translations, ...metadata } =
      containerScorecard.checks[0];
    expect(printed[0]).toEqual({
      ...metadata,
      scorecard: 'container-hygiene',
    });
  });

  it('can be asked for one scorecard', async () => {
    const args = ['checks', '--format', 'json'];
    const all = await runHere(args);
    const one = await runHere([...args, '--scorecard', 'container-hygiene']);
    expect(one.out).toBe(all.out);
  });
});

describe('explain', () => {
  it.each(containerScorecard.checks.map(c => [c.id, c] as const))(
    'tells all about %s',
    async (id, check) => {
      const { exitCode, out } = await runHere(['explain', id]);
      expect(exitCode).toBe(0);
      expect(out).toContain(check.title);
      expect(out).toContain(check.rationale);
      expect(out).toContain(check.remedy);
      expect(out).toContain(`(${check.practice})`);
      expect(out).toContain(`docs/practices/${check.practice}.md#${id}`);
      for (const equivalent of check.equivalents) {
        expect(out).toContain(`${equivalent.tool} ${equivalent.id}: `);
      }
    },
  );
});
