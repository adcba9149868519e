import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  Picture,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';
import { Panel } from '../Panel';
import type { Entry } from './entriesOf';
import { FoundDetail } from './FoundDetail';
import { ItemDetail } from './ItemDetail';
import { UndecidedDetail } from './UndecidedDetail';
import type { Selection } from './useSelection';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: { padding: '12px 20px 20px' },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      minHeight: 28,
    },
    note: { ...text.note, color: t.ink3 },
    step: {
      border: 0,
      padding: 6,
      background: 'none',
      color: t.ink2,
      cursor: 'pointer',
      borderRadius: 4,
      '&:hover': { backgroundColor: t.sunken },
      '&:focus-visible': { outline: `2px solid ${t.accent}` },
    },
    back: { '& svg': { transform: 'rotate(180deg)' } },
    steps: { display: 'flex' },
  };
});

/** What the panel and its parts are given. */
export interface SelectedProps {
  picture: Picture;
  entity: EntityScorecard;
  info?: ScorecardInfo;
  entries: Entry[];
  selection: Selection;
  titleOf(check: string): string;
  urlOf?: (file: string, line: number) => string | undefined;
  onShow(target: { check?: string }): void;
}

/** What is selected: a finding with its proof and its fix, what could not be decided, or a part or arrow about which nothing is found. */
export function SelectedPanel(props: SelectedProps) {
  const { entries, selection } = props;
  const classes = useStyles();
  const t = useWords();
  const { entry, item } = selection;
  const step = (by: number) => {
    const at = entry ? entries.indexOf(entry) : -1;
    const next =
      (Math.max(at, by < 0 ? 0 : at) + by + entries.length) % entries.length;
    selection.selectEntry(entries[next]);
  };
  return (
    <Panel label={t('picture.panel.title')}>
      <div className={classes.root}>
        {entries.length > 0 && (
          <div className={classes.head}>
            <span className={classes.note} aria-live="polite">
              {entry &&
                t('picture.panel.position', {
                  number: String(entry.number),
                  total: String(entries.length),
                })}
            </span>
            <span className={classes.steps}>
              <button
                type="button"
                className={`${classes.step} ${classes.back}`}
                aria-label={t('picture.panel.previous')}
                onClick={() => step(-1)}
              >
                <Icon name="chevron" />
              </button>
              <button
                type="button"
                className={classes.step}
                aria-label={t('picture.panel.next')}
                onClick={() => step(1)}
              >
                <Icon name="chevron" />
              </button>
            </span>
          </div>
        )}
        {entry?.kind === 'found' && <FoundDetail {...props} entry={entry} />}
        {entry?.kind === 'undecided' && (
          <UndecidedDetail {...props} entry={entry} />
        )}
        {!entry && item && <ItemDetail {...props} item={item} />}
        {!entry && !item && (
          <p className={classes.note}>{t('picture.panel.selectHint')}</p>
        )}
      </div>
    </Panel>
  );
}
