import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { RollupRow } from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { tokensOf } from '../../theme';
import { Grade } from '../Grade';
import { GradeBar } from '../GradeBar';
import { Icon } from '../Icon';
import { OutcomeIcon } from '../OutcomeIcon';
import { TextButton } from '../TextButton';
import { useTableStyles } from './tableStyles';

const INDENT = 20;

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    heading: {
      '& > *': { backgroundColor: t.sunken },
      '& th, & td': { fontWeight: 700 },
    },
    selected: { '& > *': { backgroundColor: t.accentSoft } },
    team: { display: 'flex', alignItems: 'center', gap: 4 },
    fold: {
      width: 24,
      height: 24,
      padding: 4,
      border: 0,
      background: 'none',
      color: t.ink2,
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${t.accent}` },
    },
    unfolded: { transform: 'rotate(90deg)' },
    space: { width: 24 },
    name: { '&[aria-pressed="true"]': { fontWeight: 700 } },
    pair: { display: 'flex', alignItems: 'center', gap: 8 },
    critical: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      verticalAlign: 'middle',
      color: t.critical,
      fontWeight: 700,
    },
    score: { minWidth: 36, textAlign: 'right' },
  };
});

interface TeamRowProps {
  row: RollupRow;
  title: string;
  depth: number;
  /** The row of the whole organisation. */
  heading?: boolean;
  /** Absent where nothing lies below. */
  folded?: boolean;
  onFold?(): void;
  selected: boolean;
  /** Absent where the row cannot filter. */
  onSelect?: () => void;
}

/** One team with all that lies below it: how many, how they are spread, and the lowest, which a good spread must not hide. */
export function TeamRow(props: TeamRowProps) {
  const { row, title, depth, heading, folded, onFold, selected, onSelect } =
    props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const { lowest } = row;
  return (
    <tr
      className={classNames(
        heading && classes.heading,
        selected && classes.selected,
      )}
    >
      <th scope="row">
        <span
          className={classes.team}
          style={{ paddingLeft: Math.max(0, depth - 1) * INDENT }}
        >
          {folded !== undefined && (
            <button
              type="button"
              className={classes.fold}
              aria-expanded={!folded}
              aria-label={t(
                folded
                  ? 'compliance.teams.expand'
                  : 'compliance.teams.collapse',
                { title },
              )}
              onClick={onFold}
            >
              <Icon
                name="chevron"
                className={folded ? undefined : classes.unfolded}
              />
            </button>
          )}
          {folded === undefined && !heading && (
            <span className={classes.space} />
          )}
          {onSelect ? (
            <TextButton
              className={classes.name}
              aria-pressed={heading ? undefined : selected}
              title={
                heading || selected
                  ? t('compliance.teams.deselect')
                  : t('compliance.teams.select', { title })
              }
              onClick={onSelect}
            >
              {title}
            </TextButton>
          ) : (
            title
          )}
        </span>
      </th>
      <td className={table.number}>{row.total}</td>
      <td>
        <GradeBar counts={row.grades} />
      </td>
      <td className={table.number}>
        {row.critical > 0 ? (
          <span className={classes.critical}>
            <OutcomeIcon outcome="critical" size={16} />
            {row.critical}
          </span>
        ) : (
          <span className={table.quiet}>0</span>
        )}
      </td>
      <td className={table.number}>{format.share(row.coverage)}</td>
      <td>
        {lowest && (
          <span className={classes.pair}>
            <Grade grade={lowest.grade} size={18} />
            <span className={classes.score}>{format.score(lowest.score)}</span>
            <EntityRefLink entityRef={lowest.entityRef} hideIcon>
              {lowest.title}
            </EntityRefLink>
          </span>
        )}
      </td>
    </tr>
  );
}
