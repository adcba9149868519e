import { makeStyles } from '@material-ui/core/styles';
import type { CheckMetadata } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Prose } from '../Prose';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    title: { ...text.subtitle, marginBottom: 4 },
    body: { ...text.small, color: t.ink2, margin: '0 0 16px', maxWidth: 640 },
    note: { ...text.note, color: t.ink3, margin: 0 },
    wide: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1.12fr) minmax(0, 1fr)',
      columnGap: 32,
      [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
  };
});

interface AdviceProps {
  metadata: CheckMetadata;
  /** Both texts side by side. */
  wide?: boolean;
}

/** Why a check matters, how to mend what it found, and what it is called in other tools. */
export function Advice({ metadata, wide }: AdviceProps) {
  const classes = useStyles();
  const t = useWords();
  const known = metadata.equivalents.map(({ tool, id, relation }) =>
    t(`tab.finding.relation.${relation}`, { tool, id }),
  );
  return (
    <div>
      <div className={wide ? classes.wide : undefined}>
        <div>
          <h4 className={classes.title}>{t('tab.finding.why')}</h4>
          <p className={classes.body}>
            <Prose>{metadata.rationale}</Prose>
          </p>
        </div>
        <div>
          <h4 className={classes.title}>{t('tab.finding.mend')}</h4>
          <p className={classes.body}>
            <Prose>{metadata.remedy}</Prose>
          </p>
        </div>
      </div>
      <p className={classes.note}>
        {known.length
          ? t('tab.finding.elsewhere', { list: known.join(', ') })
          : t('tab.finding.elsewhereNone')}
      </p>
    </div>
  );
}
