import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { TextButton } from '../TextButton';
import { type ExampleName, examples } from './examples';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '4px 24px 0',
    color: tokensOf(theme).ink3,
    ...text.small,
  },
}));

interface StartFromProps {
  onExample(name: ExampleName): void;
  onClear(): void;
}

/** Texts to start from. */
export function StartFrom({ onExample, onClear }: StartFromProps) {
  const classes = useStyles();
  const t = useWords();
  return (
    <div className={classes.root} role="group" aria-label={t('try.startFrom')}>
      <span aria-hidden="true">{t('try.startFrom')}:</span>
      {(Object.keys(examples) as ExampleName[]).map(name => (
        <TextButton key={name} onClick={() => onExample(name)}>
          {t(`try.example.${name}`)}
        </TextButton>
      ))}
      <TextButton onClick={onClear}>{t('try.example.empty')}</TextButton>
    </div>
  );
}
