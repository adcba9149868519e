/** A module of the registry, as a call names it. */
export interface RegistryAddress {
  /** `terraform-aws-modules/kms/aws`, with `//modules/…` for one within it. */
  source: string;
  /** A constraint, or one version; nothing for any. */
  version?: string;
}

const ON_GITHUB =
  /^(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]terraform-aws-modules\/terraform-aws-([a-z0-9-]+?)(?:\.git)?(\/\/[^?]+)?(?:\?ref=([^&]+))?$/;

/** The module that a source names: one of the registry, or the repository on GitHub that the registry has it from. */
export function addressOf(
  source: string,
  version: string | undefined,
): RegistryAddress {
  const [, name, within = '', ref] = ON_GITHUB.exec(source) ?? [];
  if (name === undefined) return { source, ...(version && { version }) };
  return {
    source: `terraform-aws-modules/${name}/aws${within}`,
    // A branch or commit can be any version.
    ...(ref !== undefined && { version: ref }),
  };
}
