# docker buildx bake: one image for the processor that the function runs on.
variable "IMAGE" {
  default = "${{ values.registry }}/${{ values.name }}"
}

# A version, never "latest": the release note of that version says exactly what it is.
variable "VERSION" {
  default = "0.1.0-dev"
}

variable "REVISION" {
  default = "unknown"
}

# The page of the repository.
variable "SOURCE" {
  default = "unknown"
}

group "default" {
  targets = ["image"]
}

target "image" {
  context   = "."
  platforms = ["${{ values.platforms[0] }}"]
  tags      = ["${IMAGE}:${VERSION}"]
  args = {
    VERSION  = VERSION
    REVISION = REVISION
  }
  labels = {
    "org.opencontainers.image.source" = SOURCE
  }
  # Lambda takes a single image: an index, which attestations would make of it, is refused.
  attest = [
    "type=provenance,disabled=true",
    "type=sbom,disabled=true",
  ]
}
