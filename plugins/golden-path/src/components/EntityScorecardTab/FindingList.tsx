import { makeStyles } from '@material-ui/core/styles';
import type { CheckResult } from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { CodeFrame } from '../CodeFrame';
import { FixTools, FixView } from '../FixView';
import { TextButton } from '../TextButton';

/** How many findings show before one asks for all. */
const FEW = 3;

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: 12, alignContent: 'start', minWidth: 0 },
  finding: { minWidth: 0 },
  fixed: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.12fr) minmax(0, 1fr)',
    gap: '8px 32px',
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  more: text.small,
  note: { ...text.note, color: tokensOf(theme).ink3 },
}));

interface FindingListProps {
  check: CheckResult;
  revision?: string;
}

/** The findings of a check: few at first, all on demand; beside each its own fix. */
export function FindingList({ check, revision }: FindingListProps) {
  const classes = useStyles();
  const t = useWords();
  const [all, setAll] = useState(false);
  const { findings, omitted = 0 } = check;
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    <div className={classes.root}>
      {shown.map(finding => (
        <div
          key={finding.fingerprint}
          className={finding.fix ? classes.fixed : classes.finding}
        >
          <CodeFrame finding={finding} revision={revision} />
          {finding.fix && (
            <FixView fix={finding.fix}>
              <FixTools check={check.id} fix={finding.fix} />
            </FixView>
          )}
        </div>
      ))}
      {findings.length > FEW && (
        <TextButton
          className={classes.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t('tab.finding.showFew')
            : t('tab.finding.showAll', { total: String(findings.length) })}
        </TextButton>
      )}
      {omitted > 0 && (all || findings.length <= FEW) && (
        <span className={classes.note}>
          {t('tab.finding.omitted', { count: omitted })}
        </span>
      )}
    </div>
  );
}
