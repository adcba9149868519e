import { makeStyles } from '@material-ui/core/styles';
import type { HistoryPoint } from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { hidden, text, tokensOf } from '../../theme';
import { TextButton } from '../TextButton';
import { HistoryTable } from './HistoryTable';
import { MoveList } from './MoveList';
import { changes, movesOf } from './moves';
import { StepLine } from './StepLine';

const MOST_MOVES = 4;

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      columnGap: 12,
      color: t.ink3,
      ...text.note,
    },
    change: { marginLeft: 'auto' },
    empty: { ...text.small, color: t.ink2, margin: '16px 0' },
    scroll: { maxHeight: 200, overflowY: 'auto', marginTop: 8 },
    hidden,
  };
});

/** Twelve months of a score: the line, its moves in words, and the same facts as a table. */
export function History({ points }: { points: HistoryPoint[] }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);

  const steps = changes(points);
  const moves = movesOf(steps, MOST_MOVES);
  const scored = points.filter(p => p.score !== undefined);
  const first = scored[0];
  const last = scored[scored.length - 1];

  if (points.length < 2 || !first) {
    return (
      <div>
        <div className={classes.head}>{t('tab.history.title')}</div>
        <p className={classes.empty}>{singleText()}</p>
      </div>
    );
  }

  return (
    <div>
      <div className={classes.head}>
        <span>{t('tab.history.title')}</span>
        <span className={classes.change}>
          {t('tab.history.change', {
            points: format.signed(last.score! - first.score!),
            date: format.day(first.date),
          })}
        </span>
        <TextButton onClick={() => setAsTable(shown => !shown)}>
          {t(asTable ? 'tab.history.asChart' : 'tab.history.asTable')}
        </TextButton>
      </div>
      {!asTable && (
        <>
          <StepLine
            name={t('tab.history.name', {
              from: format.score(first.score!),
              start: format.day(first.date),
              to: format.score(last.score!),
            })}
            points={points}
            moves={moves}
          />
          <MoveList moves={moves} />
        </>
      )}
      <div
        className={asTable ? classes.scroll : classes.hidden}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={asTable ? 0 : undefined}
      >
        <HistoryTable points={steps} />
      </div>
    </div>
  );

  function singleText(): string {
    const only = points[points.length - 1];
    if (!only) return t('tab.history.empty');
    if (only.score === undefined) return t('tab.history.singleNone');
    return t('tab.history.single', {
      score: format.score(only.score),
      date: format.day(only.date),
    });
  }
}
