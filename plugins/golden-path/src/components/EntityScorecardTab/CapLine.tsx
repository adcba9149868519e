import { makeStyles } from '@material-ui/core/styles';
import type {
  Assessment,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { checkTitle, firstFinding } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { FindingLine } from '../FindingLink';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { TextButton } from '../TextButton';
import type { OpenPractices } from './useOpenPractice';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      gap: 12,
      padding: '8px 12px',
      marginBottom: 12,
      borderRadius: 4,
      borderLeft: `3px solid ${t.critical}`,
      backgroundColor: t.criticalSoft,
      ...text.small,
    },
    list: { listStyle: 'none', margin: 0, padding: 0, color: t.ink2 },
  };
});

interface CapLineProps {
  assessment: Assessment;
  info?: ScorecardInfo;
  onShow: OpenPractices['show'];
}

/** What holds the grade at D, in words and with the line, before the score. */
export function CapLine({ assessment, info, onShow }: CapLineProps) {
  const classes = useStyles();
  const t = useWords();
  const { cap } = assessment;
  if (!cap) return <></>;
  return (
    <div className={classes.root}>
      <OutcomeIcon outcome="critical" />
      <div>
        <b>{t('tab.capped', { count: cap.checks.length, grade: cap.from })}</b>
        <ul className={classes.list}>
          {cap.checks.map(check => {
            const finding = firstFinding(assessment, check);
            return (
              <li key={check}>
                <Prose>{checkTitle(info, check)}</Prose>
                {finding && (
                  <>
                    {' · '}
                    <TextButton onClick={() => onShow({ check })}>
                      <FindingLine finding={finding} />
                    </TextButton>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
