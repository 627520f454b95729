# make demo    codes and cross-checks the sample reports, shows the findings, writes demo.jsonl and demo.html
# make test    everything a change must pass
# make world-pack  generates countries and regions anew from the libraries that know them
# make format  puts the code in the house's shape

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
SAMPLES := src/recoupe/samples/reports --jsonl src/recoupe/samples/dispatches.jsonl
SOURCES := $(shell find src -type f -not -path '*/__pycache__/*')

.PHONY: demo test format world-pack clean
.DELETE_ON_ERROR:

demo: $(VENV)/.installed
	$(BIN)/recoupe code $(SAMPLES) --output demo.jsonl
	$(BIN)/recoupe check $(SAMPLES) --html demo.html
	@echo "The claims as data: demo.jsonl. The dossier, with every article and its claims: open demo.html in a browser."

# The tests run against the wheel, as a user would install it: a file that does not ship is found missing here.
test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	rm -rf build dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist . >/dev/null
	$(PIP) install --no-deps --force-reinstall dist/*.whl
	$(BIN)/lint-imports
	$(BIN)/recoupe packs lint
	$(BIN)/recoupe doctor
	$(BIN)/pytest
	@touch $(VENV)/.installed

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

world-pack: $(VENV)/.dev
	PYTHONPATH=src $(BIN)/python genscripts/world.py
	PYTHONPATH=src $(BIN)/python genscripts/regions.py

clean:
	rm -rf $(VENV) build dist demo.html demo.jsonl .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Older pips stumble over the extras of some of our dependencies, so pip comes first and from the same list.
$(VENV)/.pip: constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Recoupe needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --upgrade --constraint constraints.txt pip
	@touch $@

$(VENV)/.installed: $(VENV)/.pip pyproject.toml $(SOURCES)
	$(PIP) install --constraint constraints.txt .
	@touch $@

$(VENV)/.dev: $(VENV)/.pip pyproject.toml
	$(PIP) install --constraint constraints.txt '.[dev]'
	@touch $@
