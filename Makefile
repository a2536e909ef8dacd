# Tribune: every command of the project. Needs Python 3.11 or newer; with Node, the site has its web form too.
# Uses nothing newer than GNU Make 3.81 (the one of macOS); all paths are relative, so a folder may have spaces in its name.

PYTHON ?= python3
UV ?= uv
PYTEST_ARGS ?= -n auto
VERIFIER ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input

# A virtual environment dies when its folder moves or when Python changes: its stamps are named after both.
KEY := $(shell { pwd; "$(PYTHON)" -V; } 2>&1 | cksum | cut -d ' ' -f 1)
VENV_READY := .venv/.venv-$(KEY)
SITE_READY := .venv/.site-$(KEY)
IMPORT_READY := .venv/.import-$(KEY)
TEST_READY := .venv/.test-$(KEY)
FORM_READY := node_modules/.formulaire

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site serve verifier importer test check lock clean

help: ## Affiche cette aide
	@echo "Tribune — les commandes :"
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; do \
		printf '  make %-8s %s\n' "$$name" "$$text"; done

site: $(SITE_READY) $(FORM_READY) ## Construit le site dans site/
	@$(BIN)/tribune schema
	$(BIN)/mkdocs build --strict

serve: $(SITE_READY) $(FORM_READY) ## Montre le site pendant qu'on écrit, sur http://127.0.0.1:8000/
	@$(BIN)/tribune schema
	$(BIN)/mkdocs serve

verifier: $(SITE_READY) ## Vérifie les lettres, sans construire le site ; VERIFIER="--strict" donne des options
	@$(BIN)/tribune verifier $(VERIFIER)

importer: $(IMPORT_READY) ## Installe de quoi lire les anciennes lettres (PDF, Word) : « tribune importer »

test: check $(FORM_READY) ## Vérifie le code et lance tous les tests
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest $(PYTEST_ARGS)

check: $(TEST_READY) ## Vérifie le style et les types, sans lancer les tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

lock: ## Récrit les verrous (avec uv) ; « make lock UPGRADE=1 » prend les versions récentes
	@command -v $(UV) >/dev/null || { \
		echo "« make lock » se sert d'uv, qui n'est pas installé : pip install uv" >&2; exit 1; }
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra import --constraint requirements.lock --output-file requirements-import.lock
	$(COMPILE) --extra test --constraint requirements-import.lock --output-file requirements-test.lock

# One lock for Linux, macOS and Windows, Python 3.11 and newer; it names no registry and no folder.
COMPILE = $(UV) pip compile pyproject.toml --group build --quiet $(if $(UPGRADE),--upgrade) \
	--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

clean: ## Efface tout ce qui se refait : site/, .venv/, node_modules/ et les caches
	@rm -rf site .site.tribune .venv node_modules build .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@rm -rf hooks/*.egg-info
	@find hooks tests bench -type d -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

$(VENV_READY):
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Tribune demande Python 3.11 ou plus récent : « $(PYTHON) » est absent ou plus ancien (make PYTHON=… en désigne un autre)." >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Il manque à « $(PYTHON) » de quoi créer un environnement. Sous Debian ou Ubuntu : sudo apt install python3-venv" >&2; exit 1; }
	@echo "Préparation de .venv : une à deux minutes, la première fois seulement." >&2
	@"$(PYTHON)" -m venv --clear .venv
	@touch $@

# A stamp is written last: an interrupted set-up starts again.
$(SITE_READY): $(VENV_READY) requirements.lock pyproject.toml
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(IMPORT_READY): $(SITE_READY) requirements-import.lock
	@$(PIP) install --require-hashes -r requirements-import.lock
	@touch $@

# What tests need includes all that the site needs, and what reads old letters.
$(TEST_READY): $(VENV_READY) requirements-test.lock requirements-import.lock requirements.lock pyproject.toml
	@$(PIP) install --require-hashes -r requirements-test.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $(SITE_READY) $(IMPORT_READY) $@

# The program of the web form. Without Node, or without a network, the site has no form, and says so: the stamp
# is then missing, and the next « make » tries again.
$(FORM_READY): package.json package-lock.json
	@if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then \
		echo "Node et npm ne sont pas installés : le site n’aura pas le formulaire /admin/. Tout le reste y sera." >&2; \
	elif npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=0 --loglevel=silent; then touch $@; \
	else \
		echo "npm n’a pas pu installer le formulaire (« npm ci » dit pourquoi) : le site n’aura pas /admin/. Tout le reste y sera." >&2; \
	fi
