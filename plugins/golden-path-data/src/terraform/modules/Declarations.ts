import type { Block, Expression } from '../hcl/Syntax';

/** What the blocks of a folder declare, by name. */
export class Declarations {
  readonly variables = new Map<string, Block>();
  readonly locals = new Map<string, Expression>();
  readonly outputs = new Map<string, Expression>();
  readonly modules = new Map<string, Block>();
  /** By type and name. */
  readonly resources = new Map<string, Block>();
  readonly data = new Map<string, Block>();
  /** By name, with its alias where it has one: `aws`, `aws.west`. */
  readonly providers = new Map<string, Block>();

  constructor(blocks: Block[]) {
    for (const block of blocks) this.#take(block);
  }

  #take(block: Block): void {
    const { type, labels, body } = block;
    const [first, second] = labels;
    const find = (name: string) =>
      body.attributes.find(one => one.name === name)?.value;
    if (type === 'locals')
      for (const { name, value } of body.attributes)
        this.locals.set(name, value);
    if (first === undefined) return;
    const value = find('value');
    if (type === 'variable') this.variables.set(first, block);
    if (type === 'module') this.modules.set(first, block);
    if (type === 'output' && value) this.outputs.set(first, value);
    if (type === 'provider') {
      const alias = find('alias');
      const suffix = alias?.kind === 'literal' ? `.${alias.value}` : '';
      this.providers.set(`${first}${suffix}`, block);
    }
    if (second === undefined) return;
    if (type === 'data') this.data.set(`${first}.${second}`, block);
    if (type === 'resource') this.resources.set(`${first}.${second}`, block);
  }
}
