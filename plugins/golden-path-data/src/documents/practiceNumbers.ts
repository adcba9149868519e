/** The practices by their number in the source document, which has no practice under 10, 14, 16 and 18. */
const BY_NUMBER: Record<string, string> = {
  P1: 'data-discovery',
  P2: 'value-and-owner',
  P3: 'modern-database',
  P4: 'data-tiers',
  P5: 'storage-class',
  P6: 'least-privilege',
  P7: 'encryption',
  P8: 'lake-access',
  P9: 'data-format',
  P11: 'file-size',
  P12: 'automation',
  P13: 'processing-engine',
  P15: 'streaming-service',
  P17: 'query-engine',
  P19: 'data-mesh',
  P20: 'ml-decision',
  P21: 'right-tool',
};

/** Ids of practices that are written by id or by number. */
export function practicesOf(words: string[]): string[] {
  return words.map(word => BY_NUMBER[word.toUpperCase()] ?? word.toLowerCase());
}
