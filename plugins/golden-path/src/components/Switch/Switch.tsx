import { makeStyles } from '@material-ui/core/styles';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      border: `1px solid ${t.lineStrong}`,
      borderRadius: 4,
      overflow: 'hidden',
      maxWidth: '100%',
    },
    option: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 8,
      minHeight: 30,
      padding: '4px 12px',
      border: 0,
      margin: 0,
      font: 'inherit',
      ...text.small,
      cursor: 'pointer',
      color: t.ink2,
      backgroundColor: t.surface,
      '& + &': { borderLeft: `1px solid ${t.lineStrong}` },
      '&[aria-checked="true"]': {
        backgroundColor: t.accentSoft,
        color: t.accent,
        fontWeight: 700,
      },
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: -3,
      },
    },
  };
});

/** Where a key moves the choice. */
const steps: Record<string, number | undefined> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

interface SwitchProps {
  label: string;
  value: string;
  options: Array<{ value: string; content: ReactNode }>;
  onChange(value: string): void;
}

/** One choice of a few, side by side. One tab stop; the arrow keys move the choice. */
export function Switch({ label, value, options, onChange }: SwitchProps) {
  const classes = useStyles();
  const group = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const index = options.findIndex(option => option.value === value);
    const next = (index + step + options.length) % options.length;
    onChange(options[next].value);
    const buttons = group.current?.querySelectorAll('button');
    buttons?.[next].focus();
  };
  return (
    <div
      ref={group}
      className={classes.root}
      role="radiogroup"
      aria-label={label}
    >
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={classes.option}
          onClick={() => onChange(option.value)}
          onKeyDown={move}
        >
          {option.content}
        </button>
      ))}
    </div>
  );
}
