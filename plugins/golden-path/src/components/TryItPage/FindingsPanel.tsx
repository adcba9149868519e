import { makeStyles } from '@material-ui/core/styles';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import type { LiveAssessment } from '../../engine/useAssessment';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { Panel } from '../Panel';
import { FindingItem } from './FindingItem';
import type { LiveFinding } from './liveFindings';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: '8px 0 0', padding: 0 },
  none: {
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    margin: 0,
    padding: '12px 24px 20px',
    color: tokensOf(theme).ink2,
    ...text.body,
  },
}));

interface FindingsPanelProps {
  live: LiveAssessment;
  findings: LiveFinding[];
  onGoTo(line: number): void;
  onApply(edits: TextEdit[]): void;
}

/** What was found, line by line, with what can be done about it. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { live, findings, onGoTo, onApply } = props;
  const classes = useStyles();
  const t = useWords();
  // Findings keep their identity while lines above them move, so that what is open stays open.
  const [open, setOpen] = useState<string>();
  const { state, result } = live;
  const fresh = state === 'current';
  if (!result || (state !== 'assessing' && !fresh)) return <></>;
  const waived = findings.filter(({ finding }) => finding.waived).length;
  const counted = findings.length - waived;
  return (
    <Panel
      title={t('try.findings')}
      aside={t('try.found', { count: counted })}
      note={waived > 0 && t('tab.practices.waived', { count: waived })}
      busy={!fresh}
    >
      {findings.length ? (
        <ol className={classes.list}>
          {findings.map(item => {
            const { fingerprint } = item.finding;
            return (
              <FindingItem
                key={`${item.check.id} ${fingerprint}`}
                item={item}
                open={open === fingerprint}
                fresh={fresh}
                onToggle={() =>
                  setOpen(open === fingerprint ? undefined : fingerprint)
                }
                onGoTo={onGoTo}
                onApply={onApply}
              />
            );
          })}
        </ol>
      ) : (
        <p className={classes.none}>
          <OutcomeIcon outcome="passed" />
          {t('try.none')}
        </p>
      )}
    </Panel>
  );
}
