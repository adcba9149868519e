import { makeStyles } from '@material-ui/core/styles';
import type {
  GradeCounts,
  Rollup,
  Trend,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Change } from './Change';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
      gap: 16,
      margin: 0,
    },
    figure: {
      padding: '16px 24px',
      backgroundColor: t.surface,
      color: t.ink,
      border: `1px solid ${t.line}`,
      borderRadius: 6,
      boxShadow: t.shadow,
      ...text.body,
      '& dt': { ...text.note, color: t.ink3 },
      '& dd': {
        display: 'flex',
        alignItems: 'baseline',
        gap: 8,
        margin: '4px 0 0',
      },
    },
    value: {
      fontSize: 36,
      lineHeight: '40px',
      fontWeight: 700,
      letterSpacing: '-.5px',
    },
    rest: { ...text.small, color: t.ink2 },
  };
});

interface Figure {
  name: string;
  value: number;
  rest: string;
  /** The same count of another day; absent where no day has it. */
  counted?: (of: GradeCounts) => number;
  moreIsGood?: boolean;
}

interface FiguresProps {
  rollup: Rollup;
  /** For how the counts changed; they have no change without it. */
  trend?: Trend;
  busy: boolean;
}

/** Four counts of components, as the server counts them; never a mean. */
export function Figures({ rollup, trend, busy }: FiguresProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { grades, critical, total } = rollup.all;
  const good = grades.A + grades.B;
  const bad = grades.D + grades.E;
  const graded = good + grades.C + bad;
  const figures: Figure[] = [
    {
      name: t('compliance.figures.good'),
      value: good,
      counted: of => of.A + of.B,
      moreIsGood: true,
      rest: graded
        ? t('compliance.figures.ofGradedShare', {
            total: String(graded),
            share: format.share(good / graded),
          })
        : t('compliance.figures.ofGraded', { total: '0' }),
    },
    {
      name: t('compliance.figures.bad'),
      value: bad,
      counted: of => of.D + of.E,
      rest: t('compliance.figures.ofGraded', { total: String(graded) }),
    },
    {
      name: t('compliance.figures.critical'),
      value: critical,
      rest: t('compliance.figures.components', { count: critical }),
    },
    {
      name: t('compliance.figures.none'),
      value: grades.none,
      counted: of => of.none,
      rest: t('compliance.figures.ofAll', { total: String(total) }),
    },
  ];
  return (
    <dl
      className={classes.root}
      aria-label={t('compliance.figures.title')}
      aria-busy={busy || undefined}
    >
      {figures.map(({ name, value, rest, counted, moreIsGood }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>
            <span className={classes.value}>{value}</span>
            <span className={classes.rest}>{rest}</span>
          </dd>
          {counted && trend && (
            <Change
              points={trend.points}
              counted={counted}
              moreIsGood={moreIsGood}
            />
          )}
        </div>
      ))}
    </dl>
  );
}
