import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type {
  Assessment,
  EntityScorecard,
  Picture,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSourceUrl } from '../../hooks/useSourceUrl';
import { useWords } from '../../hooks/useWords';
import { checkTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';
import { Panel } from '../Panel';
import { Switch } from '../Switch';
import { TextButton } from '../TextButton';
import { Drawing } from './Drawing';
import { entriesOf } from './entriesOf';
import { EntryList } from './EntryList';
import { FlowTable } from './FlowTable';
import { Legend } from './Legend';
import { PartTable } from './PartTable';
import { SelectedPanel, type SelectedProps } from './SelectedPanel';
import { useLooks } from './useLooks';
import { useSelection } from './useSelection';

/** Below this width of the window the table is shown first. */
const NARROW = '(max-width:1099.95px)';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) clamp(304px, 27%, 376px)',
      gap: 16,
      alignItems: 'start',
      [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    tables: { padding: '8px 0', overflowX: 'auto' },
    note: { ...text.note, color: t.ink3, margin: 0, padding: '8px 24px' },
    side: {
      [theme.breakpoints.up('lg')]: {
        position: 'sticky',
        top: 16,
        maxHeight: 'calc(100vh - 32px)',
        overflowY: 'auto',
      },
    },
  };
});

/** What the picture is made from. */
export interface DataPictureProps {
  entity: EntityScorecard;
  assessment: Assessment;
  picture: Picture;
  info?: ScorecardInfo;
  onShow: SelectedProps['onShow'];
}

/** What a scorecard sees in a project: as a picture or as tables, with what is found about it, and the selected finding beside it. */
export function DataPicture(props: DataPictureProps) {
  const { entity, assessment, picture, info, onShow } = props;
  const classes = useStyles();
  const t = useWords();
  const narrow = useMediaQuery(NARROW, { noSsr: true });
  const [chosenView, setView] = useState<'picture' | 'table'>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const urlOf = useSourceUrl(entity.source);

  const entries = useMemo(
    () => entriesOf(assessment, picture),
    [assessment, picture],
  );
  const items = useMemo(() => [...picture.parts, ...picture.arrows], [picture]);
  const selection = useSelection(entries, items);
  // Where the panel lies below, what was selected comes into view.
  const side = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const selected = selection.entry?.id ?? selection.item?.id;
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    // Whoever moves in the picture by keys stays there.
    if (drawing.current?.contains(document.activeElement)) return;
    side.current?.scrollIntoView?.({ block: 'nearest', behavior: 'smooth' });
  }, [selected]);

  const titleOf = useCallback((id: string) => checkTitle(info, id), [info]);
  const looks = useLooks({ picture, entries, selection, titleOf });
  const found = useMemo(() => new Set(entries.map(({ id }) => id)), [entries]);
  const isBad = useCallback((id: string) => found.has(id), [found]);

  const selectNext = () => {
    const shown = entries.filter(({ kind }) => kind === 'found');
    const at = shown.findIndex(({ id }) => id === selection.entry?.id);
    const next = shown[(at + 1) % shown.length];
    if (next?.kind !== 'found') return [];
    selection.selectEntry(next);
    return [...next.arrows, ...next.parts].map(({ id }) => id);
  };

  const empty = picture.parts.every(({ shape }) => shape === 'unread');
  const view = empty ? 'table' : chosenView ?? (narrow ? 'table' : 'picture');
  const shared = { picture, entries, selection, titleOf, urlOf };
  return (
    <div className={classes.root}>
      <Panel
        title={t('picture.title')}
        aside={t('picture.aside')}
        note={
          !empty && (
            <Switch
              label={t('picture.view')}
              value={view}
              onChange={value => setView(value as typeof view)}
              options={[
                {
                  value: 'picture',
                  content: (
                    <>
                      <Icon name="graph" />
                      {t('picture.asPicture')}
                    </>
                  ),
                },
                {
                  value: 'table',
                  content: (
                    <>
                      <Icon name="table" />
                      {t('picture.asTable')}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      >
        {view === 'picture' ? (
          <div ref={drawing}>
            <Drawing
              {...{ picture, looks, selection, opened, isBad }}
              onOpen={cell => setOpened(cells => new Set(cells).add(cell))}
              onNext={selectNext}
            />
            {opened.size > 0 && (
              <p className={classes.note}>
                <TextButton onClick={() => setOpened(new Set())}>
                  {t('picture.foldAll')}
                </TextButton>
              </p>
            )}
            <Legend
              picture={picture}
              bad={picture.arrows.some(({ findings }) => findings.some(isBad))}
            />
          </div>
        ) : (
          <div className={classes.tables}>
            {empty && <p className={classes.note}>{t('picture.nothing')}</p>}
            <FlowTable {...shared} />
            <PartTable {...shared} />
          </div>
        )}
        {picture.omitted !== undefined && (
          <p className={classes.note}>
            {t('picture.omitted', { count: picture.omitted })}
          </p>
        )}
        <EntryList {...{ picture, entity, entries, selection, titleOf }} />
      </Panel>
      <div ref={side} className={classes.side}>
        <SelectedPanel {...shared} {...{ entity, info, onShow }} />
      </div>
    </div>
  );
}
