import type { Grade as GradeLetter } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { useTokens } from '../../theme';
import { gradeShapes } from './shapes';

interface GradeProps {
  /** Absent where there is not enough evidence for one. */
  grade?: GradeLetter;
  /** Drawn dashed and unfilled: an older result, kept because the latest reading failed. */
  stale?: boolean;
  size?: number;
}

/** A grade as letter, shape and colour, named for those who do not see it. */
export function Grade({ grade, stale = false, size = 32 }: GradeProps) {
  const t = useWords();
  const tokens = useTokens();
  const shape = grade && gradeShapes[grade];
  const hollow = stale || !grade;
  let name: string = stale
    ? t('common.grade.noneOlder')
    : t('common.grade.none');
  if (grade) {
    name = stale
      ? t('common.grade.older', { grade })
      : t('common.grade.name', { grade });
  }
  const edge = stale ? tokens.ink3 : tokens.noGrade;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      role="img"
      aria-label={name}
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      <g
        fill={hollow ? 'none' : tokens.grades[grade]}
        stroke={hollow ? edge : 'none'}
        strokeWidth={2.2}
        strokeDasharray="4 3"
        transform={hollow ? 'translate(1.6 1.6) scale(.9)' : undefined}
      >
        {shape?.outline ?? <circle cx="16" cy="16" r="15" />}
      </g>
      <text
        x="16"
        y={shape?.letterY ?? 22}
        textAnchor="middle"
        fontSize={shape?.letterSize ?? 16}
        fontWeight={700}
        fill={hollow ? edge : tokens.onGrade}
      >
        {grade ?? '?'}
      </text>
    </svg>
  );
}
