# The image, with Docker, Finch or nerdctl: whichever is there, or `make image CONTAINER=finch`.
CONTAINER ?= $(notdir $(firstword $(shell command -v docker finch nerdctl)))
IMAGE     ?= ${{ values.registry }}/${{ values.name }}
VERSION   ?= 0.1.0-dev
REVISION  ?= $(shell git rev-parse HEAD)
PLATFORMS ?= {% for platform in values.platforms %}${{ platform }}{% if not loop.last %},{% endif %}{% endfor %}


.PHONY: help image image-index up down

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

image: ## Build the image for this machine
	$(CONTAINER) build --build-arg VERSION=$(VERSION) --build-arg REVISION=$(REVISION) --tag $(IMAGE):$(VERSION) .

image-index: ## Build the image for every platform
	$(CONTAINER) build --platform $(PLATFORMS) --build-arg VERSION=$(VERSION) --build-arg REVISION=$(REVISION) --tag $(IMAGE):$(VERSION) .

up: ## Build it and start it in its container
	$(CONTAINER) compose up --build --detach

down: ## Stop it
	$(CONTAINER) compose down
