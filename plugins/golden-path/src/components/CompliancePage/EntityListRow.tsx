import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityRow,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { memo } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords, type Words } from '../../hooks/useWords';
import { practiceTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Gauge } from '../Gauge';
import { Grade } from '../Grade';
import { Moment } from '../Moment';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { Icon } from '../Icon';
import { useTableStyles } from './tableStyles';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    name: { fontWeight: 700 },
    type: { color: t.ink3, ...text.note, fontWeight: 400 },
    worst: { display: 'flex', alignItems: 'center', gap: 8 },
    lost: { fontWeight: 700 },
    unwaived: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: 4,
      color: t.ink3,
      ...text.note,
    },
    stale: { display: 'inline-flex', alignItems: 'center', gap: 4 },
  };
});

interface EntityListRowProps {
  row: EntityRow;
  info: ScorecardInfo;
}

function Row(props: EntityListRowProps) {
  const { row, info } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const { score, low, high, grade, worstPractice, assessedAt } = row;
  const { unwaivedScore, unwaivedGrade } = row;
  const interval = low !== undefined && high !== undefined;
  return (
    <tr>
      <td>
        <Grade grade={grade} stale={row.stale} size={24} />
      </td>
      <td>
        <EntityRefLink
          entityRef={row.entityRef}
          className={classes.name}
          hideIcon
        >
          {row.title}
        </EntityRefLink>{' '}
        <span className={classes.type}>{row.type}</span>
      </td>
      <td>
        {row.owner ? (
          <EntityRefLink entityRef={row.owner} defaultKind="group" hideIcon />
        ) : (
          <span className={table.quiet}>{t('compliance.list.noOwner')}</span>
        )}
      </td>
      <td className={table.number}>
        {grade && score !== undefined ? (
          <b>{format.score(score)}</b>
        ) : (
          <span className={table.quiet}>–</span>
        )}
        {unwaivedScore !== undefined && (
          <span className={classes.unwaived}>
            {unwaivedGrade !== grade && (
              <Grade grade={unwaivedGrade} size={16} />
            )}
            {t('common.waiver.without', {
              score: format.score(unwaivedScore),
            })}
          </span>
        )}
      </td>
      <td>
        {interval && (
          <Gauge
            size="small"
            name={
              grade && score !== undefined
                ? t('common.scale.score', {
                    score: format.score(score),
                    low: format.score(low),
                    high: format.score(high),
                  })
                : t('common.scale.interval', {
                    low: format.score(low),
                    high: format.score(high),
                  })
            }
            score={grade ? score : undefined}
            low={low}
            high={high}
          />
        )}
      </td>
      <td className={table.number}>
        {interval ? format.share(row.coverage) : ''}
      </td>
      <td>
        <Worst row={row} info={info} />
      </td>
      <td className={`${table.number} ${classes.lost}`}>
        {worstPractice && format.signed(-worstPractice.lost)}
      </td>
      <td>
        {assessedAt && (
          <span
            className={classes.stale}
            title={row.stale ? t('compliance.list.stale') : undefined}
          >
            <Moment at={assessedAt} />
            {row.stale && (
              <span role="img" aria-label={t('compliance.list.stale')}>
                <Icon name="clock" size={14} />
              </span>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}

/** One component: verdict, how sure it is, and the practice that costs it most. */
export const EntityListRow = memo(Row);

function Worst({ row, info }: EntityListRowProps) {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const { worstPractice, critical } = row;
  if (worstPractice) {
    return (
      <span className={classes.worst}>
        <OutcomeIcon outcome="failed" size={16} />
        <Prose>{practiceTitle(info, worstPractice.id)}</Prose>
        {critical > 0 && <OutcomeIcon outcome="critical" size={16} />}
      </span>
    );
  }
  const assessed = row.state === 'assessed';
  return (
    <span className={`${classes.worst} ${table.quiet}`}>
      <OutcomeIcon
        outcome={assessed ? 'passed' : unread(row.state)}
        size={16}
      />
      {stateWords(row.state, t)}
    </span>
  );
}

function unread(state: EntityRow['state']) {
  return state === 'nothing-here' ? 'not-applicable' : 'no-evidence';
}

function stateWords(state: EntityRow['state'], t: Words): string {
  switch (state) {
    case 'assessed':
      return t('compliance.list.allPassed');
    case 'nothing-here':
      return t('compliance.list.nothing');
    case 'no-source':
      return t('compliance.list.noSource');
    case 'unreadable':
      return t('compliance.list.unreadable');
    default:
      return t('compliance.list.pending');
  }
}
