import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { Prose } from '../Prose';
import { TextButton } from '../TextButton';
import { detailStyles } from './detailStyles';
import { entriesAbout, type FoundEntry } from './entriesOf';
import type { SelectedProps } from './SelectedPanel';
import { usePictureWords } from './usePictureWords';

const useStyles = makeStyles(detailStyles);

interface AlsoAboutProps extends SelectedProps {
  entry: FoundEntry;
}

/** What else is found about what was selected, or else about what the finding is about first. */
export function AlsoAbout(props: AlsoAboutProps) {
  const { entry, picture, entries, selection, titleOf } = props;
  const classes = useStyles();
  const t = useWords();
  const words = usePictureWords(picture);
  const item = selection.item ?? entry.arrows[0] ?? entry.parts[0];
  const others = entriesAbout(entries, item).filter(
    ({ id }) => id !== entry.id,
  );
  if (!others.length) return <></>;
  const name = 'verb' in item ? words.arrow(item).said : item.name;
  return (
    <>
      <h4 className={classes.subtitle}>{t('picture.panel.more', { name })}</h4>
      <ul className={classes.list}>
        {others.map(other => (
          <li key={other.id} className={classes.step}>
            <span className={classes.index}>{other.number}</span>
            <TextButton onClick={() => selection.selectEntry(other)}>
              <span>
                <Prose>{titleOf(other.check.id)}</Prose>
              </span>
            </TextButton>
          </li>
        ))}
      </ul>
    </>
  );
}
