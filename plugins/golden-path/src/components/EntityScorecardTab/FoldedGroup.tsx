import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWaiverWords } from '../../hooks/useWaiverWords';
import { useWords } from '../../hooks/useWords';
import {
  checkTitle,
  type PracticeView,
  shortRevision,
  type Standing,
} from '../../lib/practices';
import { isWaived, waiversOf } from '../../lib/waivers';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { CheckLine } from './CheckLine';
import { type OpenPractices, practiceElementId } from './useOpenPractice';
import { WaivedCheck } from './WaivedCheck';

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
  standing: Exclude<Standing, 'failed'>;
  practices: PracticeView[];
  entity: EntityScorecard;
  info?: ScorecardInfo;
  open: OpenPractices;
}

/** Practices of one outcome, folded; the reasons stand on the closed line, so that nobody has to open it to learn them. */
export function FoldedGroup(props: FoldedGroupProps) {
  const { standing, practices, entity, info, open } = props;
  const classes = useStyles();
  const t = useWords();
  const waiverWords = useWaiverWords();
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
          <OutcomeIcon outcome={standing} />
        </span>
        <b>{t(`common.outcome.${standing}`)}</b>
        <span className={classes.count}>{practices.length}</span>
        <span className={classes.why}>
          <Prose>
            {closedLine(practices, practice =>
              standing === 'waived'
                ? waiversOf(practice.waived).map(waiverWords).join(', ')
                : reasonOf(practice),
            )}
          </Prose>
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
              {practice.waived.map(check => (
                <WaivedCheck
                  key={check.id}
                  check={check}
                  title={checkTitle(info, check.id)}
                  revision={entity.revision && shortRevision(entity.revision)}
                />
              ))}
              <ul className={classes.list}>
                {practice.checks
                  .filter(check => !isWaived(check))
                  .map(check => (
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
function closedLine(
  practices: PracticeView[],
  reasonFor: (practice: PracticeView) => string,
): string {
  const byReason = new Map<string, string[]>();
  for (const practice of practices) {
    const reason = reasonFor(practice);
    byReason.set(reason, [...(byReason.get(reason) ?? []), practice.title]);
  }
  return [...byReason]
    .map(([reason, titles]) =>
      reason ? `${titles.join(', ')} (${reason})` : titles.join(', '),
    )
    .join('; ');
}

function reasonOf({ checks, result }: PracticeView): string {
  const check = checks.find(
    c => c.outcome === result.outcome && c.reason && !isWaived(c),
  );
  return check?.reason?.replace(/\.$/, '') ?? '';
}
