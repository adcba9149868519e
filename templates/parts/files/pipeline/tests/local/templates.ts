import { committed } from '../../scripts/snapshot.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, any>;
}
interface Template {
  Parameters?: Record<string, { Default?: string }>;
  Resources: Record<string, Resource>;
}

/** What is deployed: the committed templates, with what one stack hands to another by SSM followed to its source. */
export class Deployed {
  readonly #templates: Map<string, Template>;

  constructor(files = committed().templates) {
    this.#templates = new Map(
      Object.entries(files).map(([name, text]) => [name.replace('.template.json', ''), JSON.parse(text)]),
    );
  }

  get names(): string[] {
    return [...this.#templates.keys()];
  }

  ofType(type: string): Array<Resource & { id: string; stack: string }> {
    return [...this.#templates].flatMap(([stack, { Resources }]) =>
      Object.entries(Resources).flatMap(([id, one]) => (one.Type === type ? [{ ...one, id, stack }] : [])),
    );
  }

  /** A value without functions of CloudFormation. A resource stands as `Stack.LogicalId`. */
  resolve(stack: string, value: any): any {
    if (Array.isArray(value)) return value.map(one => this.resolve(stack, one));
    if (typeof value !== 'object' || value === null) return value;
    const [[name, argument] = []] = Object.entries(value) as Array<[string, any]>;
    if (name === 'Ref') return this.#ref(stack, argument);
    if (name === 'Fn::GetAtt') return `${stack}.${argument[0]}`;
    if (name === 'Fn::Join') return (this.resolve(stack, argument[1]) as string[]).join(argument[0]);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.resolve(stack, one)]));
  }

  #ref(stack: string, id: string): string {
    if (id.startsWith('AWS::')) return { 'AWS::Partition': 'aws', 'AWS::Region': 'eu-west-1', 'AWS::AccountId': '111122223333' }[id] ?? id;
    const parameter = this.#templates.get(stack)?.Parameters?.[id];
    if (!parameter) {
      const database = this.#templates.get(stack)?.Resources[id];
      return database?.Properties['DatabaseInput']?.Name ?? `${stack}.${id}`;
    }
    const shared = this.ofType('AWS::SSM::Parameter').find(one => one.Properties['Name'] === parameter.Default);
    return shared ? this.resolve(shared.stack, shared.Properties['Value']) : (parameter.Default ?? id);
  }
}
