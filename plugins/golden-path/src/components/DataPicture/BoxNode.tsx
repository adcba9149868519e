import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { memo } from 'react';
import { useWords } from '../../hooks/useWords';
import { hatchPath } from '../../lib/hatch';
import { text, tokensOf, useTokens } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import type { PlacedBox } from './layout';
import { Mark } from './Mark';
import { shapePath } from './shapePath';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      position: 'absolute',
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      boxSizing: 'border-box',
      padding: '0 6px',
      border: 0,
      margin: 0,
      background: 'none',
      font: 'inherit',
      color: t.ink,
      cursor: 'pointer',
      '&:hover $outer': { fill: t.accentSoft },
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: 3,
        borderRadius: 4,
        zIndex: 2,
      },
    },
    store: { paddingTop: 8 },
    slanted: { padding: '0 10px' },
    hatched: {
      '& $name, & $kind': { backgroundColor: t.surface, padding: '0 3px' },
    },
    svg: { position: 'absolute', top: 0, left: 0, overflow: 'visible' },
    outer: { fill: t.surface },
    chosen: { '& $outer': { fill: t.accentSoft } },
    name: {
      ...text.note,
      position: 'relative',
      maxWidth: '100%',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      lineHeight: '15px',
      fontWeight: 700,
    },
    kind: {
      position: 'relative',
      maxWidth: '100%',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 11,
      lineHeight: '14px',
      color: t.ink2,
    },
    mark: { position: 'absolute', top: -11, left: -4 },
    unknown: {
      position: 'absolute',
      top: -8,
      right: -6,
      borderRadius: '50%',
      backgroundColor: t.surface,
    },
  };
});

/** How a box looks beside its name. */
export interface BoxLook {
  name: string;
  kind: string;
  /** What is read aloud and shown as its tip. */
  label: string;
  /** The number of what is found first about it, and how much more there is. */
  number?: number;
  more: number;
  found?: { color: 'fail' | 'critical'; weight: number };
  uncertain: boolean;
  chosen: boolean;
}

interface BoxNodeProps {
  placed: PlacedBox;
  look: BoxLook;
  current: boolean;
  onChoose(id: string): void;
}

function Node({ placed, look, current, onChoose }: BoxNodeProps) {
  const classes = useStyles();
  const t = useWords();
  const tokens = useTokens();
  const { box, x, y, width, height } = placed;
  const shape = box.folded ? 'permit' : box.parts[0].shape;
  const { outer, inner } = shapePath(shape, width, height);
  const line = {
    stroke: look.found ? tokens[look.found.color] : tokens.lineStrong,
    strokeWidth: look.found?.weight ?? 1.2,
    strokeDasharray: look.uncertain ? '4 3' : undefined,
    strokeLinejoin: 'round' as const,
  };
  return (
    <button
      type="button"
      className={classNames(
        classes.root,
        shape === 'store' && classes.store,
        (shape === 'processor' || shape === 'consumer') && classes.slanted,
        shape === 'unread' && classes.hatched,
        look.chosen && classes.chosen,
      )}
      style={{ left: x, top: y, width, height }}
      data-item={box.id}
      tabIndex={current ? 0 : -1}
      aria-label={look.label}
      aria-pressed={box.folded ? undefined : look.chosen}
      aria-expanded={box.folded ? false : undefined}
      title={look.label}
      onClick={() => onChoose(box.id)}
    >
      <svg
        className={classes.svg}
        width={width}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        {box.folded && (
          <path
            d={shapePath('permit', width, height).outer}
            transform="translate(4 4)"
            className={classes.outer}
            {...line}
          />
        )}
        <path d={outer} className={classes.outer} {...line} />
        {inner && <path d={inner} fill="none" {...line} />}
        {shape === 'unread' && (
          <path
            d={hatchPath({ x: 1, y: 1, width: width - 2, height: height - 2 })}
            stroke={tokens.line}
          />
        )}
      </svg>
      <span className={classes.name}>{look.name}</span>
      <span className={classes.kind}>{look.kind}</span>
      {look.number !== undefined && (
        <span className={classes.mark} aria-hidden="true">
          <Mark critical={look.found?.color === 'critical'}>
            {look.number}
            {look.more > 0 &&
              ` ${t('picture.more', { extra: String(look.more) })}`}
          </Mark>
        </span>
      )}
      {look.uncertain && (
        <span className={classes.unknown} aria-hidden="true">
          <OutcomeIcon outcome="no-evidence" size={18} />
        </span>
      )}
    </button>
  );
}

/** A part in the picture: its shape tells what it is, the weight of its outline whether something is found, dashes that something is not known, hatching that it could not be read. */
export const BoxNode = memo(Node);
