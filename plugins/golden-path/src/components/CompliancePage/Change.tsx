import { makeStyles } from '@material-ui/core/styles';
import type {
  GradeCounts,
  TrendPoint,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { pointBefore } from './pointBefore';

const useStyles = makeStyles(theme => ({
  root: { color: tokensOf(theme).ink3, margin: '4px 0 0', ...text.note },
  good: { color: tokensOf(theme).ok },
  bad: { color: tokensOf(theme).fail },
}));

interface ChangeProps {
  points: TrendPoint[];
  counted(of: GradeCounts): number;
  moreIsGood?: boolean;
}

/** How a count changed in a month: the arrow says where to, the colour only whether that is good. */
export function Change({ points, counted, moreIsGood = false }: ChangeProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const before = pointBefore(points);
  const last = points[points.length - 1];
  if (!before || !last) return <></>;
  const change = counted(last.grades) - counted(before.grades);
  const words = {
    change: format.count(Math.abs(change)),
    date: format.day(before.date),
  };
  if (change === 0) {
    return (
      <dd className={classes.root}>
        {t('compliance.figures.same', { date: words.date })}
      </dd>
    );
  }
  const good = change > 0 === moreIsGood;
  return (
    <dd className={classNames(classes.root, good ? classes.good : classes.bad)}>
      {t(
        change > 0 ? 'compliance.figures.more' : 'compliance.figures.fewer',
        words,
      )}
    </dd>
  );
}
