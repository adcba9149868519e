import { makeStyles } from '@material-ui/core/styles';
import type {
  Outcome,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { checkTitle, type PracticeView } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { CheckLine } from './CheckLine';
import { type OpenPractices, practiceElementId } from './useOpenPractice';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: { '& + &': { borderTop: `1px solid ${t.lineSoft}` } },
    toggle: {
      display: 'grid',
      gridTemplateColumns: '16px 18px 112px 24px minmax(0, 1fr)',
      gap: 12,
      alignItems: 'center',
      width: '100%',
      minHeight: 44,
      padding: '8px 24px 8px 20px',
      border: 0,
      background: 'none',
      font: 'inherit',
      color: t.ink,
      textAlign: 'left',
      cursor: 'pointer',
      ...text.small,
      '&:hover': { backgroundColor: t.sunken },
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: -2,
      },
    },
    chevron: { color: t.ink2 },
    turned: { transform: 'rotate(90deg)' },
    count: { color: t.ink2, textAlign: 'right' },
    why: { color: t.ink2, overflowWrap: 'anywhere' },
    body: {
      display: 'grid',
      gap: 12,
      padding: '4px 24px 16px 66px',
    },
    title: { ...text.subtitle, outline: 'none' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  };
});

interface FoldedGroupProps {
  outcome: Outcome;
  practices: PracticeView[];
  info?: ScorecardInfo;
  open: OpenPractices;
}

/** Practices of one outcome, folded; the reasons stand on the closed line, so that nobody has to open it to learn them. */
export function FoldedGroup(props: FoldedGroupProps) {
  const { outcome, practices, info, open } = props;
  const classes = useStyles();
  const t = useWords();
  const [shown, setShown] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  // A link to a practice or a check of this group opens it.
  const asked = practices.some(p => open.isOpen(p.result.id));
  useEffect(() => {
    if (asked) setShown(true);
  }, [asked]);

  const visible = shown || asked;
  const close = () => {
    setShown(false);
    practices.forEach(p => open.close(p.result.id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !visible) return;
    event.stopPropagation();
    close();
    button.current?.focus();
  };
  return (
    // Escape closes from anywhere inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={classes.toggle}
        aria-expanded={visible}
        onClick={() => (visible ? close() : setShown(true))}
      >
        <Icon
          name="chevron"
          className={classNames(classes.chevron, visible && classes.turned)}
        />
        <span aria-hidden="true">
          <OutcomeIcon outcome={outcome} />
        </span>
        <b>{t(`common.outcome.${outcome}`)}</b>
        <span className={classes.count}>{practices.length}</span>
        <span className={classes.why}>
          <Prose>{closedLine(practices)}</Prose>
        </span>
      </button>
      {visible && (
        <div className={classes.body}>
          {practices.map(practice => (
            <div key={practice.result.id}>
              <h3
                id={practiceElementId(practice.result.id)}
                tabIndex={-1}
                className={classes.title}
              >
                <Prose>{practice.title}</Prose>
              </h3>
              <ul className={classes.list}>
                {practice.checks.map(check => (
                  <CheckLine
                    key={check.id}
                    check={check}
                    title={checkTitle(info, check.id)}
                  />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** The practices with the reasons that decided their outcome; those of one reason stand together. */
function closedLine(practices: PracticeView[]): string {
  const byReason = new Map<string, string[]>();
  for (const { title, checks, result } of practices) {
    const check = checks.find(c => c.outcome === result.outcome);
    const reason = check?.reason?.replace(/\.$/, '') ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), title]);
  }
  return [...byReason]
    .map(([reason, titles]) =>
      reason ? `${titles.join(', ')} (${reason})` : titles.join(', '),
    )
    .join('; ');
}
