variable "VERSION" {
  default = "0.0.0-dev"
}

group "default" {
  targets = ["image"]
}

target "image" {
  platforms  = ["linux/amd64", "linux/arm64"]
  tags       = ["registry.example.com/checkout/basket:${VERSION}"]
  args       = { VERSION = VERSION }
  cache-from = ["type=registry,ref=registry.example.com/checkout/basket:cache"]
  cache-to   = ["type=registry,ref=registry.example.com/checkout/basket:cache,mode=max"]
  attest     = ["type=sbom", "type=provenance,mode=min"]
}
