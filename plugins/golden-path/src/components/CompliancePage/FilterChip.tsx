import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      minHeight: 26,
      maxWidth: 360,
      padding: '0 8px',
      borderRadius: 13,
      border: `1px solid ${t.accent}`,
      backgroundColor: t.accentSoft,
      color: t.accent,
      font: 'inherit',
      cursor: 'pointer',
      ...text.note,
      '&:focus-visible': { outline: `2px solid ${t.accent}`, outlineOffset: 2 },
    },
    words: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  };
});

interface FilterChipProps {
  name: string;
  values: string[];
  onRemove(): void;
}

/** An active filter; a press takes it off. */
export function FilterChip({ name, values, onRemove }: FilterChipProps) {
  const classes = useStyles();
  const t = useWords();
  const words = { name, values: values.join(', ') };
  return (
    <button
      type="button"
      className={classes.root}
      aria-label={t('compliance.remove', words)}
      onClick={onRemove}
    >
      <span className={classes.words}>
        {t('compliance.chip', { name, values: <b>{words.values}</b> })}
      </span>
      <Icon name="cross" size={12} />
    </button>
  );
}
