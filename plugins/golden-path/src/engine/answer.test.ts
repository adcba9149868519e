import { scorecardInfo } from 'backstage-plugin-golden-path-common';
import { scorecard } from 'backstage-plugin-golden-path-containers';
import { answer } from './answer';

const now = new Date('2026-11-25T23:30:00Z');

function assessed(text: string) {
  const said = answer({ id: 7, text }, now);
  if (said.kind !== 'assessed') throw new Error(`It said ${said.kind}`);
  expect(said.id).toBe(7);
  return said.assessment;
}

const findingsOf = (text: string) =>
  assessed(text).checks.flatMap(check => check.findings);

describe('the answer to a text', () => {
  it('is its assessment, with a diff for each fix', () => {
    const text = 'FROM node:22.1-slim\nUSER node\nCMD node server.js\n';
    const finding = findingsOf(text).find(f => f.line === 3 && f.fix);
    expect(finding?.fix?.safety).toBe('safe');
    expect(finding?.fix?.diff).toContain('+CMD ["node", "server.js"]');
  });

  it('can cross to the page', () => {
    const text = 'FROM node:latest\nRUN curl http://x | sh\n';
    const said = answer({ id: 1, text }, now);
    expect(structuredClone(said)).toEqual(said);
    const info = scorecardInfo(scorecard);
    expect(structuredClone(info)).toEqual(info);
  });

  it('honours comments until their last day', () => {
    const waived = (until: string) =>
      findingsOf(
        `# golden-path ignore=base-latest reason="a demo" until=${until}\nFROM node:latest\n`,
      ).some(f => f.waived);
    expect(waived('2026-11-25')).toBe(true);
    expect(waived('2026-11-24')).toBe(false);
  });

  it('never throws', () => {
    const hostile = [
      '',
      '\0',
      'FROM '.repeat(5_000),
      'RUN <<E\n',
      '# escape=`',
      '"'.repeat(20_000),
    ];
    for (const text of hostile) {
      expect(answer({ id: 1, text }, now).kind).toBe('assessed');
    }
  });
});
