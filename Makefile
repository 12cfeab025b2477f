# The two commands of the README are `make demo` and `make test`; the rest is for those who work on it.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# Article on which `make demo` shows what the program does.
SAMPLE := samples/article.txt

# The tests are built with all that the machine has: with PostgreSQL where there is libpq. The program itself is built without
# it, unless `make build TRAITS='--traits PostgreSQL'` says so.
TRAITS :=
TEST_TRAITS := $(shell pkg-config --exists libpq 2>/dev/null && echo --traits PostgreSQL)

.PHONY: help setup build demo test format lint bench dist clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: ## install the system libraries that are missing (apt)
	@scripts/setup.sh

build: setup ## build the release binary, .build/release/attache
	swift build -c release --product lexicon-compiler $(TRAITS)
	@.build/release/lexicon-compiler Sources/LexiconImage/lexicon.bin
	@touch Sources/LexiconImage/lexicon_image.c
	swift build -c release --product attache $(TRAITS)

demo: build ## install what is missing, build, and brief the sample article
	@.build/release/attache brief $(SAMPLE) --ledger "$$(mktemp -d)/ledger.sqlite"; \
	status=$$?; [ $$status -eq 1 ] && echo "(exit code 1: something in the article is contradicted)" && exit 0; exit $$status

test: setup ## install what is missing, build, and run all tests
	swift build --build-tests $(TEST_TRAITS)
	swift test --skip-build $(TEST_TRAITS)

format: ## format the Swift sources in place
	swift format --in-place --parallel --recursive Package.swift Sources Tests bench

lint: ## check the format
	swift format lint --strict --parallel --recursive Package.swift Sources Tests bench

bench: setup ## measure the speed of reading and of the ledger
	swift build -c release --product lexicon-compiler
	@.build/release/lexicon-compiler Sources/LexiconImage/lexicon.bin
	@touch Sources/LexiconImage/lexicon_image.c
	swift build -c release --product attache-bench
	.build/release/attache-bench
	.build/release/attache-bench check
	.build/release/attache-bench ledger 1000000
	.build/release/attache-bench relations 1000000

dist: setup ## make the release archive, the .deb and all that goes with them, in dist/
	scripts/dist.sh

clean: ## throw the build away
	rm -rf .build .build-dist .build-fuzz dist
