# Thin names for bootstrap.py, which needs nothing but Python 3.11 or later and a network.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BOOTSTRAP = @$(PYTHON) bootstrap.py
.DEFAULT_GOAL := help
.PHONY: help run test bench screenshots lint messages clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name words; do printf '%-20s%s\n' "$$name" "$$words"; done

run: ## serve the archive with its demonstration content on 127.0.0.1:8000 (HOST, PORT)
	$(BOOTSTRAP) run

test: ## run all tests (some of them: make test ARGS="tests/search -k facets")
	$(BOOTSTRAP) test $(ARGS)

bench: ## measure speed and size with up to 10 000 records in a scratch database
	$(BOOTSTRAP) bench $(ARGS)

screenshots: ## take the pictures of the editors' guides anew, from a site with the demonstration
	$(BOOTSTRAP) screenshots $(ARGS)

lint: ## check code, templates and catalogues as CI does
	$(BOOTSTRAP) lint

messages: ## update both interface catalogues from the sources and compile them
	$(BOOTSTRAP) messages $(ARGS)

clean: ## remove what can be made again; database and media only with RESET=1
	$(BOOTSTRAP) clean
