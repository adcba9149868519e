variable "stage" {
  type = string
}

variable "delivery_role" {
  type        = string
  description = "Role that carries clicks from the stream to the bucket"
}
