import { makeStyles } from '@material-ui/core/styles';
import type { Dataset } from 'backstage-plugin-golden-path-common';
import { columnTitle, rowTitle } from '../../lib/pictureTitles';
import { type Words, useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
      gap: 16,
      margin: 0,
      '& dt': { ...text.note, color: t.ink3 },
      '& dd': { margin: 0, fontWeight: 700 },
    },
    unknown: { fontWeight: 400, color: t.ink3 },
    note: { ...text.note, color: t.ink3, margin: '8px 0 0' },
    conflict: {
      ...text.small,
      display: 'flex',
      gap: 8,
      margin: '12px 0 0',
      padding: '8px 12px',
      borderRadius: 4,
      backgroundColor: t.warnSoft,
      color: t.ink2,
    },
  };
});

/** Tier and layer, and what tells them; where those that tell a tier differ, what each says. */
export function DatasetFacts({ dataset }: { dataset: Dataset }) {
  const classes = useStyles();
  const t = useWords();
  const { tier, layer, knownBy, conflict } = dataset;
  const unknown = (
    <span className={classes.unknown}>{t('picture.dataset.unknown')}</span>
  );
  return (
    <>
      <dl className={classes.root}>
        <div>
          <dt>{t('picture.dataset.tier')}</dt>
          <dd>{tier === undefined ? unknown : rowTitle(t, tier)}</dd>
        </div>
        <div>
          <dt>{t('picture.dataset.layer')}</dt>
          <dd>{layer === undefined ? unknown : columnTitle(t, layer)}</dd>
        </div>
      </dl>
      {conflict && (
        <p className={classes.conflict}>
          <OutcomeIcon outcome="no-evidence" />
          <span>
            {t('picture.dataset.conflict', { told: toldBy(t, dataset) })}
          </span>
        </p>
      )}
      {knownBy === 'code' && !conflict && (
        <p className={classes.note}>{t('picture.dataset.byCode')}</p>
      )}
      {knownBy === 'annotation' && !conflict && (
        <p className={classes.note}>{t('picture.dataset.byAnnotation')}</p>
      )}
    </>
  );
}

function toldBy(t: Words, { annotation, seenIn }: Dataset): string {
  const told: string[] = seenIn.flatMap(({ title, part: { row } }) =>
    row === undefined
      ? []
      : t('picture.dataset.projectSays', { title, tier: rowTitle(t, row) }),
  );
  if (annotation !== undefined) {
    const tier = rowTitle(t, annotation);
    told.unshift(t('picture.dataset.annotationSays', { tier }));
  }
  return [...new Set(told)].join(', ');
}
