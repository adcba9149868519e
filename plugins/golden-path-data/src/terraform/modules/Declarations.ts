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

  /** Blocks whose name is taken, which Terraform refuses. */
  readonly repeated: Block[] = [];

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
    if (type === 'variable') this.#add(this.variables, first, block);
    if (type === 'module') this.#add(this.modules, first, block);
    if (type === 'output' && value) this.outputs.set(first, value);
    if (type === 'provider') {
      const alias = find('alias');
      const suffix = alias?.kind === 'literal' ? `.${alias.value}` : '';
      this.providers.set(`${first}${suffix}`, block);
    }
    if (second === undefined) return;
    const address = `${first}.${second}`;
    if (type === 'data') this.#add(this.data, address, block);
    if (type === 'resource') this.#add(this.resources, address, block);
  }

  #add(to: Map<string, Block>, name: string, block: Block): void {
    if (to.has(name)) this.repeated.push(block);
    else to.set(name, block);
  }
}
