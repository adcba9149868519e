import { makeStyles } from '@material-ui/core/styles';
import type {
  Assessment,
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import type { PracticeView, Standing } from '../../lib/practices';
import { hidden, text, tokensOf } from '../../theme';
import { Panel } from '../Panel';
import { FoldedGroup } from './FoldedGroup';
import { PracticeRow } from './PracticeRow';
import type { OpenPractices } from './useOpenPractice';

/** The element id of the practices, where "why this score" leads. */
export const PRACTICES_ID = 'golden-path-practices';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    heading: { outline: 'none' },
    table: {
      width: '100%',
      marginTop: 8,
      borderCollapse: 'collapse',
      '& th': {
        textAlign: 'left',
        fontWeight: 400,
        color: t.ink3,
        padding: '8px 12px',
        whiteSpace: 'nowrap',
        ...text.note,
      },
      '& th:first-child': { paddingLeft: 78 },
      '& th:last-child': { paddingRight: 24, textAlign: 'right' },
    },
    narrow: { [theme.breakpoints.down('sm')]: { display: 'none' } },
    none: { ...text.body, color: t.ink2, padding: '12px 24px 16px', margin: 0 },
    folds: { borderTop: `1px solid ${t.line}` },
    hidden,
  };
});

/** The order of the groups below the failures; what could not be decided comes before what is well. */
const FOLDED: Array<Exclude<Standing, 'failed'>> = [
  'waived',
  'error',
  'no-evidence',
  'passed',
  'not-applicable',
];

interface PracticesProps {
  entity: EntityScorecard;
  assessment: Assessment;
  info?: ScorecardInfo;
  practices: PracticeView[];
  open: OpenPractices;
}

/** Practice by practice: failures first by points lost, the rest folded with their reasons on the closed line. */
export function Practices(props: PracticesProps) {
  const { entity, assessment, info, practices, open } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const with_ = (standing: Standing) =>
    practices.filter(p => p.standing === standing);
  const failed = with_('failed');
  const total = assessment.score === undefined ? 0 : 100 - assessment.score;
  const counts = [
    t('tab.practices.failed', { count: failed.length }),
    t('tab.practices.passed', { count: with_('passed').length }),
    with_('waived').length &&
      t('tab.practices.waived', { count: with_('waived').length }),
    with_('error').length &&
      t('tab.practices.error', { count: with_('error').length }),
    with_('no-evidence').length &&
      t('tab.practices.noEvidence', { count: with_('no-evidence').length }),
    with_('not-applicable').length &&
      t('tab.practices.notApplicable', {
        count: with_('not-applicable').length,
      }),
  ];
  return (
    <Panel
      id={PRACTICES_ID}
      title={t('tab.practices.title')}
      aside={counts.filter(Boolean).join(' · ')}
      note={
        failed.length > 0 &&
        t('tab.practices.note', {
          count: failed.length,
          points: format.score(total),
        })
      }
    >
      {failed.length ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('tab.practices.practice')}</th>
              <th scope="col">{t('tab.practices.finding')}</th>
              <th scope="col" className={classes.narrow}>
                {t('tab.practices.severity')}
              </th>
              <th scope="col" className={classes.narrow}>
                {t('tab.practices.weight')}
              </th>
              <th scope="col">{t('tab.practices.lost')}</th>
            </tr>
          </thead>
          {failed.map(practice => (
            <PracticeRow
              key={practice.result.id}
              practice={practice}
              entity={entity}
              info={info}
              open={open.isOpen(practice.result.id)}
              onToggle={open.toggle}
              onClose={open.close}
            />
          ))}
        </table>
      ) : (
        <p className={classes.none}>{t('tab.practices.noneFailed')}</p>
      )}
      <div className={classes.folds}>
        {FOLDED.filter(standing => with_(standing).length).map(standing => (
          <FoldedGroup
            key={standing}
            standing={standing}
            practices={with_(standing)}
            entity={entity}
            info={info}
            open={open}
          />
        ))}
      </div>
    </Panel>
  );
}
