/**
 * The blocks that most modules make of a map of statements, in a `data "aws_iam_policy_document"`.
 *
 * @param map - an expression for the map
 * @param conditions - what the module calls the conditions of a statement
 * @param resources - an expression for the resources of a statement that names none
 */
export function statementBlocks(
  map: string,
  conditions: 'condition' | 'conditions',
  resources = 'null',
): string {
  return `
  dynamic "statement" {
    for_each = ${map} != null ? ${map} : {}
    content {
      sid           = try(statement.value.sid, null)
      effect        = try(statement.value.effect, null)
      actions       = try(statement.value.actions, null)
      not_actions   = try(statement.value.not_actions, null)
      resources     = try(coalesce(statement.value.resources), ${resources})
      not_resources = try(statement.value.not_resources, null)
      dynamic "principals" {
        for_each = try(statement.value.principals, [])
        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
        }
      }
      dynamic "not_principals" {
        for_each = try(statement.value.not_principals, [])
        content {
          type        = not_principals.value.type
          identifiers = not_principals.value.identifiers
        }
      }
      dynamic "condition" {
        for_each = try(statement.value.${conditions}, [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }`;
}
