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
  /** Runs with a condition taken as decided, as it is within a branch of it. */
  assuming<T>(condition: string, is: boolean, run: () => T): T;
  /** A mapping, with its keys of the first level. */
  mapping(name: string): Node | undefined;
  /** What a file of the project holds that is included. */
  included(location: string): Node | undefined;
  /** What another stack of the project exports. */
  exported(name: string): Value | undefined;
  /** What another stack of the project writes into the Parameter Store. */
  stored(name: string): Value | undefined;
}
