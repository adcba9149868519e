import {
  type Gain,
  type Grade as GradeLetter,
  GRADE_FLOORS,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { useTokens } from '../../theme';
import { Grade } from '../Grade';

interface StaircaseProps {
  score: number;
  grade?: GradeLetter;
  gains: Gain[];
}

const WIDTH = 372;
const HEIGHT = 176;
const BASE = 146;
const TOP = 34;
const STEP = 84;
const BAR = 44;

/** Where the score goes with each mend on top of those before it. The gains come from the engine, for the set as a whole. */
export function Staircase({ score, grade, gains }: StaircaseProps) {
  const tokens = useTokens();
  const format = useFormat();
  const t = useWords();
  const steps = [
    { score, grade, label: t('tab.lift.now') },
    ...gains.map((gain, index) => ({
      score: gain.score,
      grade: gain.grade,
      label: t('tab.lift.step', { count: index + 1 }),
    })),
  ];
  const bottom = Math.max(0, Math.floor((score - 12) / 10) * 10);
  const y = (points: number) =>
    BASE - ((points - bottom) / (100 - bottom)) * (BASE - TOP);
  const spoken = steps.slice(1).map(step =>
    t('tab.lift.pictureStep', {
      step: step.label,
      score: `${step.grade ?? ''} ${format.score(step.score)}`.trim(),
    }),
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      role="img"
      aria-label={t('tab.lift.picture', {
        now: `${grade ?? ''} ${format.score(score)}`.trim(),
        steps: spoken.join('; '),
      })}
      focusable="false"
      style={{ display: 'block', maxWidth: '100%' }}
    >
      <path d={`M0 ${BASE}H${WIDTH}`} stroke={tokens.line} />
      {GRADE_FLOORS.filter(([, floor]) => floor > bottom).map(
        ([letter, floor]) => (
          <g key={letter}>
            <path
              d={`M0 ${y(floor)}H${WIDTH}`}
              stroke={tokens.line}
              strokeDasharray="2 3"
            />
            <text
              x={WIDTH}
              y={y(floor) - 4}
              fontSize={11}
              textAnchor="end"
              fill={tokens.ink3}
            >
              {t('tab.lift.floor', { grade: letter, floor: String(floor) })}
            </text>
          </g>
        ),
      )}
      {steps.map((step, index) => {
        const x = 4 + index * (STEP - 8);
        const before = steps[index - 1]?.score ?? step.score;
        const top = y(step.score);
        return (
          <g key={step.label}>
            <rect
              x={x}
              y={y(before)}
              width={BAR}
              height={BASE - y(before)}
              fill={tokens.line}
            />
            <rect
              x={x}
              y={top}
              width={BAR}
              height={Math.max(0, y(before) - top)}
              fill={tokens.accent}
            />
            {/* The picture as a whole has a name; its grades need none. */}
            <g transform={`translate(${x - 2} ${top - 23})`} aria-hidden="true">
              <Grade grade={step.grade} size={18} />
              <text
                x={22}
                y={13.5}
                fontSize={12}
                fontWeight={700}
                fill={tokens.ink}
              >
                {format.score(step.score)}
              </text>
            </g>
            <text
              x={x + BAR / 2}
              y={163}
              fontSize={12}
              textAnchor="middle"
              fill={tokens.ink2}
            >
              {step.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
