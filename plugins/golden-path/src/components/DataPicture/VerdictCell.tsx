import { makeStyles } from '@material-ui/core/styles';
import type {
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { entriesAbout, type Entry } from './entriesOf';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: 8, alignItems: 'flex-start' },
  icon: { marginTop: 1 },
  title: { fontWeight: 700, color: tokensOf(theme).ink },
  more: { fontWeight: 400, color: tokensOf(theme).ink3, whiteSpace: 'nowrap' },
}));

interface VerdictCellProps {
  item: PicturePart | PictureArrow;
  entries: Entry[];
  titleOf(check: string): string;
}

/** What is found about a part or an arrow: the first of it by number, and how much more; what is waived; or why it is not known. */
export function VerdictCell({ item, entries, titleOf }: VerdictCellProps) {
  const classes = useStyles();
  const t = useWords();
  const [first, ...more] = entriesAbout(entries, item);
  const uncertain = 'uncertain' in item ? item.uncertain : undefined;
  const said = uncertain !== undefined && (
    <span className={classes.root}>
      <span className={classes.icon}>
        <OutcomeIcon outcome="no-evidence" size={16} />
      </span>
      <span>
        <Prose>{uncertain}</Prose>
      </span>
    </span>
  );
  if (first) {
    const critical = first.check.severity === 'critical';
    return (
      <>
        <span className={classes.root}>
          <span className={classes.icon}>
            <OutcomeIcon outcome={critical ? 'critical' : 'failed'} size={16} />
          </span>
          <span>
            <span className={classes.title}>
              {first.number} · <Prose>{titleOf(first.check.id)}</Prose>
            </span>{' '}
            {more.length > 0 && (
              <span className={classes.more}>
                {t('picture.more', { extra: String(more.length) })}
              </span>
            )}
          </span>
        </span>
        {said}
      </>
    );
  }
  if (item.findings.length > 0) {
    return (
      <>
        <span className={classes.root}>
          <OutcomeIcon outcome="waived" size={16} />
          {t('picture.table.waived')}
        </span>
        {said}
      </>
    );
  }
  return said || <>{t('picture.table.none')}</>;
}
