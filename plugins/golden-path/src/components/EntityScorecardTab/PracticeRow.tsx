import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { type KeyboardEvent, memo, useRef } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import type { PracticeView } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { FindingLine } from '../FindingLink';
import { Icon } from '../Icon';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';
import { WeightBar } from '../WeightBar';
import { PracticeDetail } from './PracticeDetail';
import { practiceElementId } from './useOpenPractice';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    row: {
      cursor: 'pointer',
      '& td': {
        height: 48,
        padding: '6px 12px',
        boxSizing: 'border-box',
        borderTop: `1px solid ${t.lineSoft}`,
        ...text.small,
      },
      '& td:first-child': { paddingLeft: 20, width: '28%' },
      '& td:last-child': { paddingRight: 24 },
      '&:hover td': { backgroundColor: t.sunken },
    },
    open: { '&&& td': { backgroundColor: t.accentSoft } },
    toggle: {
      display: 'flex',
      alignItems: 'center',
      gap: 12,
      width: '100%',
      border: 0,
      margin: 0,
      padding: 0,
      background: 'none',
      font: 'inherit',
      fontWeight: 700,
      color: t.ink,
      textAlign: 'left',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: 4,
        borderRadius: 4,
      },
    },
    chevron: { color: t.ink2, transition: 'transform .12s' },
    turned: { transform: 'rotate(90deg)' },
    finding: { color: t.ink2 },
    more: { display: 'block', color: t.ink3, ...text.note },
    lost: { textAlign: 'right', fontWeight: 700, whiteSpace: 'nowrap' },
    narrow: { [theme.breakpoints.down('sm')]: { display: 'none' } },
    detail: {
      padding: 0,
      borderLeft: `3px solid ${t.accent}`,
    },
  };
});

interface PracticeRowProps {
  practice: PracticeView;
  entity: EntityScorecard;
  info?: ScorecardInfo;
  open: boolean;
  onToggle(practice: string): void;
  onClose(practice: string): void;
}

function Row(props: PracticeRowProps) {
  const { practice, entity, info, open, onToggle, onClose } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  const { result, title, findings, failed, severity, lost } = practice;
  const omitted = failed.reduce((sum, check) => sum + (check.omitted ?? 0), 0);
  const more = findings.length + omitted - 1;
  const waived = practice.checks
    .flatMap(check => check.findings)
    .filter(finding => finding.waived).length;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    onClose(result.id);
    button.current?.focus();
  };

  return (
    // Escape closes from anywhere inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <tbody onKeyDown={onKeyDown}>
      {/* The whole row takes clicks for the mouse's sake; the button in it is what keyboards and screen readers use. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <tr
        className={classNames(classes.row, open && classes.open)}
        onClick={() => onToggle(result.id)}
      >
        <td>
          <button
            ref={button}
            id={practiceElementId(result.id)}
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            onClick={event => {
              event.stopPropagation();
              onToggle(result.id);
            }}
          >
            <Icon
              name="chevron"
              className={classNames(classes.chevron, open && classes.turned)}
            />
            <OutcomeIcon
              outcome={severity === 'critical' ? 'critical' : 'failed'}
            />
            <span>
              <Prose>{title}</Prose>
            </span>
          </button>
        </td>
        <td className={classes.finding}>
          {findings[0] && (
            <>
              <FindingLine finding={findings[0]} />{' '}
              <Prose>{findings[0].message}</Prose>
            </>
          )}
          {more > 0 && (
            <span className={classes.more}>
              {t('tab.practices.more', { count: more })}
            </span>
          )}
          {waived > 0 && (
            <span className={classes.more}>
              {t('tab.finding.waived', { count: waived })}
            </span>
          )}
          {practice.open.length > 0 && (
            <span className={classes.more}>
              {t('tab.practices.open', { count: practice.open.length })}
            </span>
          )}
        </td>
        <td className={classes.narrow}>
          {severity && <SeverityBars severity={severity} />}
        </td>
        <td className={classes.narrow}>
          <WeightBar
            passed={result.passedWeight}
            decided={result.decidedWeight}
          />
        </td>
        <td className={classes.lost}>
          {lost > 0 ? format.signed(-lost) : '0'}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5} className={classes.detail}>
            <PracticeDetail practice={practice} entity={entity} info={info} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A failed practice: its first finding named on the closed row, its proof below when open. */
export const PracticeRow = memo(Row);
