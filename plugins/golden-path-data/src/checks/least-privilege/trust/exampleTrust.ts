type Files = Record<string, string>;

/** A role with one statement in its trust policy, whose principal and condition stand in line 8. */
export function trustTemplate(rest: string): Files {
  return {
    'template.yaml': `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            ${rest}
            Action: sts:AssumeRole
`,
  };
}

/** As `trustTemplate`, in Terraform; they stand in line 5. */
export function trustTerraform(rest: string): Files {
  return {
    'main.tf': `resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      ${rest}
      Action = "sts:AssumeRole"
    }]
  })
}
`,
  };
}
