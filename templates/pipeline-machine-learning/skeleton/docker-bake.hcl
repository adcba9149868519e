{% if values.type == 'function' %}
# docker buildx bake: one image for the processor that the function runs on.
{% else %}
# docker buildx bake: every platform in one image index, with a bill of materials and the build's provenance.
{% endif %}
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
  platforms = [{% for platform in values.platforms %}"${{ platform }}"{% if not loop.last %}, {% endif %}{% endfor %}]
  tags      = ["${IMAGE}:${VERSION}"]
  args = {
    VERSION  = VERSION
    REVISION = REVISION
  }
  labels = {
    "org.opencontainers.image.source" = SOURCE
  }
{% if values.type == 'function' %}
  # Lambda takes a single image: an index, which attestations would make of it, is refused.
  attest = [
    "type=provenance,disabled=true",
    "type=sbom,disabled=true",
  ]
{% else %}
  attest = [
    "type=sbom",
    "type=provenance,mode=min",
  ]
{% endif %}
}
