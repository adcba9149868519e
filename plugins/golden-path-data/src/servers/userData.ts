import { valueAt, type Resource, type Value } from '../graph';

/** Resources that give a machine a script to run when it starts. */
export const SERVERS = [
  'AWS::EC2::Instance',
  'AWS::EC2::LaunchTemplate',
  'AWS::AutoScaling::LaunchConfiguration',
];

/** What a machine runs when it starts; parts of it that are not known are left out. */
export interface UserData {
  value: Value;
  text: string;
}

export function userDataOf(server: Resource): UserData | undefined {
  const value = valueAt(
    server,
    server.type === 'AWS::EC2::LaunchTemplate'
      ? 'LaunchTemplateData.UserData'
      : 'UserData',
  );
  if (value?.kind === 'scalar')
    return { value, text: decoded(String(value.value)) };
  if (value?.kind !== 'template') return undefined;
  const text = value.parts
    .map(part => (typeof part === 'string' ? part : '${VALUE}'))
    .join('');
  return { value, text };
}

/** Terraform's `base64encode` gives the encoded text. */
function decoded(text: string): string {
  if (!/^[A-Za-z0-9+/\s]{8,}={0,2}\s*$/.test(text)) return text;
  try {
    return atob(text.trim());
  } catch {
    return text;
  }
}
