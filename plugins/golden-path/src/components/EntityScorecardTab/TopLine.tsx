import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { EntityScorecardsResource } from '../../hooks/useEntityScorecards';
import { useWords } from '../../hooks/useWords';
import { isStale } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Grade } from '../Grade';
import { OutcomeIcon } from '../OutcomeIcon';
import { Switch } from '../Switch';
import { Freshness } from './Freshness';
import { RefreshButton } from './RefreshButton';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: '8px 16px',
    },
    end: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 12,
      marginLeft: 'auto',
    },
    note: { ...text.note, color: t.ink3, fontWeight: 400 },
  };
});

interface TopLineProps {
  standing: EntityScorecardsResource;
  scorecards: ScorecardInfo[];
  shown: EntityScorecard;
  onChoose(scorecard: string): void;
}

/** Which scorecard, how fresh, and the button for a fresh reading. */
export function TopLine(props: TopLineProps) {
  const { standing, scorecards, shown, onChoose } = props;
  const classes = useStyles();
  const t = useWords();
  const all = standing.value?.scorecards ?? [];
  const options = all.map(entity => {
    const info = scorecards.find(s => s.id === entity.scorecard);
    const empty = entity.state === 'nothing-here';
    return {
      value: entity.scorecard,
      content: (
        <>
          {empty ? (
            <OutcomeIcon outcome="not-applicable" size={16} />
          ) : (
            <Grade
              grade={entity.assessment?.grade}
              stale={isStale(entity)}
              size={20}
            />
          )}
          {info?.title ?? entity.scorecard}
          {empty && <span className={classes.note}>{t('tab.nothing')}</span>}
        </>
      ),
    };
  });
  return (
    <div className={classes.root}>
      <Switch
        label={t('tab.scorecards')}
        value={shown.scorecard}
        options={options}
        onChange={onChoose}
      />
      <div className={classes.end}>
        <Freshness entity={shown} />
        <RefreshButton standing={standing} />
      </div>
    </div>
  );
}
