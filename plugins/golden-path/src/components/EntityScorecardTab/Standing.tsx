import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Assessment,
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { goldenPathApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { isStale, type PracticeView } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Grade } from '../Grade';
import { History } from '../History';
import { Panel } from '../Panel';
import { CapLine } from './CapLine';
import { Facts } from '../Facts';
import type { OpenPractices } from './useOpenPractice';
import { Verdict } from './Verdict';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gridTemplateColumns: '88px minmax(280px, 436px) minmax(0, 1fr)',
      gap: 32,
      padding: 24,
      alignItems: 'start',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: '88px minmax(0, 1fr)',
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    history: {
      borderLeft: `1px solid ${t.line}`,
      paddingLeft: 32,
      minWidth: 0,
      alignSelf: 'stretch',
      [theme.breakpoints.down('md')]: {
        gridColumn: '1 / -1',
        borderLeft: 0,
        paddingLeft: 0,
        borderTop: `1px solid ${t.line}`,
        paddingTop: 16,
      },
    },
    failed: { ...text.small, color: t.ink2 },
  };
});

interface StandingProps {
  entityRef: string;
  entity: EntityScorecard;
  assessment: Assessment;
  info?: ScorecardInfo;
  practices: PracticeView[];
  onShow: OpenPractices['show'];
}

/** The verdict, how sure it is, and how it got here. */
export function Standing(props: StandingProps) {
  const { entityRef, entity, assessment, info, practices, onShow } = props;
  const classes = useStyles();
  const t = useWords();
  const api = useApi(goldenPathApiRef);
  const { scorecard } = assessment;
  const history = useResource(
    // A fresh assessment adds to the history.
    `history ${entityRef} ${scorecard} ${entity.assessedAt}`,
    signal => api.getHistory(entityRef, scorecard, { signal }),
    true,
  );
  return (
    <Panel label={t('tab.standing')}>
      <div className={classes.root}>
        <Grade grade={assessment.grade} stale={isStale(entity)} size={88} />
        <div>
          <CapLine assessment={assessment} info={info} onShow={onShow} />
          <Verdict
            assessment={assessment}
            practices={practices}
            stale={isStale(entity)}
          />
          <Facts assessment={assessment} />
        </div>
        <div className={classes.history}>
          {history.value && <History points={history.value} />}
          {!history.value && history.error && (
            <p className={classes.failed}>{t('tab.history.failed')}</p>
          )}
        </div>
      </div>
    </Panel>
  );
}
