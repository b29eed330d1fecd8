# make run    executes the notebooks and writes pages and charts to out/; needs only Go
# make test   all tests; prepares .venv with Python packages for those that talk to Jupyter or read the dataset,
#             and ends with make browser where Chromium and Node are installed
# make cross  the command for every platform, without cgo, in out/cross
# make baselines   what other tools find in dataset/gold, in a table: Python packages, and CoreNLP with Java and Maven
#             (474 MB; make baselines WITHOUT=corenlp leaves it out)
# make pages  what htmldate, trafilatura and newspaper4k read off saved pages, beside the loader, in a table:
#             make pages PAGES="saved.jsonl.gz more.jsonl.gz"; bench/pages.py says what is in them
# make lint   format, vet, staticcheck, complexity and lengths
# make readings   what is read in the gold's articles anew, after a change of rules: read its difference
# make mutants    whether the tests notice a changed operator of the loader: the first SAMPLE=400 of SEED=1, about
#             fifteen seconds each, as a page in out/mutants.md
# make race   the packages with goroutines under the race detector, which needs a C compiler; a minute or two
# make browser   the kernel in JupyterLab and Notebook, in Chromium; pictures in out/browser

PYTHON ?= python3
GO ?= go
export GOTOOLCHAIN = local

.PHONY: run test cross browser baselines pages dataset generate readings mutants lint race clean

run:
	$(GO) run ./cmd/onrecord run -o out

test: .venv/.ready
	$(GO) vet ./...
	$(GO) test ./...
	@if command -v node >/dev/null && test -x "$${CHROMIUM:-/usr/bin/chromium}"; then \
		$(MAKE) browser; \
	else \
		echo "make test: the kernel was not tried in a browser: install Node and Chromium (as root: apt-get install nodejs npm chromium), then run make browser"; \
	fi

.venv/.ready: kernel/requirements.txt dataset/requirements.txt dataset/requirements-cff.txt
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -r kernel/requirements.txt -r dataset/requirements.txt
	$(PYTHON) -m venv .venv/cff
	.venv/cff/bin/python -m pip install --quiet --disable-pip-version-check -r dataset/requirements-cff.txt
	touch $@

PLATFORMS ?= linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

cross:
	@for p in $(PLATFORMS); do \
		echo "$$p"; \
		CGO_ENABLED=0 GOOS=$${p%/*} GOARCH=$${p#*/} $(GO) build -trimpath -ldflags "-s -w" \
			-o out/cross/onrecord-$${p%/*}-$${p#*/}$$(GOOS=$${p%/*} $(GO) env GOEXE) ./cmd/onrecord || exit 1; \
	done
	@ls -l out/cross

BROWSER = kernel/conformance/browser
LAB ?= $(BROWSER)/.venv

browser: $(LAB)/.ready
	npm install --prefix $(BROWSER) --no-audit --no-fund --no-package-lock
	$(GO) build -o out/onrecord ./cmd/onrecord
	node $(BROWSER)/check.mjs out/onrecord $(abspath $(LAB))/bin out/browser

$(LAB)/.ready: cmd/onrecord/requirements-lab.txt
	$(PYTHON) -m venv $(LAB)
	$(LAB)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

baselines: bench/.venv/.ready $(if $(findstring corenlp,$(WITHOUT)),,bench/.venv/corenlp/.ready)
	$(GO) build -o out/onrecord ./cmd/onrecord
	bench/.venv/bin/python bench/baselines/baselines.py out/onrecord --without "$(WITHOUT)"

PAGES ?= $(wildcard bench/pages/*.jsonl bench/pages/*.jsonl.gz)

pages: bench/.venv/.pages
	$(GO) build -o out/onrecord ./cmd/onrecord
	bench/.venv/bin/python bench/pages.py out/onrecord $(PAGES)

bench/.venv/.pages: bench/requirements-pages.txt
	$(PYTHON) -m venv bench/.venv
	bench/.venv/bin/python -m pip install --quiet --upgrade pip
	bench/.venv/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

# A package that does not install is no reason to do without the others: the table says so.
bench/.venv/.ready: bench/baselines/requirements.txt
	$(PYTHON) -m venv bench/.venv
	-grep -v '^#' $< | xargs -n 1 bench/.venv/bin/python -m pip install --quiet --disable-pip-version-check -c $<
	touch $@

bench/.venv/corenlp/.ready: bench/baselines/pom.xml
	mkdir -p $(@D)
	-mvn --quiet --batch-mode -f $< dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=$(abspath $(@D))
	touch $@

# Builds the dataset's tables again from dataset/articles, and the gold's from
# dataset/gold/marked, byte for byte the same.
dataset:
	$(GO) generate ./dataset

generate:
	$(GO) generate ./...

# Format, vet, staticcheck, and the house's measures (.ci/revive.toml): complexity 40, 80 lines a function,
# 120 columns, 500 lines a file. cmd is not measured: the help texts of its options stand in struct tags, which
# cannot be broken into lines.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
REVIVE = github.com/mgechev/revive@v1.12.0
MEASURED = ./loader/... ./chart/... ./dataset/... ./notebooks/... ./docs/...

readings:
	$(GO) test ./loader -run 'TestReadings$$' -renew
	git diff --stat -- loader/testdata/readings

mutants:
	mkdir -p out
	$(GO) run ./docs/mutants --sample $(or $(SAMPLE),400) --seed $(or $(SEED),1) >out/mutants.md

lint:
	test -z "$$(gofmt -l $$(git ls-files '*.go'))"
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	$(GO) run $(REVIVE) -config .ci/revive.toml $(MEASURED)

# The loader reads articles on all cores, and so runs every package below it; the command stops runs and shows
# their progress. The engine starts child processes, each of which would be slowed down: its tests take ten times
# as long, and are left out.
RACED = ./loader ./cmd/onrecord ./kernel/internal/session ./kernel/internal/zmtp ./kernel/internal/wire

race:
	@if test "$$($(GO) env CGO_ENABLED)" = 1 && command -v "$$($(GO) env CC | cut -d ' ' -f 1)" >/dev/null; then \
		set -x; $(GO) test -race $(RACED); \
	else \
		echo "make race: left out, since the race detector needs a C compiler (as root: apt-get install gcc)"; \
	fi

clean:
	rm -rf out .venv bench/.venv $(BROWSER)/.venv $(BROWSER)/node_modules
