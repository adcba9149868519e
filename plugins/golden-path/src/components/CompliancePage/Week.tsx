import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Move, Moves } from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Grade } from '../Grade';
import { Panel } from '../Panel';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    body: { padding: '8px 24px 16px', '& a': { color: t.accent } },
    title: { ...text.subtitle, marginTop: 8 },
    count: { color: t.ink3, fontWeight: 400 },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    move: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignItems: 'center',
      gap: 8,
      padding: '4px 0',
      ...text.small,
    },
    note: { display: 'block', color: t.ink3, ...text.note },
    grades: { display: 'flex', alignItems: 'center', gap: 4, color: t.ink3 },
    rest: { color: t.ink3, margin: '4px 0 0', ...text.note },
  };
});

interface WeekProps {
  moves: Moves;
  busy?: boolean;
}

/** What got worse and what got better this week, the largest changes first. */
export function Week({ moves, busy }: WeekProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  return (
    <Panel
      title={t('week.title')}
      note={t('week.note', { date: format.day(moves.since) })}
      busy={busy}
    >
      <div className={classes.body}>
        <Direction
          mark="▼"
          title={t('week.worse')}
          none={t('week.noWorse')}
          moves={moves.worse}
          total={moves.worseTotal}
        />
        <Direction
          mark="▲"
          title={t('week.better')}
          none={t('week.noBetter')}
          moves={moves.better}
          total={moves.betterTotal}
        />
      </div>
    </Panel>
  );
}

interface DirectionProps {
  mark: string;
  title: string;
  none: string;
  moves: Move[];
  total: number;
}

function Direction({ mark, title, none, moves, total }: DirectionProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  return (
    <>
      <h3 className={classes.title}>
        <span aria-hidden="true">{mark}</span> {title}{' '}
        <span className={classes.count}>{format.count(total)}</span>
      </h3>
      {moves.length === 0 && <p className={classes.rest}>{none}</p>}
      <ul className={classes.list}>
        {moves.map(move => (
          <li key={move.entityRef} className={classes.move}>
            <span>
              <EntityRefLink entityRef={move.entityRef} hideIcon>
                {move.title}
              </EntityRefLink>
              <span className={classes.note}>
                {t('week.points', {
                  points: format.signed(move.to.score - move.from.score),
                  date: format.day(move.date),
                })}
                {move.newVersion && <i> {t('tab.history.yardstick')}</i>}
              </span>
            </span>
            <span className={classes.grades}>
              <Grade grade={move.from.grade} size={20} />
              <span role="img" aria-label={t('week.to')}>
                →
              </span>
              <Grade grade={move.to.grade} size={20} />
            </span>
          </li>
        ))}
      </ul>
      {total > moves.length && (
        <p className={classes.rest}>
          {t('week.more', { count: total - moves.length })}
        </p>
      )}
    </>
  );
}
