/** Words that stand where somebody still has to write. */
const STAND_INS =
  /\b(TODO|TBD|TBC|FIXME|XXX|lorem ipsum|to be (done|defined|decided|determined|completed|confirmed|written)|fill (me|this) in|change ?me|your[- ](text|reason|name|team|answer)|placeholder|dummy|foo ?bar|asdf)\b|(^|\s)à (compléter|définir|remplir)/i;
/** `<why>`, `[why]`, `{{ why }}`, `${{ why }}`. */
const BLANKS =
  /<(?!https?:|mailto:|[^<>\n]{1,60}@)[a-z][^<>\n]{1,60}>|\{\{[^{}\n]{0,60}\}\}|\[[a-z][^\][\n]{2,60}\](?!\()/i;
/** Sentences of templates for records: MADR's, and those of our own scaffold. */
const OF_TEMPLATES =
  /justification\. e\.g\.|describe the context and problem statement|title of (the )?(option|decision)|say in your own words|explain why this (option|choice)|why this and not the others|\boption [1-3a-c]\b/i;

/**
 * What in a text shows that nobody has written it yet; nothing where it seems written.
 *
 * @public
 */
export function placeholderIn(text: string): string | undefined {
  const short = text.slice(0, 5_000);
  for (const pattern of [STAND_INS, BLANKS, OF_TEMPLATES]) {
    const found = pattern.exec(short)?.[0];
    if (found) return found;
  }
  return isFilling(short) ? short.slice(0, 20) : undefined;
}

/** The same word over and over, or a single character. */
function isFilling(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 12) return false;
  return new Set(words).size < words.length / 4;
}
