import { makeStyles } from '@material-ui/core/styles';
import type {
  Assessment,
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { checkTitle, practiceTitle } from '../../lib/practices';
import { counted } from '../../lib/waivers';
import { mono, text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Panel } from '../Panel';
import { plain, Prose } from '../Prose';
import { Staircase } from '../Staircase';
import type { OpenPractices } from './useOpenPractice';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    body: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 372px',
      gap: 40,
      alignItems: 'center',
      padding: '0 24px 16px',
      [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr) 72px auto',
      gap: 16,
      alignItems: 'center',
      padding: '12px 0',
      '& + &': { borderTop: `1px solid ${t.lineSoft}` },
    },
    title: text.subtitle,
    remedy: { ...text.small, color: t.ink2, margin: '2px 0' },
    note: { ...text.note, color: t.ink3, margin: 0 },
    points: { textAlign: 'right' },
    figure: { display: 'block', fontSize: 18, lineHeight: '20px' },
    same: {
      ...text.note,
      color: t.ink3,
      margin: 0,
      padding: '12px 24px 16px',
      '& code': { fontFamily: mono },
    },
  };
});

interface LiftProps {
  entity: EntityScorecard;
  assessment: Assessment;
  info?: ScorecardInfo;
  onShow: OpenPractices['show'];
}

/** The mends that would add most, and where the score goes with them. */
export function Lift({ entity, assessment, info, onShow }: LiftProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { gains } = entity;
  const { score, grade } = assessment;
  if (!gains.length || score === undefined) return <></>;
  const last = gains[gains.length - 1];
  const together = gains.reduce((sum, gain) => sum + gain.points, 0);
  const note =
    grade && last.grade && grade !== last.grade
      ? t('tab.lift.note', { count: gains.length, from: grade, to: last.grade })
      : t('tab.lift.plain', {
          count: gains.length,
          points: format.signed(together),
        });
  return (
    <Panel
      title={t('tab.lift.title')}
      aside={<span className={classes.note}>{note}</span>}
    >
      <div className={classes.body}>
        <ol className={classes.list}>
          {gains.map((gain, index) => {
            const check = assessment.checks.find(c => c.id === gain.check);
            const metadata = info?.checks.find(c => c.id === gain.check);
            const title = checkTitle(info, gain.check);
            const found =
              counted(check?.findings ?? []).length + (check?.omitted ?? 0);
            return (
              <li key={gain.check} className={classes.row}>
                <b>{index + 1}</b>
                <div>
                  <h3 className={classes.title}>
                    <Prose>{title}</Prose>
                  </h3>
                  {metadata && (
                    <p className={classes.remedy}>
                      <Prose>{metadata.remedy}</Prose>
                    </p>
                  )}
                  <p className={classes.note}>
                    {t('tab.lift.findings', {
                      count: found,
                      practice: plain(practiceTitle(info, gain.practice)),
                    })}
                  </p>
                </div>
                <div className={classes.points}>
                  <b className={classes.figure}>{format.signed(gain.points)}</b>
                  <span className={classes.note}>{t('tab.lift.points')}</span>
                </div>
                <Button
                  onClick={() => onShow({ check: gain.check })}
                  aria-label={t('tab.lift.showNamed', { title: plain(title) })}
                >
                  {t('tab.lift.show')}
                </Button>
              </li>
            );
          })}
        </ol>
        <Staircase score={score} grade={grade} gains={gains} />
      </div>
      <p className={classes.same}>
        {t('tab.lift.same', { command: <code>golden-path check</code> })}
      </p>
    </Panel>
  );
}
