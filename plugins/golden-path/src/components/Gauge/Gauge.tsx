import type { Grade } from 'backstage-plugin-golden-path-common';
import { hatchPath } from '../../lib/hatch';
import { useTokens } from '../../theme';
import { bands } from './scale';

interface GaugeProps {
  /** What the picture says, in words. */
  name: string;
  size: 'large' | 'medium' | 'small';
  score?: number;
  low?: number;
  high?: number;
  /** Whose band is marked; of the large size only. */
  grade?: Grade;
}

const layouts = {
  large: { width: 436, height: 58, y: 18, thick: 12, over: 4, tick: [10, 38] },
  medium: { width: 328, height: 32, y: 8, thick: 8, over: 3, tick: [3, 21] },
  small: { width: 92, height: 14, y: 4, thick: 6, over: 2, tick: [1, 13] },
};

/** The scale of 0 to 100: bands of the grades, a tick at the score, hatching over what undecided checks leave open. */
export function Gauge(props: GaugeProps) {
  const { name, size, score, low, high, grade } = props;
  const tokens = useTokens();
  const { width, height, y, thick, over, tick } = layouts[size];
  const at = (points: number) => (points / 100) * width;
  const gap = size === 'small' ? 1 : 2;
  const open =
    low !== undefined && high !== undefined && high > low
      ? {
          x: at(low) + 0.5,
          y: y - over + 0.5,
          width: Math.max(at(high) - at(low) - 1, 2),
          height: thick + 2 * over - 1,
        }
      : undefined;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      focusable="false"
      style={{
        display: 'block',
        overflow: 'visible',
        // In a table a picture that may shrink is shrunk first.
        maxWidth: size === 'small' ? undefined : '100%',
      }}
    >
      {bands.map(band => {
        const marked = size === 'large' && band.grade === grade;
        const middle = at((band.from + band.to) / 2);
        return (
          <g key={band.grade}>
            <rect
              x={at(band.from)}
              y={y}
              width={at(band.to - band.from) - gap}
              height={thick}
              rx={1.5}
              fill={marked ? tokens.grades[band.grade] : tokens.line}
              opacity={marked ? 0.28 : 1}
            />
            {size !== 'small' && (
              <text
                x={middle}
                y={size === 'large' ? 46 : 30}
                fontSize={size === 'large' ? 12 : 11}
                fontWeight={marked ? 700 : 400}
                textAnchor="middle"
                fill={marked ? tokens.ink : tokens.ink3}
              >
                {band.grade}
              </text>
            )}
            {size === 'large' && (
              <text
                x={at(band.from)}
                y={57}
                fontSize={11}
                textAnchor={band.from === 0 ? 'start' : 'middle'}
                fill={tokens.ink3}
              >
                {band.from}
              </text>
            )}
          </g>
        );
      })}
      {size === 'large' && (
        <text
          x={width}
          y={57}
          fontSize={11}
          textAnchor="end"
          fill={tokens.ink3}
        >
          100
        </text>
      )}
      {open && (
        <g data-testid="gauge-open">
          <rect {...open} rx={2} fill={tokens.surface} stroke={tokens.ink2} />
          <path d={hatchPath(open)} stroke={tokens.ink3} strokeWidth={1.3} />
        </g>
      )}
      {score !== undefined && (
        <g data-testid="gauge-tick">
          <path
            d={`M${at(score)} ${tick[0]}V${tick[1]}`}
            stroke={tokens.ink}
            strokeWidth={2.5}
          />
          {size === 'large' && (
            <path d={`M${at(score) - 5} 4h10l-5 7z`} fill={tokens.ink} />
          )}
        </g>
      )}
    </svg>
  );
}
