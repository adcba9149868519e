import { makeStyles } from '@material-ui/core/styles';
import type {
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { Prose } from '../Prose';
import { TextButton } from '../TextButton';
import { detailStyles } from './detailStyles';
import { PlaceLink } from './PlaceLink';
import type { SelectedProps } from './SelectedPanel';
import { usePictureWords } from './usePictureWords';

const useStyles = makeStyles(detailStyles);

interface ItemDetailProps extends SelectedProps {
  item: PicturePart | PictureArrow;
}

/** A part or an arrow about which nothing is found: what it is, where it stands, how that is known. */
export function ItemDetail(props: ItemDetailProps) {
  const { item, picture, selection, urlOf } = props;
  const classes = useStyles();
  const t = useWords();
  const words = usePictureWords(picture);
  const place = <PlaceLink file={item.file} line={item.line} urlOf={urlOf} />;
  const verdict =
    item.findings.length > 0
      ? t('picture.table.waived')
      : t('picture.table.none');
  if ('verb' in item) {
    return (
      <>
        <h3 className={classes.title}>{words.arrow(item).said}</h3>
        <dl className={classes.facts}>
          <dt>{t('picture.panel.place')}</dt>
          <dd>{place}</dd>
          <dt>{t('picture.table.verdict')}</dt>
          <dd>{verdict}</dd>
        </dl>
      </>
    );
  }
  const flows = picture.arrows.filter(
    ({ from, to }) => from === item.id || to === item.id,
  );
  return (
    <>
      <h3 className={classes.title}>{item.name}</h3>
      <dl className={classes.facts}>
        <dt>{t('picture.table.kind')}</dt>
        <dd>{item.kind}</dd>
        <dt>{t('picture.table.layer')}</dt>
        <dd>{words.column(item.column)}</dd>
        <dt>{t('picture.table.tier')}</dt>
        <dd>
          {item.row === undefined
            ? t('picture.unknownRow')
            : words.row(item.row)}
        </dd>
        {item.known !== undefined && (
          <>
            <dt>{t('picture.panel.known')}</dt>
            <dd>
              <Prose>{item.known}</Prose>
            </dd>
          </>
        )}
        <dt>{t('picture.panel.place')}</dt>
        <dd>{place}</dd>
        <dt>{t('picture.table.verdict')}</dt>
        <dd>{item.uncertain ? <Prose>{item.uncertain}</Prose> : verdict}</dd>
      </dl>
      {flows.length > 0 && (
        <>
          <h4 className={classes.subtitle}>{t('picture.panel.flows')}</h4>
          <ul className={classes.list}>
            {flows.map(arrow => (
              <li key={arrow.id} className={classes.step}>
                <TextButton onClick={() => selection.selectItem(arrow)}>
                  {words.arrow(arrow).said}
                </TextButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
