import type { Outcome } from 'backstage-plugin-golden-path-common';
import type { ReactElement } from 'react';
import { useWords } from '../../hooks/useWords';
import { type Tokens, useTokens } from '../../theme';

/** An outcome, a failed critical check, or a failure that is waived. */
export type OutcomeMark = Outcome | 'critical' | 'waived';

interface OutcomeIconProps {
  outcome: OutcomeMark;
  size?: number;
}

const drawings: Record<OutcomeMark, (tokens: Tokens) => ReactElement> = {
  passed: ({ ok }) => (
    <g fill="none" stroke={ok} strokeLinecap="round" strokeLinejoin="round">
      <circle cx="10" cy="10" r="8" strokeWidth={1.6} />
      <path d="M6.3 10.3l2.5 2.5 5-5.4" strokeWidth={1.8} />
    </g>
  ),
  failed: ({ fail, onGrade }) => (
    <g>
      <rect x="1.5" y="1.5" width="17" height="17" rx="3" fill={fail} />
      <path
        d="M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6"
        stroke={onGrade}
        strokeWidth={2}
        strokeLinecap="round"
      />
    </g>
  ),
  critical: ({ critical, onGrade }) => (
    <g>
      <path d="M6.4 1.4h7.2l5 5v7.2l-5 5H6.4l-5-5V6.4z" fill={critical} />
      <path
        d="M10 5.4v5.4"
        stroke={onGrade}
        strokeWidth={2.2}
        strokeLinecap="round"
      />
      <circle cx="10" cy="14.2" r="1.3" fill={onGrade} />
    </g>
  ),
  waived: ({ ink2 }) => (
    <g>
      <circle
        cx="10"
        cy="10"
        r="7.8"
        fill="none"
        stroke={ink2}
        strokeWidth={1.6}
      />
      <path d="M10 2.2a7.8 7.8 0 0 1 0 15.6z" fill={ink2} />
    </g>
  ),
  'no-evidence': ({ ink3 }) => (
    <g>
      <circle
        cx="10"
        cy="10"
        r="7.8"
        fill="none"
        stroke={ink3}
        strokeWidth={1.6}
        strokeDasharray="2.8 2.6"
      />
      <text
        x="10"
        y="14"
        fontSize="11"
        fontWeight={700}
        textAnchor="middle"
        fill={ink3}
      >
        ?
      </text>
    </g>
  ),
  error: ({ critical }) => (
    <g>
      <path
        d="M10 2.2 18.3 17H1.7z"
        fill="none"
        stroke={critical}
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
      <path
        d="M10 8v4"
        stroke={critical}
        strokeWidth={1.8}
        strokeLinecap="round"
      />
      <circle cx="10" cy="14.4" r="1" fill={critical} />
    </g>
  ),
  'not-applicable': ({ ink3 }) => (
    <path d="M5 10h10" stroke={ink3} strokeWidth={1.8} strokeLinecap="round" />
  ),
};

/** An outcome as a shape, with its word as the name. */
export function OutcomeIcon({ outcome, size = 18 }: OutcomeIconProps) {
  const t = useWords();
  const tokens = useTokens();
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      role="img"
      aria-label={t(`common.outcome.${outcome}`)}
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      {drawings[outcome](tokens)}
    </svg>
  );
}
