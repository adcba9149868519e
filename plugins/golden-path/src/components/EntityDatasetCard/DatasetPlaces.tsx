import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetPlace } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { columnTitle, rowTitle } from '../../lib/pictureTitles';
import { mono, text, tokensOf } from '../../theme';
import { Prose } from '../Prose';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    title: { ...text.subtitle, margin: '16px 0 4px' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    place: {
      ...text.small,
      padding: '8px 0',
      borderTop: `1px solid ${t.lineSoft}`,
      color: t.ink2,
      overflowWrap: 'anywhere',
      '& a': { color: t.accent, textDecoration: 'underline' },
    },
    note: { ...text.note, display: 'block', color: t.ink3 },
    code: {
      fontFamily: mono,
      fontSize: '.92em',
      background: 'none',
      padding: 0,
    },
  };
});

/** The projects that have a dataset: as what, where, and how its tier is known there. */
export function DatasetPlaces({ places }: { places: DatasetPlace[] }) {
  const classes = useStyles();
  const t = useWords();
  if (!places.length) return <></>;
  return (
    <>
      <h3 className={classes.title}>{t('picture.dataset.seenIn')}</h3>
      <ul className={classes.list}>
        {places.map(({ entityRef, title, part }) => (
          <li key={`${entityRef} ${part.id}`} className={classes.place}>
            <EntityRefLink entityRef={entityRef}>{title}</EntityRefLink>
            {` · ${part.name}, ${part.kind}, ${columnTitle(t, part.column)}`}
            {part.row !== undefined && `, ${rowTitle(t, part.row)}`}
            {part.known !== undefined && (
              <span className={classes.note}>
                <Prose>{part.known}</Prose>
              </span>
            )}
            {part.uncertain !== undefined && (
              <span className={classes.note}>
                <Prose>{part.uncertain}</Prose>
              </span>
            )}
            <span className={classes.note}>
              <code className={classes.code}>
                {t('common.line.one', {
                  file: part.file,
                  line: String(part.line),
                })}
              </code>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
