import type {
  Grade as GradeLetter,
  GradeCounts,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { hatchPath } from '../../lib/hatch';
import { useTokens } from '../../theme';
import { gradeShapes } from '../Grade/shapes';
import { segments } from './segments';

const WIDTH = 192;
const HEIGHT = 20;
/** About the width of a character of a label. */
const CHARACTER = 6.6;

/** How the components of a team are spread over the grades: letters, shapes and counts; hatched where no grade could be given. */
export function GradeBar({ counts }: { counts: GradeCounts }) {
  const t = useWords();
  const tokens = useTokens();
  const parts = segments(counts, WIDTH);
  const words = parts.map(({ grade, count }) =>
    grade === 'none'
      ? t('compliance.teams.barNone', { total: String(count) })
      : t('compliance.teams.barPart', { total: String(count), grade }),
  );
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.join(', ') || t('compliance.teams.barEmpty')}
      focusable="false"
      style={{ display: 'block' }}
    >
      {parts.map(({ grade, count, x, width }) => {
        const middle = x + width / 2;
        const label = `${grade} ${count}`;
        const labelWidth = label.length * CHARACTER;
        if (grade === 'none') {
          const rect = {
            x: x + 0.5,
            y: 0.5,
            width: width - 1,
            height: HEIGHT - 1,
          };
          return (
            <g key={grade}>
              <rect {...rect} fill={tokens.surface} stroke={tokens.ink3} />
              <path d={hatchPath(rect)} stroke={tokens.ink3} />
              {width > 26 && (
                <g>
                  <rect
                    x={middle - 12}
                    y={3}
                    width={24}
                    height={HEIGHT - 6}
                    rx={2}
                    fill={tokens.surface}
                  />
                  <Label x={middle} fill={tokens.ink}>{`? ${count}`}</Label>
                </g>
              )}
            </g>
          );
        }
        return (
          <g key={grade}>
            <rect
              x={x}
              y={0}
              width={width}
              height={HEIGHT}
              fill={tokens.grades[grade]}
            />
            {width >= labelWidth + 20 && (
              <Shape
                grade={grade}
                x={middle - labelWidth / 2 - 6}
                fill={tokens.onGrade}
              />
            )}
            {width >= CHARACTER + 4 && (
              <Label
                x={width >= labelWidth + 20 ? middle + 6 : middle}
                fill={tokens.onGrade}
              >
                {width >= labelWidth + 4 ? label : grade}
              </Label>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Shape(props: { grade: GradeLetter; x: number; fill: string }) {
  return (
    <g transform={`translate(${props.x} 6) scale(.25)`} fill={props.fill}>
      {gradeShapes[props.grade].outline}
    </g>
  );
}

function Label(props: { x: number; fill: string; children: string }) {
  return (
    <text
      x={props.x}
      y={14}
      fontSize={11}
      fontWeight={700}
      textAnchor="middle"
      fill={props.fill}
    >
      {props.children}
    </text>
  );
}
