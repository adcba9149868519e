import type { Place } from '../../graph';

// A file of Terraform as plain nodes: what the JSON syntax and the native syntax have in common.

/** What stands between the braces of a block, or in a file. */
export interface Body {
  attributes: Attribute[];
  blocks: Block[];
}

/** `name = value`. */
export interface Attribute {
  name: string;
  value: Expression;
  /** All of it, the name included. */
  at: Place;
}

/** `type "label" "label" { … }`. */
export interface Block {
  type: string;
  labels: string[];
  body: Body;
  /** Its header, up to the opening brace. */
  at: Place;
  /** All of it. */
  span: Place;
  /** Why its body is not all there, where it could not be read. */
  broken?: string;
}

interface Placed {
  at: Place;
}

/** A text, number, boolean or `null`, which is `undefined` here. */
export interface Literal extends Placed {
  kind: 'literal';
  value: string | number | boolean | undefined;
}

/** `"a ${b} c"` and heredocs; a template of one interpolation alone keeps the type of its value. */
export interface TemplateText extends Placed {
  kind: 'template';
  parts: TemplatePart[];
}

/** A text, an interpolation, or a directive. */
export type TemplatePart = string | Expression | TemplateIf | TemplateFor;

/** `%{ if … }…%{ else }…%{ endif }`. */
export interface TemplateIf extends Placed {
  kind: 'if';
  condition: Expression;
  then: TemplatePart[];
  otherwise: TemplatePart[];
}

/** `%{ for k, v in … }…%{ endfor }`. */
export interface TemplateFor extends Placed {
  kind: 'each';
  names: string[];
  over: Expression;
  parts: TemplatePart[];
}

/** `[a, b]`. */
export interface Tuple extends Placed {
  kind: 'tuple';
  items: Expression[];
}

/** `{ a = b }`. A key that is a bare word is a literal. */
export interface ObjectExpression extends Placed {
  kind: 'object';
  entries: Array<{ key: Expression; value: Expression }>;
}

/** A bare word: `var`, `aws_s3_bucket`, the name of a `for`. */
export interface Name extends Placed {
  kind: 'name';
  name: string;
}

/** `of.name`. */
export interface GetAttribute extends Placed {
  kind: 'attribute';
  of: Expression;
  name: string;
}

/** `of[key]`. */
export interface GetIndex extends Placed {
  kind: 'index';
  of: Expression;
  key: Expression;
}

/** `of[*].a.b`; `each` is what is read of every item, written on the name `SPLAT_ITEM`. */
export interface Splat extends Placed {
  kind: 'splat';
  of: Expression;
  each: Expression;
}

/** The name that stands for the item in `Splat.each`; no name in Terraform can be written like this. */
export const SPLAT_ITEM = '*';

/** `name(args)`; `spread` says that the last argument is followed by `...`. */
export interface Call extends Placed {
  kind: 'call';
  name: string;
  args: Expression[];
  spread: boolean;
}

/** `[for k, v in over : value if condition]`, and with braces and a key. */
export interface For extends Placed {
  kind: 'for';
  names: string[];
  over: Expression;
  key?: Expression;
  value: Expression;
  condition?: Expression;
  /** `...`: values of the same key are grouped. */
  grouped: boolean;
}

/** `left operator right`. */
export interface Operation extends Placed {
  kind: 'operation';
  operator: string;
  left: Expression;
  right: Expression;
}

/** `-of` and `!of`. */
export interface Unary extends Placed {
  kind: 'unary';
  operator: string;
  of: Expression;
}

/** `condition ? then : otherwise`. */
export interface Conditional extends Placed {
  kind: 'conditional';
  condition: Expression;
  then: Expression;
  otherwise: Expression;
}

/** What could not be parsed, or is nested too deep. */
export interface Unread extends Placed {
  kind: 'unread';
  why: 'parse-error' | 'out-of-budget';
}

/** An expression. */
export type Expression =
  | Literal
  | TemplateText
  | Tuple
  | ObjectExpression
  | Name
  | GetAttribute
  | GetIndex
  | Splat
  | Call
  | For
  | Operation
  | Unary
  | Conditional
  | Unread;
