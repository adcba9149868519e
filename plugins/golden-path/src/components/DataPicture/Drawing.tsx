import { makeStyles } from '@material-ui/core/styles';
import type { Picture } from 'backstage-plugin-golden-path-common';
import {
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../hooks/useWords';
import { tokensOf } from '../../theme';
import { Backdrop } from './Backdrop';
import { BoxNode } from './BoxNode';
import { boxesOf, cellOf, layoutOf, LABEL_HEIGHT } from './layout';
import { LineGlyph } from './LineGlyph';
import { Mark } from './Mark';
import { navigate, type Focus } from './navigate';
import type { Looks } from './useLooks';
import type { Selection } from './useSelection';
import { useWidth } from './useWidth';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto', padding: '8px 16px 0' },
  root: { position: 'relative' },
  lines: { position: 'absolute', top: 0, left: 0, overflow: 'visible' },
  label: {
    position: 'absolute',
    display: 'flex',
    justifyContent: 'center',
    transform: 'translate(-50%, -50%)',
    cursor: 'pointer',
  },
  mark: {
    height: LABEL_HEIGHT,
    boxShadow: `0 0 0 2px ${tokensOf(theme).surface}`,
  },
}));

interface DrawingProps {
  picture: Picture;
  looks: Looks;
  selection: Selection;
  opened: ReadonlySet<string>;
  isBad(fingerprint: string): boolean;
  onOpen(cell: string): void;
  /** Selects what is found next; answers with what is drawn of it. */
  onNext(): string[];
}

/** The picture itself: one tab stop, in which the arrow keys follow the flow. */
export function Drawing(props: DrawingProps) {
  const { picture, looks, selection, opened, isBad, onOpen, onNext } = props;
  const classes = useStyles();
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 912) - 32;
  const drawn = useMemo(
    () => boxesOf(picture, opened, isBad),
    [picture, opened, isBad],
  );
  const layout = useMemo(
    () => layoutOf(picture, drawn, width),
    [picture, drawn, width],
  );
  const [focus, setFocus] = useState<Focus>();
  const [moved, setMoved] = useState(0);
  const known = useMemo(
    () =>
      new Set([
        ...layout.boxes.map(b => b.box.id),
        ...layout.lines.map(l => l.line.id),
      ]),
    [layout],
  );
  const current =
    focus && known.has(focus.item) ? focus.item : layout.boxes[0]?.box.id;

  useEffect(() => {
    if (!moved) return;
    const items = root.current?.querySelectorAll<HTMLElement>('[data-item]');
    [...(items ?? [])].find(item => item.dataset.item === current)?.focus();
    // Only a key moves the focus; what is selected elsewhere does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moved]);

  const lineOf = (arrow: string) =>
    drawn.lines.find(({ arrows }) => arrows.some(({ id }) => id === arrow))?.id;
  const goTo = (next: Focus | undefined) => {
    if (!next) return;
    setFocus(next);
    setMoved(n => n + 1);
  };
  const choose = (id: string) => {
    setFocus({ item: id, pivot: 'out' });
    const box = layout.boxes.find(one => one.box.id === id)?.box;
    const line = layout.lines.find(one => one.line.id === id)?.line;
    if (box?.folded) {
      const [first] = box.parts;
      onOpen(cellOf(first));
      goTo({ item: first.id, pivot: 'out' });
      return;
    }
    const item =
      box?.parts[0] ??
      line?.arrows.find(a => a.findings.some(isBad)) ??
      line?.arrows[0];
    if (item) selection.selectItem(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'f' || event.key === 'F') {
      const shown = onNext().map(id => drawn.boxOf.get(id) ?? lineOf(id));
      goTo(
        shown[0] === undefined ? undefined : { item: shown[0], pivot: 'out' },
      );
      event.preventDefault();
      return;
    }
    if (!current) return;
    const isLine = layout.lines.some(({ line }) => line.id === current);
    // A button hears these by itself, a line does not.
    if (isLine && (event.key === 'Enter' || event.key === ' ')) {
      choose(current);
      event.preventDefault();
      return;
    }
    const next = navigate(
      layout,
      { item: current, pivot: focus?.pivot ?? 'out' },
      event.key,
    );
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };

  return (
    <div ref={frame} className={classes.scroll}>
      {/* The keys of all that is in it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={root}
        className={classes.root}
        style={{ width: layout.width, height: layout.height }}
        role="group"
        aria-label={t('picture.name')}
        onKeyDown={onKeyDown}
      >
        <Backdrop picture={picture} layout={layout} />
        <svg
          className={classes.lines}
          width={layout.width}
          height={layout.height}
          focusable="false"
        >
          {[...layout.lines]
            .sort((a, b) => Number(a.line.bad) - Number(b.line.bad))
            .map(placed => (
              <LineGlyph
                key={placed.line.id}
                placed={placed}
                {...looks.line(placed.line)}
                current={placed.line.id === current}
                onChoose={choose}
              />
            ))}
        </svg>
        {layout.boxes.map(placed => (
          <BoxNode
            key={placed.box.id}
            placed={placed}
            look={looks.box(placed.box)}
            current={placed.box.id === current}
            onChoose={choose}
          />
        ))}
        {layout.lines.map(({ line, label }) => {
          if (!label) return null;
          const { label: title, mark } = looks.line(line);
          return (
            // For the mouse alone: the arrow under it has the same name and act.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <div
              key={line.id}
              className={classes.label}
              style={{ left: label.x, top: label.y, width: label.width }}
              title={title}
              aria-hidden="true"
              onClick={() => choose(line.id)}
            >
              <Mark critical className={classes.mark}>
                {label.short ? mark?.replace(/ .*$/, '') : mark}
              </Mark>
            </div>
          );
        })}
      </div>
    </div>
  );
}
