terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      owner          = "data-platform"
      "cost-center"  = "4711"
      "data:product" = "orders"
    }
  }
}

variable "subnets" {
  type        = list(string)
  description = "Private subnets of the account"
}

variable "security_group" {
  type        = string
  description = "Lets nothing in"
}

data "aws_caller_identity" "current" {}
