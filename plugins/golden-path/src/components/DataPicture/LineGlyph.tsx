import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { memo } from 'react';
import { tokensOf } from '../../theme';
import { type PlacedLine, type Point, roundedPath } from './layout';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      cursor: 'pointer',
      outline: 'none',
      '&:hover $halo, &:focus-visible $halo': {
        stroke: t.accent,
        strokeOpacity: 0.25,
      },
    },
    hit: { fill: 'none', stroke: 'transparent', strokeWidth: 12 },
    halo: {
      fill: 'none',
      stroke: 'transparent',
      strokeWidth: 12,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    chosen: { '& $halo': { stroke: t.accent, strokeOpacity: 0.18 } },
    line: {
      fill: 'none',
      stroke: t.ink2,
      strokeWidth: 1.6,
      strokeLinejoin: 'round',
    },
    head: { fill: t.ink2, stroke: 'none' },
    quiet: {
      '& $line': { stroke: t.ink3, strokeWidth: 1.3 },
      '& $head': { fill: 'none', stroke: t.ink3, strokeWidth: 1.4 },
    },
    bad: {
      '& $line': { stroke: t.critical, strokeWidth: 2.6 },
      '& $head': { fill: t.critical, stroke: 'none' },
      '&$chosen $halo': { stroke: t.critical },
    },
  };
});

const DASHES = { data: undefined, starts: '5 3', describes: '1.5 3' };

interface LineGlyphProps {
  placed: PlacedLine;
  label: string;
  chosen: boolean;
  current: boolean;
  onChoose(id: string): void;
}

function Glyph({ placed, label, chosen, current, onChoose }: LineGlyphProps) {
  const classes = useStyles();
  const { line, points } = placed;
  const path = roundedPath(points);
  return (
    // The keys are heard by the picture around.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <g
      className={classNames(
        classes.root,
        line.kind !== 'data' && classes.quiet,
        line.bad && classes.bad,
        chosen && classes.chosen,
      )}
      data-item={line.id}
      role="button"
      tabIndex={current ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      onClick={() => onChoose(line.id)}
    >
      <title>{label}</title>
      <path d={path} className={classes.halo} />
      <path d={path} className={classes.hit} />
      <path
        d={path}
        className={classes.line}
        strokeDasharray={line.bad ? '9 4' : DASHES[line.kind]}
      />
      {(line.kind !== 'describes' || line.bad) && (
        <path
          d={headOf(points, line.kind === 'starts' && !line.bad)}
          className={classes.head}
        />
      )}
    </g>
  );
}

/** The head of an arrow at its last point; an open one is two strokes. */
function headOf(points: Point[], open: boolean): string {
  const tip = points[points.length - 1];
  const before = points[points.length - 2];
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  const [length, half] = open ? [6, 4] : [8, 4.5];
  const at = (side: number) =>
    `${tip.x - dx * length + dy * half * side} ${
      tip.y - dy * length + dx * half * side
    }`;
  return `M${at(1)}L${tip.x} ${tip.y}L${at(-1)}${open ? '' : 'z'}`;
}

/** An arrow of the picture: solid where data flows, dashed where something is started, dotted where it is described or permitted. */
export const LineGlyph = memo(Glyph);
