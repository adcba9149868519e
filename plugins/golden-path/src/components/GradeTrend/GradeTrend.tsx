import { makeStyles } from '@material-ui/core/styles';
import type { Trend } from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { hidden, text, tokensOf } from '../../theme';
import { Panel } from '../Panel';
import { TextButton } from '../TextButton';
import { TrendArea } from './TrendArea';
import { TrendTable } from './TrendTable';

const useStyles = makeStyles(theme => ({
  body: { padding: '8px 24px 16px' },
  empty: { ...text.small, color: tokensOf(theme).ink2, margin: '16px 0' },
  scroll: { maxHeight: 300, overflowY: 'auto' },
  hidden,
}));

interface GradeTrendProps {
  trend: Trend;
  busy?: boolean;
}

/** How many components had each grade, day by day: counts and not an average, as areas and as a table. */
export function GradeTrend({ trend, busy }: GradeTrendProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const { points } = trend;
  const [first] = points;
  return (
    <Panel
      title={t('trend.title')}
      note={
        first && (
          <TextButton onClick={() => setAsTable(shown => !shown)}>
            {t(asTable ? 'trend.asChart' : 'trend.asTable')}
          </TextButton>
        )
      }
      busy={busy}
    >
      <div className={classes.body}>
        {!first && <p className={classes.empty}>{t('trend.empty')}</p>}
        {first && !asTable && (
          <TrendArea
            points={points}
            name={t('trend.name', { date: format.day(first.date) })}
          />
        )}
        {first && (
          <div
            className={asTable ? classes.scroll : classes.hidden}
            // What scrolls must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={asTable ? 0 : undefined}
          >
            <TrendTable points={points} />
          </div>
        )}
      </div>
    </Panel>
  );
}
