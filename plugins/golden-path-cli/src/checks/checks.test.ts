import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import { runHere } from '../testing/runHere';

const scorecards = [containerScorecard, dataScorecard];
const everyCheck = scorecards.flatMap(({ checks }) => checks);

describe('checks', () => {
  it('lists every check under its practice', async () => {
    const { exitCode, out } = await runHere(['checks']);
    expect(exitCode).toBe(0);
    for (const { id, severity, title } of everyCheck) {
      expect(out).toMatch(new RegExp(`^ {4}${id} +${severity} `, 'm'));
      expect(out).toContain(title);
    }
  });

  it.each(scorecards)('counts them by practice: $id', async scorecard => {
    const { id: only, checks, practices } = scorecard;
    const { out } = await runHere(['checks', '--scorecard', only]);
    expect((await runHere(['checks'])).out).toContain(out);
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
    expect(printed).toHaveLength(everyCheck.length);
    const { examples, run, translations, ...metadata } =
      containerScorecard.checks[0];
    expect(printed[0]).toEqual({
      ...metadata,
      scorecard: 'container-hygiene',
    });
  });

  it('can be asked for one scorecard', async () => {
    const args = ['checks', '--format', 'json'];
    const all = JSON.parse((await runHere(args)).out);
    for (const { id } of scorecards) {
      const { out } = await runHere([...args, '--scorecard', id]);
      const own = all.filter((c: { scorecard: string }) => c.scorecard === id);
      expect(JSON.parse(out)).toEqual(own);
    }
    const unknown = await runHere([...args, '--scorecard', 'nope']);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.err).toContain('container-hygiene, data-tier-compliance');
  });
});

describe('explain', () => {
  it.each(everyCheck.map(c => [c.id, c] as const))(
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
