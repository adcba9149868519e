import { makeStyles } from '@material-ui/core/styles';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { DOCKERFILE } from '../../engine/messages';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { Advice } from '../Advice';
import { Chip } from '../Chip';
import { FixView } from '../FixView';
import { Icon } from '../Icon';
import { OutcomeIcon, type OutcomeMark } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';
import { TextButton } from '../TextButton';
import { WaiverNote } from '../WaiverNote';
import { ApplyFix } from './ApplyFix';
import type { LiveFinding } from './liveFindings';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      padding: '8px 24px 8px 20px',
      borderTop: `1px solid ${t.lineSoft}`,
    },
    title: { margin: 0, fontWeight: 'inherit' },
    open: { backgroundColor: t.sunken },
    toggle: {
      display: 'grid',
      gridTemplateColumns: '16px 18px minmax(0, 1fr)',
      gap: 8,
      width: '100%',
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      color: t.ink,
      textAlign: 'left',
      cursor: 'pointer',
      ...text.small,
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: 2,
        borderRadius: 4,
      },
    },
    chevron: { color: t.ink2, marginTop: 1 },
    turned: { transform: 'rotate(90deg)' },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 12px',
      margin: '4px 0 0 50px',
      color: t.ink3,
      ...text.note,
      '& code': { fontFamily: mono },
    },
    body: { display: 'grid', gap: 12, margin: '12px 0 8px 50px', minWidth: 0 },
  };
});

interface FindingItemProps {
  item: LiveFinding;
  open: boolean;
  /** Whether it was found in the text as it stands in the editor. */
  fresh: boolean;
  onToggle(): void;
  onGoTo(line: number): void;
  onApply(edits: TextEdit[]): void;
}

/** One finding: its line to go to, and on demand why it matters and its fix. */
export function FindingItem(props: FindingItemProps) {
  const { item, open, fresh, onToggle, onGoTo, onApply } = props;
  const classes = useStyles();
  const t = useWords();
  const { finding, check, metadata } = item;
  const { file, line, endLine, message, fix, waived } = finding;
  const failed = check.severity === 'critical' ? 'critical' : 'failed';
  const mark: OutcomeMark = waived ? 'waived' : failed;
  const lines = t('tab.finding.lines', {
    count: endLine - line + 1,
    from: String(line),
    to: String(endLine),
  });
  return (
    <li className={classNames(classes.root, open && classes.open)}>
      <h3 className={classes.title}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          onClick={onToggle}
        >
          <Icon
            name="chevron"
            className={classNames(classes.chevron, open && classes.turned)}
          />
          <OutcomeIcon outcome={mark} />
          <span>
            <Prose>{message}</Prose>
          </span>
        </button>
      </h3>
      <div className={classes.facts}>
        {file === DOCKERFILE ? (
          <TextButton
            onClick={() => onGoTo(line)}
            aria-label={t('try.goTo', { lines })}
          >
            {lines}
          </TextButton>
        ) : (
          <code>{file}</code>
        )}
        <SeverityBars severity={check.severity} />
        <span>{t('tab.finding.check', { id: <code>{check.id}</code> })}</span>
        {fix && (
          <Chip on={fix.safety === 'safe'}>
            {t(fix.safety === 'safe' ? 'try.fixSafe' : 'try.fixAssisted')}
          </Chip>
        )}
      </div>
      {open && (
        <div className={classes.body}>
          {waived && <WaiverNote waiver={waived} />}
          {metadata && <Advice metadata={metadata} />}
          {fix && (
            <FixView fix={fix}>
              <ApplyFix fix={fix} fresh={fresh} onApply={onApply} />
            </FixView>
          )}
        </div>
      )}
    </li>
  );
}
