import { scaleLinear, scaleUtc } from '@visx/scale';
import { AreaStack } from '@visx/shape';
import type {
  GradeCounts,
  TrendPoint,
} from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';
import { useFormat } from '../../hooks/useFormat';
import { hatchPath } from '../../lib/hatch';
import { useTokens } from '../../theme';
import { Grade } from '../Grade';
import { INK, spread, STACK } from './stack';

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 36;
const RIGHT = 640;
const TOP = 12;
const BOTTOM = 228;
const TICKS = 4;

interface TrendAreaProps {
  points: TrendPoint[];
  name: string;
}

/** Counts by grade over time as stacked areas, labelled at their end; one day alone is drawn as a bar. */
export function TrendArea({ points, name }: TrendAreaProps) {
  const tokens = useTokens();
  const format = useFormat();
  const at = (point: TrendPoint) => new Date(`${point.date}T00:00:00Z`);
  // A single day has no width: it is drawn from the day before on.
  const [first] = points;
  const before = {
    ...first,
    date: DateTime.fromISO(first.date).minus({ days: 1 }).toISODate()!,
  };
  const drawn = points.length > 1 ? points : [before, first];
  const last = drawn[drawn.length - 1];
  const most = Math.max(1, ...drawn.map(p => sumOf(p.grades)));
  const x = scaleUtc({
    domain: [at(drawn[0]), at(last)],
    range: [LEFT, RIGHT],
  });
  const y = scaleLinear({ domain: [0, most], range: [BOTTOM, TOP] });
  let below = 0;
  const ends = STACK.map(grade => {
    const middle = below + last.grades[grade] / 2;
    below += last.grades[grade];
    return y(middle);
  });
  const labels = spread(
    ends.map(end => Math.min(end, BOTTOM - 8)),
    19,
  );
  const ticks = y.ticks(3).filter(Number.isInteger);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={name}
      focusable="false"
      style={{ display: 'block', maxWidth: 860 }}
    >
      <AreaStack<TrendPoint, keyof GradeCounts>
        keys={STACK}
        data={drawn}
        value={(point, grade) => point.grades[grade]}
        x={({ data }) => x(at(data))}
        y0={band => y(band[0])}
        y1={band => y(band[1])}
      >
        {({ stacks, path }) =>
          stacks.map(stack => (
            <path
              key={stack.key}
              data-testid={`area-${stack.key}`}
              d={path(stack) ?? ''}
              fill={stack.key === 'none' ? 'none' : tokens.grades[stack.key]}
              fillOpacity={INK[stack.key]}
              stroke={stack.key === 'none' ? tokens.ink3 : tokens.surface}
              strokeWidth={stack.key === 'none' ? 1 : 1.5}
              strokeDasharray={stack.key === 'none' ? '3 3' : undefined}
            />
          ))
        }
      </AreaStack>
      {ticks.map(tick => (
        <g key={tick}>
          <path
            d={`M${LEFT} ${y(tick)}H${RIGHT}`}
            stroke={tokens.line}
            strokeOpacity={0.6}
          />
          <text
            x={LEFT - 8}
            y={y(tick) + 4}
            fontSize={11}
            textAnchor="end"
            fill={tokens.ink3}
          >
            {format.count(tick)}
          </text>
        </g>
      ))}
      {points.length > 1 &&
        Array.from({ length: TICKS }, (_, n) => {
          const date = x.invert(LEFT + ((RIGHT - LEFT) * n) / TICKS);
          return (
            <text
              key={n}
              x={LEFT + ((RIGHT - LEFT) * n) / TICKS}
              y={BOTTOM + 20}
              fontSize={11}
              fill={tokens.ink3}
            >
              {format.day(DateTime.fromJSDate(date).toISODate()!)}
            </text>
          );
        })}
      <text
        x={RIGHT}
        y={BOTTOM + 20}
        fontSize={11}
        textAnchor="end"
        fill={tokens.ink3}
      >
        {format.day(last.date)}
      </text>
      {last.grades.none > 0 && (
        <path
          d={hatchPath({
            x: RIGHT - 6,
            y: y(below),
            width: 6,
            height: y(below - last.grades.none) - y(below),
          })}
          stroke={tokens.ink3}
        />
      )}
      {STACK.map(
        (grade, n) =>
          last.grades[grade] > 0 && (
            <g
              key={grade}
              transform={`translate(${RIGHT + 12} ${labels[n] - 8})`}
            >
              <Grade grade={grade === 'none' ? undefined : grade} size={16} />
              <text
                x={22}
                y={12}
                fontSize={12}
                fontWeight={700}
                fill={tokens.ink}
              >
                {format.count(last.grades[grade])}
              </text>
            </g>
          ),
      )}
    </svg>
  );
}

function sumOf(grades: GradeCounts): number {
  return STACK.reduce((sum, grade) => sum + grades[grade], 0);
}
