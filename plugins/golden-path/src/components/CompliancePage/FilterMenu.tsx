import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    button: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      minHeight: 26,
      padding: '0 10px 0 8px',
      borderRadius: 13,
      border: `1px solid ${t.lineStrong}`,
      backgroundColor: t.surface,
      color: t.ink2,
      font: 'inherit',
      cursor: 'pointer',
      ...text.note,
      '&:focus-visible': { outline: `2px solid ${t.accent}`, outlineOffset: 2 },
    },
    paper: {
      backgroundColor: t.surface,
      color: t.ink,
      border: `1px solid ${t.line}`,
      maxHeight: 360,
    },
    item: { ...text.small, minHeight: 36, gap: 8 },
    tick: { width: 16, color: t.accent },
  };
});

interface FilterMenuProps {
  name: string;
  choices: Array<{ value: string; label: string }>;
  chosen: string[];
  onToggle(value: string): void;
}

/** Adds values to one filter. It stays open, so that several can be ticked. */
export function FilterMenu(props: FilterMenuProps) {
  const { name, choices, chosen, onToggle } = props;
  const classes = useStyles();
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = anchor !== null;
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('compliance.add', { name })}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Icon name="plus" size={12} />
        {name}
      </button>
      <Menu
        open={open}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
        classes={{ paper: classes.paper }}
        MenuListProps={{ 'aria-label': name, dense: true }}
      >
        {choices.length === 0 && (
          <MenuItem disabled className={classes.item}>
            {t('compliance.noChoices')}
          </MenuItem>
        )}
        {choices.map(({ value, label }) => (
          <MenuItem
            key={value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(value)}
            className={classes.item}
            onClick={() => onToggle(value)}
          >
            <span className={classes.tick}>
              {chosen.includes(value) && <Icon name="check" size={14} />}
            </span>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
