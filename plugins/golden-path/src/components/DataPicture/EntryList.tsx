import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  Picture,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { hidden, text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';
import { TextButton } from '../TextButton';
import type { Entry } from './entriesOf';
import { PlaceLink } from './PlaceLink';
import { tableStyles } from './tableStyles';
import { usePictureWords } from './usePictureWords';
import type { Selection } from './useSelection';

/** How many entries show before one asks for all. */
const FEW = 8;

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    ...tableStyles(theme),
    root: {
      borderTop: `1px solid ${t.line}`,
      '& td': { height: 40, overflowWrap: 'anywhere' },
      '& tr:first-child td': { borderTop: 0 },
    },
    number: { width: 24, textAlign: 'right', color: t.ink3 },
    icon: { width: 20 },
    title: { width: '38%', fontWeight: 700 },
    gain: { textAlign: 'right', whiteSpace: 'nowrap' },
    note: { ...text.note, color: t.ink3 },
    more: {
      ...text.small,
      padding: '10px 24px',
      borderTop: `1px solid ${t.lineSoft}`,
    },
    none: { ...text.body, color: t.ink2, margin: 0, padding: '12px 24px 16px' },
    hidden,
  };
});

interface EntryListProps {
  picture: Picture;
  entity: EntityScorecard;
  entries: Entry[];
  selection: Selection;
  titleOf(check: string): string;
}

/** What is found about the picture, with the numbers that the picture shows, and what could not be decided. */
export function EntryList(props: EntryListProps) {
  const { picture, entity, entries, selection, titleOf } = props;
  const classes = useStyles();
  const t = useWords();
  const [all, setAll] = useState(false);
  if (!entries.length)
    return (
      <div className={classes.root}>
        <p className={classes.none}>{t('picture.list.none')}</p>
      </div>
    );
  // What is selected elsewhere stays in sight.
  const chosen = entries.findIndex(({ id }) => id === selection.entry?.id);
  const shown = all ? entries : entries.slice(0, Math.max(FEW, chosen + 1));
  return (
    <div className={classes.root}>
      <table className={classes.table} aria-label={t('picture.list.title')}>
        <thead className={classes.hidden}>
          <tr>
            <th scope="col">{t('picture.list.number')}</th>
            <th scope="col">{t('picture.table.verdict')}</th>
            <th scope="col">{t('picture.list.finding')}</th>
            <th scope="col">{t('picture.list.about')}</th>
            <th scope="col">{t('tab.practices.severity')}</th>
            <th scope="col">{t('picture.list.gain')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(entry => (
            <EntryRow
              key={entry.id}
              {...{ entry, entity, picture, selection, titleOf }}
              first={isFirst(entries, entry)}
            />
          ))}
        </tbody>
      </table>
      {entries.length > FEW && (
        <div className={classes.more}>
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? t('picture.list.few')
              : t('picture.list.all', { total: String(entries.length) })}
          </TextButton>
        </div>
      )}
    </div>
  );
}

interface EntryRowProps extends Omit<EntryListProps, 'entries'> {
  entry: Entry;
  /** Whether it is the first of its check: what mending the check adds is told once. */
  first: boolean;
}

function isFirst(entries: Entry[], entry: Entry): boolean {
  if (entry.kind !== 'found') return true;
  const { check } = entry;
  return entry === entries.find(e => e.kind === 'found' && e.check === check);
}

function EntryRow(props: EntryRowProps) {
  const { entry, first, entity, picture, selection, titleOf } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const words = usePictureWords(picture);
  const chosen = selection.entry?.id === entry.id;
  const found = entry.kind === 'found';
  const [check] = found ? [entry.check] : entry.checks;
  const gain = found && first && entity.gains.find(g => g.check === check.id);
  let title = titleOf(check.id);
  if (!found && entry.checks.length > 1)
    title = t('picture.list.undecidedChecks', { count: entry.checks.length });
  const failed = check.severity === 'critical' ? 'critical' : 'failed';
  return (
    // The row takes clicks for the mouse's sake; the button in it is what keyboards and screen readers use.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      className={classNames(classes.row, chosen && classes.chosen)}
      onClick={() => selection.selectEntry(entry)}
    >
      <td className={classes.number}>{entry.number}</td>
      <td className={classes.icon}>
        <OutcomeIcon outcome={found ? failed : check.outcome} size={16} />
      </td>
      <td className={classes.title}>
        <button
          type="button"
          className={classes.button}
          aria-pressed={chosen}
          onClick={event => {
            event.stopPropagation();
            selection.selectEntry(entry);
          }}
        >
          <Prose>{title}</Prose>
        </button>
      </td>
      <td>
        {found ? (
          <>
            {entry.arrows[0]
              ? words.arrow(entry.arrows[0]).said
              : entry.parts[0].name}
            {' · '}
            <PlaceLink
              file={entry.finding.file}
              line={entry.finding.line}
              short
            />
          </>
        ) : (
          <Prose>{entry.reason}</Prose>
        )}
      </td>
      <td className={classes.narrow}>
        {found ? (
          <SeverityBars severity={check.severity} />
        ) : (
          <span className={classes.note}>{t('picture.list.undecided')}</span>
        )}
      </td>
      <td className={classes.gain}>{gain && format.signed(gain.points)}</td>
    </tr>
  );
}
