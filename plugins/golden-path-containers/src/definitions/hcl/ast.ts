import type { Span } from '../../dockerfile';

/** An expression of HCL with its place in the file. */
export type Expression = Span &
  (
    | { kind: 'literal'; value: string | number | boolean | undefined }
    /** A quoted text or a here-document: texts and what is put into them. */
    | { kind: 'template'; parts: Array<string | Expression> }
    | { kind: 'variable'; name: string }
    | { kind: 'list'; items: Expression[] }
    | { kind: 'object'; entries: Array<[Expression, Expression]> }
    | { kind: 'call'; name: string; args: Expression[]; spread: boolean }
    | {
        kind: 'conditional';
        test: Expression;
        yes: Expression;
        no: Expression;
      }
    | { kind: 'unary'; operator: string; of: Expression }
    | {
        kind: 'binary';
        operator: string;
        left: Expression;
        right: Expression;
      }
    | { kind: 'index'; of: Expression; key: Expression }
    | { kind: 'for'; loop: Loop }
    /** Read over, not understood: a splat, a template directive. */
    | { kind: 'opaque' }
  );

/** `[for k, v in list : v if cond]` and `{for k, v in map : k => v}` */
export interface Loop {
  names: string[];
  over: Expression;
  key?: Expression;
  value: Expression;
  condition?: Expression;
}

export interface Attribute extends Span {
  name: string;
  value: Expression;
}

export interface Body {
  attributes: Attribute[];
  blocks: Block[];
}

/** `type "label" { … }` */
export interface Block extends Span {
  type: string;
  labels: string[];
  body: Body;
}
