const CODE = /(`[^`]*`)/;

/** The spaces before French punctuation must not break; what stands in backticks is code and stays as it is. @public */
export function typeset(text: string): string {
  return text
    .split(CODE)
    .map(part =>
      part.startsWith('`')
        ? part
        : part
            .replace(/ (?=[:;?!»])/g, '\u00A0')
            .replace(/« /g, '«\u00A0')
            .replace(/(?<=\d) (?=\d{3}|[kMG]o\b)/g, '\u00A0'),
    )
    .join('');
}
