import type { Place, Value } from '../../graph';
import type { Node } from '../template';

/** What the names in a template stand for. */
export interface Names {
  /** What `Ref` gives: a parameter, a pseudo parameter or a resource; `undefined` for `AWS::NoValue`. */
  ref(name: string, at: Place): Value | undefined;
  /** What `Fn::GetAtt` gives. */
  attribute(resource: string, attribute: string, at: Place): Value;
  /** Whether a condition holds; `undefined` where that is not known. */
  condition(name: string): boolean | undefined;
  /** What a mapping says. */
  mapping(name: string, first: string, second: string): Node | undefined;
}
