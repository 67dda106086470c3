# Everything is installed into .venv, from the lock files, checked by hash. `make` alone lists the targets.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
INSTALL := $(PIP) install --quiet --require-hashes
PROJECT := $(PIP) install --quiet --no-deps --no-build-isolation --editable .
COMPILE = $(BIN)/uv pip compile --no-config --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header

# The Python to build on: `make PYTHON=/path/to/python3.13` names one, else the first that is new enough is taken.
PYTHONS := $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11)

.PHONY: help run test check bench bench-anchoring bench-articles bench-checking bench-scaling bench-rules bench-draft attack lock wheels docs clean

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile

run: $(VENV)/.installed  ## open the reader: on the shipped briefing, or on FILE=...
	@$(BIN)/briefing $(if $(FILE),"$(FILE)")

test: check  ## run every check, and every test on all processors
	$(BIN)/pytest -n auto

check: $(VENV)/.developing  ## lint, formatting, types and the rules on imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed  ## measure start, keys, memory and changes, beside a five-line Textual app (some five minutes)
	@$(BIN)/python -m benchmarks.reader $(if $(MARKDOWN),--markdown)
	@echo
	@$(BIN)/python -m benchmarks.editing $(if $(MARKDOWN),--markdown)

bench-anchoring: $(VENV)/.installed  ## measure how well quotes are anchored, and how fast (some five minutes)
	@$(BIN)/python -m benchmarks.anchoring $(if $(MARKDOWN),--markdown) $(if $(SHOW),--show "$(SHOW)")

bench-scaling: $(VENV)/.installed  ## measure what long and hostile sources cost (some three minutes)
	@$(BIN)/python -m benchmarks.scaling $(if $(MARKDOWN),--markdown)

bench-checking: $(VENV)/.installed  ## measure how many briefings `briefing check` gets through (some two minutes)
	@$(BIN)/python -m benchmarks.checking $(if $(MARKDOWN),--markdown)

bench-rules: $(VENV)/.installed  ## measure how well the rules tell wrong claims from faithful ones (some seconds)
	@$(BIN)/python -m benchmarks.rules $(if $(MARKDOWN),--markdown) $(if $(HALF),--half $(HALF)) $(if $(SHOW),--show "$(SHOW)")

bench-articles: $(VENV)/.installed  ## measure how well articles of every format are read (some five minutes)
	@$(BIN)/python -m benchmarks.articles $(if $(MARKDOWN),--markdown) $(if $(ONLY),--only "$(ONLY)") $(if $(SHOW),--show "$(SHOW)")

bench-draft: $(VENV)/.installed  ## measure how good drafts are beside briefings made by hand (some two minutes)
	@$(BIN)/python -m benchmarks.draft $(if $(MARKDOWN),--markdown) $(if $(ARTICLES),--articles "$(ARTICLES)") \
		$(if $(PLOVER),--plover "$(PLOVER)") $(if $(RE3D),--re3d "$(RE3D)") $(if $(MISSES),--misses)

attack: $(VENV)/.developing  ## try to break the program (half an hour; MINUTES=, SEED= and ONLY= choose)
	@$(BIN)/python -m tests.attack $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SEED),--seed $(SEED)) $(if $(ONLY),--only $(ONLY))

lock: $(VENV)/.developing  ## bring the lock files up to the newest versions that pyproject.toml allows
	$(PIP) install --quiet uv==0.13.9
	$(COMPILE) pyproject.toml --extra all --output-file requirements.lock
	$(COMPILE) --group pyproject.toml:build --output-file requirements-build.lock
	$(COMPILE) pyproject.toml --extra all --group dev --constraint requirements.lock --constraint requirements-build.lock \
		--output-file requirements-dev.lock

wheels: $(VENV)/.installed  ## fill wheels/ for an installation without a network, on this platform and Python
	rm -rf wheels
	$(PIP) wheel --quiet --no-deps --no-build-isolation --wheel-dir wheels .
	$(PIP) download --quiet --no-deps --require-hashes --only-binary :all: --dest wheels --requirement requirements.lock
	@echo 'Take wheels/ along, then: pip install --no-index --find-links wheels "briefing-tui[all]"'

# $(call put,<words>,<file>,<document>): the file takes the place of what stands in the document between the comments
# <!-- words --> and <!-- end of words -->.
put = awk '/^<!-- end of $(1) -->$$/ {inside = 0} !inside {print} \
		/^<!-- $(1) -->$$/ {inside = 1; while ((getline line < "$(2)") > 0) print line}' $(3) > $(2).new && cp $(2).new $(3)

docs: $(VENV)/.installed  ## write what is generated: the JSON Schema, the picture, and the tables of keys and rules
	$(BIN)/briefing schema > briefings/briefing-1.schema.json
	$(BIN)/python docs/screenshot.py > docs/screen.svg
	$(BIN)/briefing keys --markdown > $(VENV)/keys.md
	$(call put,keys,$(VENV)/keys.md,docs/keys.md)
	$(BIN)/briefing rules --markdown > $(VENV)/rules.md
	$(call put,rules,$(VENV)/rules.md,docs/rules/README.md)

clean:  ## remove what was built and cached; .venv stays
	rm -rf build dist wheels .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests docs benchmarks -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.made:
	@found=; for python in $(PYTHONS); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo 'Python 3.11 or newer is needed, and none was found as: $(PYTHONS).' \
			'Install one, or name it: make PYTHON=/path/to/python3' >&2; exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$$found cannot make a virtual environment: its venv module is missing." \
			'On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$found" --version) ..."; "$$found" -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made requirements.lock requirements-build.lock pyproject.toml
	@echo 'Installing briefing-tui ...'
	@$(INSTALL) --requirement requirements.lock --requirement requirements-build.lock
	@$(PROJECT)
	@touch $@

$(VENV)/.developing: $(VENV)/.made requirements-dev.lock pyproject.toml
	@echo 'Installing briefing-tui and what its tests need ...'
	@$(INSTALL) --requirement requirements-dev.lock
	@$(PROJECT)
	@touch $@
