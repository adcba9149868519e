# The image, with Docker, Finch or nerdctl: whichever is there, or `make image CONTAINER=finch`.
CONTAINER ?= $(or $(notdir $(firstword $(shell command -v docker finch nerdctl))),$(error Install Docker, Finch or nerdctl))
IMAGE     ?= ${{ values.registry }}/${{ values.name }}
VERSION   ?= 0.1.0-dev
REVISION  ?= $(shell git rev-parse HEAD)
SOURCE    ?= $(shell git remote get-url origin 2>/dev/null || echo unknown)
PLATFORMS ?= {% for platform in values.platforms %}${{ platform }}{% if not loop.last %},{% endif %}{% endfor %}


ARGUMENTS  = --build-arg VERSION=$(VERSION) --build-arg REVISION=$(REVISION) \
  --label org.opencontainers.image.source=$(SOURCE) --tag $(IMAGE):$(VERSION) .

.PHONY: help image{% if values.type != 'function' %} image-index{% endif %} up{% if values.type == 'worker' %} send{% endif %} logs down

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

{% if values.type == 'function' %}
image: ## Build the image for the processor that the function runs on
	$(CONTAINER) build --platform $(PLATFORMS) $(ARGUMENTS)
{% else %}
image: ## Build the image for this machine
	$(CONTAINER) build $(ARGUMENTS)

# Docker needs its containerd image store for that: the default since version 29.
image-index: ## Build the image for every platform
	$(CONTAINER) build --platform $(PLATFORMS) $(ARGUMENTS)
{% endif %}

up: ## Build it and start it in its container
	$(CONTAINER) compose up --build --detach

{% if values.type == 'worker' %}
send: ## Put a message into the local queue: make send BODY='{"id":"42"}'
	@jq --null-input --arg body "$$BODY" '{QueueUrl: "http://localhost:9324/000000000000/messages", MessageBody: $$body}' | \
	  curl --fail --silent --show-error --header 'Content-Type: application/x-amz-json-1.0' \
	    --header 'X-Amz-Target: AmazonSQS.SendMessage' --data @- http://localhost:9324/

{% endif %}
logs: ## Show what it writes, until Ctrl-C
	$(CONTAINER) compose logs --follow

down: ## Stop it
	$(CONTAINER) compose down
