const NOTHING = /^(?:|~|null|Null|NULL)$/;
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const NUMBER = /^-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,10})?$/;

/** What a plain scalar of YAML 1.1 means. A number that would lose characters stays a text: `1.10`, `012345678901`. */
export function plainValue(text: string): string | number | boolean | null {
  if (NOTHING.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (NUMBER.test(text) && String(Number(text)) === text) return Number(text);
  return text;
}
