import {
  GRADE_FLOORS,
  type HistoryPoint,
} from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { useTokens } from '../../theme';
import type { Move } from './moves';
import { stepPath } from './stepPath';

interface StepLineProps {
  name: string;
  points: HistoryPoint[];
  moves: Move[];
}

const WIDTH = 480;
const HEIGHT = 136;
const LEFT = 40;
const RIGHT = 434;
const TOP = 12;
const BOTTOM = 108;

/** The score over time. A step line, because scores jump and do not slide. */
export function StepLine({ name, points, moves }: StepLineProps) {
  const tokens = useTokens();
  const format = useFormat();
  const t = useWords();
  const now = DateTime.now();
  const first = DateTime.fromISO(points[0].date);
  const span = Math.max(now.diff(first).as('days'), 1);
  const x = (date: string | DateTime) => {
    const at = typeof date === 'string' ? DateTime.fromISO(date) : date;
    const share = at.diff(first).as('days') / span;
    return LEFT + Math.min(1, Math.max(0, share)) * (RIGHT - LEFT);
  };
  const lowest = Math.min(...points.map(p => p.score ?? 100));
  const foot = Math.max(0, Math.min(36, lowest - 4));
  const y = (score: number) =>
    BOTTOM - ((score - foot) / (100 - foot)) * (BOTTOM - TOP);
  const last = [...points].reverse().find(p => p.score !== undefined);
  const ticks = monthTicks(first, now);

  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={name}
      focusable="false"
      style={{ display: 'block', maxWidth: 620 }}
    >
      {GRADE_FLOORS.filter(([, floor]) => floor > 0).map(([grade, floor]) => (
        <g key={grade}>
          <path
            d={`M${LEFT} ${y(floor)}H${RIGHT}`}
            stroke={tokens.line}
            strokeDasharray="2 3"
          />
          <text
            x={LEFT - 8}
            y={y(floor) + 4}
            fontSize={11}
            textAnchor="end"
            fill={tokens.ink3}
          >
            {grade} {floor}
          </text>
        </g>
      ))}
      <path
        data-testid="history-line"
        d={stepPath(points, x, y, RIGHT)}
        fill="none"
        stroke={tokens.accent}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {last && (
        <g>
          <circle cx={RIGHT} cy={y(last.score!)} r={3.5} fill={tokens.accent} />
          <text
            x={RIGHT + 7}
            y={y(last.score!) + 4}
            fontSize={12}
            fontWeight={700}
            fill={tokens.ink}
          >
            {format.score(last.score!)}
          </text>
        </g>
      )}
      {moves.map((move, index) => {
        const at = x(move.date);
        const score = move.to.score ?? move.from.score ?? 0;
        const up = y(score) > TOP + 34;
        const center = y(score) + (up ? -18 : 18);
        const yardstick = move.kind === 'version';
        return (
          <g key={move.date}>
            <path d={`M${at} ${y(score)}V${center}`} stroke={tokens.accent} />
            {yardstick ? (
              <path
                d={`M${at} ${center - 10}l10 10-10 10-10-10z`}
                fill={tokens.surface}
                stroke={tokens.accent}
                strokeWidth={1.6}
              />
            ) : (
              <circle cx={at} cy={center} r={8} fill={tokens.accent} />
            )}
            <text
              x={at}
              y={center + 4}
              fontSize={11}
              fontWeight={700}
              textAnchor="middle"
              fill={yardstick ? tokens.accent : tokens.onAccent}
            >
              {index + 1}
            </text>
          </g>
        );
      })}
      {ticks.map(tick => (
        <text
          key={tick.toMillis()}
          x={x(tick)}
          y={132}
          fontSize={11}
          fill={tokens.ink3}
        >
          {span < 62 ? format.day(tick.toISODate()!) : format.month(tick)}
        </text>
      ))}
      <text x={RIGHT} y={132} fontSize={11} textAnchor="end" fill={tokens.ink3}>
        {t('tab.history.now')}
      </text>
    </svg>
  );
}

/** At most five dates along the axis, leaving room for "now" at its end. */
function monthTicks(first: DateTime, now: DateTime): DateTime[] {
  const days = now.diff(first).as('days');
  return [0, 1, 2, 3, 4]
    .map(n => first.plus({ days: Math.round((days * n) / 5) }))
    .filter(
      (tick, index, all) => !index || !tick.hasSame(all[index - 1], 'day'),
    );
}
