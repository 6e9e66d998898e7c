# Every daily task, each complete on a fresh Debian 12: what it needs is installed first (packages.txt). `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
JOBS ?= $(shell nproc)
MARSAD := build/marsad
# What is formatted and linted: our own C++, nothing generated.
SOURCES = $(shell git ls-files --cached --others --exclude-standard '*.cc' '*.h')

.PHONY: help
help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

.PHONY: build
build: ## build/marsad
	@tools/install-packages build
	@cmake --preset release >build-configure.log || { cat build-configure.log; exit 1; }; rm -f build-configure.log
	@cmake --build --preset release -j $(JOBS)

.PHONY: run
run: build ## ingest the samples into a ledger, print its timeline, and serve them at a terminal (SERVE=yes|no)
	@SERVE=$(SERVE) PORT=$(PORT) tools/run-samples $(MARSAD)

.PHONY: test
test: ## build everything and run every test
	@tools/install-packages build test
	@$(MAKE) --no-print-directory build
	@ctest --preset release -j $(JOBS)

.PHONY: check
check: format-check tidy sanitize ## formatter, linter, and the tests under the sanitizers

.PHONY: format
format: ## rewrite the C++ in the project's format
	@tools/install-packages check
	@clang-format-14 -i $(SOURCES)

.PHONY: format-check
format-check: ## fail when `make format` would change something
	@tools/install-packages check
	@clang-format-14 --dry-run -Werror $(SOURCES)

.PHONY: tidy
tidy: build ## clang-tidy over every source that changed since it was clean (.clang-tidy says which checks and why)
	@tools/install-packages check
	@JOBS=$(JOBS) nice tools/tidy build $(filter-out bench/% fuzz/%,$(filter %.cc,$(SOURCES)))

.PHONY: sanitize
sanitize: ## the tests under the address and undefined-behaviour sanitizers
	@tools/install-packages build test
	@cmake --preset sanitize >/dev/null
	@cmake --build --preset sanitize -j $(JOBS)
	@ctest --preset sanitize -j $(JOBS)

.PHONY: score
score: build ## accuracy on the annotated articles of ../shared, beside the floors
	@tools/install-packages test
	@tools/score.py $(MARSAD)

.PHONY: gsr
gsr: build ## assaults and protests in the judged sentences of ../shared, beside the other open coder
	@tools/install-packages test
	@test -f ../shared/gsr/score.py || { echo "make gsr: ../shared/gsr is not here; it holds the judged sentences"; exit 1; }
	@python3 ../shared/gsr/score.py $(MARSAD)

.PHONY: suites
suites: build ## dates and numbers on the outside suites of ../shared, beside the bars and the peers
	@tools/suites.py $(MARSAD)

.PHONY: dating
dating: build ## how well the day of articles that give none is found
	@tools/dating.py $(MARSAD)

.PHONY: train
train: build ## fit the learned part's weights on ../shared/gold/train and compare them with the rules
	@tools/train.py $(MARSAD)

.PHONY: coverage
coverage: build ## how much of what the annotated articles of ../shared name the codebook knows
	@tools/coverage.py $(MARSAD)

.PHONY: airwars
airwars: build ## events merged from real articles, held against the incidents that a monitor recorded
	@tools/install-packages test
	@tools/airwars $(MARSAD)

.PHONY: soak
soak: build ## kill the program 200 times at random while it writes to a ledger; nothing may be lost
	@tools/install-packages test
	@SOAK=200 SEED=$$RANDOM MARSAD=$(MARSAD) python3 tests/ledger_test.py

.PHONY: bench-ledger
bench-ledger: build ## a ledger of the news of 2018: its size, cost an article as it grows, memory, and how long queries take
	@tools/install-packages build bench
	@cmake --preset bench >/dev/null && cmake --build --preset bench -j $(JOBS) --target ledger_bench
	@tools/bench-ledger $(MARSAD) build-bench/bench/ledger_bench

.PHONY: accept
accept: build ## rewrite the expected readings of samples/ and show what changed
	@tools/install-packages test
	@tools/accept.py $(MARSAD)

.PHONY: bench
bench: build ## speed of the stages and of the whole program
	@tools/install-packages build bench
	@tools/bench $(MARSAD)

.PHONY: fuzz
fuzz: ## random input for FUZZ_SECONDS=60 a target, from the kept corpora (KEEP=yes: and keep what was learned)
	@tools/install-packages build fuzz
	@cmake --preset fuzz >/dev/null
	@cmake --build --preset fuzz -j $(JOBS) --target $(patsubst fuzz/%.cc,%,$(wildcard fuzz/*_fuzz.cc))
	@tools/fuzz

.PHONY: breaks
breaks: build ## break the program on purpose, a line at a time, and see that a test fails
	@tools/install-packages build test
	@tools/breaks.py $(FILES)

.PHONY: bench-intake
bench-intake: build ## intake beside Readability and readability-lxml on samples/pages, and WARC.gz beside zcat
	@tools/install-packages build bench bench-intake
	@cmake --preset bench >/dev/null && cmake --build --preset bench -j $(JOBS) --target pages_bench
	@npm install --silent --no-audit --no-fund --prefix build-bench/node @mozilla/readability@0.6.0 jsdom@26
	@tools/bench-intake build-bench/bench/pages_bench $(MARSAD)

.PHONY: bench-serve
bench-serve: build ## the server at 200 requests a second over LEDGER=FILE: latency and memory
	@tools/install-packages test
	@test -n "$(LEDGER)" || { echo "make bench-serve: name a ledger, LEDGER=FILE (marsad ingest makes one)"; exit 1; }
	@tools/bench-serve $(MARSAD) $(LEDGER) $(SECONDS)

.PHONY: bench-page
bench-page: build ## the page over LEDGER=FILE in Chromium: weight, first view, frames a second of 10,000 places
	@tools/install-packages test
	@test -n "$(LEDGER)" || { echo "make bench-page: name a ledger, LEDGER=FILE (marsad ingest makes one)"; exit 1; }
	@tools/bench-page $(MARSAD) $(LEDGER)

.PHONY: clean
clean: ## remove what was built
	@rm -rf build build-breaks build-sanitize build-bench build-fuzz

.PHONY: shots
shots: build ## screenshots of every view of the page in both directions, into build/shots (README=yes: and README's)
	@tools/install-packages test
	@README=$(README) tools/shots $(MARSAD)
