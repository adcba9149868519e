import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';

/** Long enough to type a word, short enough not to be waited for. */
const PAUSE_MS = 300;

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      height: 28,
      padding: '0 10px',
      border: `1px solid ${t.lineStrong}`,
      borderRadius: 4,
      backgroundColor: t.surface,
      color: t.ink3,
      '&:focus-within': { outline: `2px solid ${t.accent}`, outlineOffset: 1 },
    },
    input: {
      width: 160,
      border: 0,
      padding: 0,
      outline: 'none',
      background: 'none',
      font: 'inherit',
      color: t.ink,
      ...text.small,
      '&::placeholder': { color: t.ink3, opacity: 1 },
    },
  };
});

interface NameSearchProps {
  value: string;
  onChange(value: string): void;
}

/** Finds components by a part of their name, once typing pauses. */
export function NameSearch({ value, onChange }: NameSearchProps) {
  const classes = useStyles();
  const t = useWords();
  const [typed, setTyped] = useState(value);
  const change = useRef(onChange);
  change.current = onChange;

  // What the address says wins, as after "Clear all".
  useEffect(() => setTyped(value), [value]);

  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => change.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return (
    <span className={classes.root}>
      <Icon name="search" size={14} />
      <input
        type="search"
        className={classes.input}
        aria-label={t('compliance.search')}
        placeholder={t('compliance.search')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
    </span>
  );
}
