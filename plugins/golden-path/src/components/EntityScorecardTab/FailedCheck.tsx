import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckMetadata,
  CheckResult,
  EntityScorecard,
} from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { shortRevision } from '../../lib/practices';
import { mono, text, tokensOf } from '../../theme';
import { CodeFrame } from '../CodeFrame';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';
import { TextButton } from '../TextButton';
import { Advice } from './Advice';
import { FixView } from './FixView';
import { checkElementId } from './useOpenPractice';

/** How many findings show before one asks for all. */
const FEW = 3;

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      outline: 'none',
      scrollMarginTop: 16,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: 12,
      minHeight: 24,
      marginBottom: 8,
    },
    title: text.subtitle,
    note: { ...text.note, color: t.ink3, '& code': { fontFamily: mono } },
    gain: { ...text.note, color: t.accent, marginLeft: 'auto' },
    body: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1.12fr) minmax(0, 1fr)',
      gap: 32,
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 16,
      },
    },
    findings: { display: 'grid', gap: 12, alignContent: 'start', minWidth: 0 },
    more: { ...text.small },
    side: { minWidth: 0 },
  };
});

interface FailedCheckProps {
  check: CheckResult;
  metadata?: CheckMetadata;
  entity: EntityScorecard;
}

/** A failed check: where it failed on the left, why it matters and how to mend it on the right. */
export function FailedCheck({ check, metadata, entity }: FailedCheckProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { findings, omitted = 0 } = check;
  const shown = all ? findings : findings.slice(0, FEW);
  const gain = entity.gains.find(g => g.check === check.id);
  const fixed = findings.find(f => f.fix);
  const revision = entity.revision && shortRevision(entity.revision);
  return (
    <section
      id={checkElementId(check.id)}
      tabIndex={-1}
      className={classes.root}
      aria-label={metadata?.title ?? check.id}
    >
      <div className={classes.head}>
        <h3 className={classes.title}>
          <Prose>{metadata?.title ?? check.id}</Prose>
        </h3>
        <SeverityBars severity={check.severity} />
        <span className={classes.note}>
          {t('tab.finding.check', { id: <code>{check.id}</code> })}
        </span>
        {gain && (
          <span className={classes.gain}>
            {t('tab.finding.gain', { points: format.score(gain.points) })}
          </span>
        )}
      </div>
      <div className={classes.body}>
        <div className={classes.findings}>
          {shown.map(finding => (
            <CodeFrame
              key={finding.fingerprint}
              finding={finding}
              revision={revision}
            />
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
        <div className={classes.side}>
          {metadata && <Advice metadata={metadata} />}
          {fixed?.fix && <FixView fix={fixed.fix} />}
        </div>
      </div>
    </section>
  );
}
