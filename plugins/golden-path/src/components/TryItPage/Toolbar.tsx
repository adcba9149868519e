import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { TextButton } from '../TextButton';
import { type ExampleName, examples } from './examples';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '8px 24px 0',
  },
  examples: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: tokensOf(theme).ink3,
    ...text.small,
  },
  buttons: { display: 'flex', gap: 8 },
}));

interface ToolbarProps {
  canUndo: boolean;
  canRedo: boolean;
  onExample(name: ExampleName): void;
  onClear(): void;
  onUndo(): void;
  onRedo(): void;
}

/** Texts to start from, and the way back. */
export function Toolbar(props: ToolbarProps) {
  const { canUndo, canRedo, onExample, onClear, onUndo, onRedo } = props;
  const classes = useStyles();
  const t = useWords();
  return (
    <div className={classes.root}>
      <div
        className={classes.examples}
        role="group"
        aria-label={t('try.startFrom')}
      >
        <span aria-hidden="true">{t('try.startFrom')}:</span>
        {(Object.keys(examples) as ExampleName[]).map(name => (
          <TextButton key={name} onClick={() => onExample(name)}>
            {t(`try.example.${name}`)}
          </TextButton>
        ))}
        <TextButton onClick={onClear}>{t('try.example.empty')}</TextButton>
      </div>
      <div className={classes.buttons}>
        <Button disabled={!canUndo} onClick={onUndo}>
          {t('try.undo')}
        </Button>
        <Button disabled={!canRedo} onClick={onRedo}>
          {t('try.redo')}
        </Button>
      </div>
    </div>
  );
}
