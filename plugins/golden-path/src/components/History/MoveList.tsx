import { makeStyles } from '@material-ui/core/styles';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import type { Move } from './moves';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    list: {
      listStyle: 'none',
      margin: '8px 0 0',
      padding: 0,
      display: 'grid',
      gap: 2,
      color: t.ink2,
      ...text.note,
    },
    number: { display: 'inline-block', width: 16, color: t.accent },
    yardstick: { fontStyle: 'italic', color: t.ink3 },
  };
});

/** The moves of a history in words, numbered as on the line. */
export function MoveList({ moves }: { moves: Move[] }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  if (!moves.length) return <></>;
  const none = t('common.grade.none');
  return (
    <ol className={classes.list}>
      {moves.map((move, index) => {
        const points =
          move.points === undefined ? '–' : format.signed(move.points);
        return (
          <li key={move.date}>
            <b className={classes.number}>{index + 1}</b>
            {format.day(move.date)}
            {' · '}
            {move.kind === 'version'
              ? t('tab.history.versionMove', {
                  version: move.to.version,
                  points,
                })
              : t('tab.history.gradeMove', {
                  from: move.from.grade ?? none,
                  to: move.to.grade ?? none,
                  points,
                })}{' '}
            {move.kind === 'version' && (
              <span className={classes.yardstick}>
                {t('tab.history.yardstick')}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
