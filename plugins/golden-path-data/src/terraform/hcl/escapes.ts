const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** The text that a quoted text stands for. */
export function unescapedText(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|([$%])\4\{/gs,
    (all, four, eight, char, sign) => {
      if (sign) return `${sign}{`;
      if (char) return ESCAPES[char] ?? char;
      const code = parseInt(four ?? eight, 16);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    },
  );
}

/** The text that a heredoc stands for: only `$${` and `%%{` are special in it. */
export function unescapedHeredoc(text: string): string {
  return text.replace(/([$%])\1\{/g, '$1{');
}
