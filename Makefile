# Handbill. `make` alone lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Folders are listed too: a removed file changes its folder's time.
backend-sources := $(shell find backend/pom.xml backend/*/pom.xml backend/*/src/main bench/pom.xml bench/src)
dashboard-sources := $(shell find frontend -maxdepth 1 -type f) $(shell find frontend/src frontend/public 2>/dev/null)
built-backend := backend/server/target/.built
# thrown away with each build of the backend
trained := backend/server/target/quarkus-app/handbill.aot
linted := backend/server/target/.linted
# thrown away before linting: the compiler leaves alone what make run compiled without its linters
compiled := $(wildcard backend/*/target/classes backend/*/target/maven-status bench/target/classes)
built-dashboard := frontend/dist/.built
built-client := clients/typescript/dist/.built
installed := frontend/node_modules/.installed

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-22s %s\n", $$1, $$2 }'

.PHONY: run
run: build ## start everything on this machine and print its URL; Ctrl-C ends it
	@exec scripts/run-local

.PHONY: aot
aot: $(built-backend) ## train the ahead-of-time cache of what is built: a start takes half the time, a minute once for each build
	@scripts/train-aot

.PHONY: dev
dev: build ## like run, but backend and dashboard reload as their sources change
	@HANDBILL_DEV_MAVEN=$$(scripts/maven39) && export HANDBILL_DEV_MAVEN && exec scripts/run-local --dev

.PHONY: seed
seed: $(built-backend) ## fill the running Handbill with 5,000 customers and campaigns in several states
	@exec scripts/seed-data

.PHONY: demo
demo: build ## run, examples and a campaign in flight; prints where to look first; Ctrl-C ends it
	@exec scripts/demo

# What waits most, for leases and rates, runs beside what computes most; the browser, which does both, has the second half.
.PHONY: test
test: tools ## everything CI runs: backend, dashboard, checks, browser
	@$(MAKE) --no-print-directory test-build
	@$(MAKE) --no-print-directory -j3 test-units test-doors test-that-is-short
	@$(MAKE) --no-print-directory -j2 test-browser test-reach

.PHONY: test-that-is-short
test-that-is-short:
	@$(MAKE) --no-print-directory test-dashboard
	@$(MAKE) --no-print-directory check

.PHONY: test-backend
test-backend: tools ## the backend's tests against real PostgreSQL and Redis
	@$(MAKE) --no-print-directory test-build
	@$(MAKE) --no-print-directory -j2 test-units test-doors
	@$(MAKE) --no-print-directory test-reach

# what test-units noted for test-reach: which types a native executable must keep
notes := -Dnative-notes.folder=$(CURDIR)/backend/server/target/native-notes/last
processes := scripts/mvn verify -Dtest=none-again -Dsurefire.failIfNoSpecifiedTests=false -Dquarkus.build.skip $(notes)

.PHONY: test-build
test-build: tools $(installed)
	@rm -rf $(compiled) backend/server/target/native-notes/last
	scripts/mvn -q package -DskipTests
	@touch $(built-backend) $(linted)
	@$(MAKE) --no-print-directory $(built-dashboard)

# a quarter of the time of all unit tests, in a process of their own once those of processes are done
doors := dev/handbill/contract/**/*Test,dev/handbill/signin/**/*Test
comma := ,
some := scripts/mvn test -Dsurefire.failIfNoSpecifiedTests=false $(notes)

.PHONY: test-units
test-units: tools
	$(some) -Dtest='*Test,!$(subst $(comma),$(comma)!,$(doors))'

.PHONY: test-doors
test-doors: test-processes
	$(some) -Dtest='$(doors)'

.PHONY: test-processes
test-processes: tools
	$(processes) -Dit.test='*IT,!NativeReachIT,!ExecutableIT' -Dnative-sources.skip

.PHONY: test-reach
test-reach: tools
	$(processes) -Dit.test=NativeReachIT

.PHONY: test-dashboard
test-dashboard: $(installed) $(built-client) ## the dashboard's component tests, and the client's own
	cd frontend && npm test
	cd clients/typescript && npm test --silent

.PHONY: test-browser
test-browser: build $(built-client) ## the browser tests and the client's example, against a run of their own
	scripts/e2e

.PHONY: screenshots
screenshots: build ## take the pictures of docs/screenshots anew
	scripts/screenshots

.PHONY: pictures
pictures: build ## take anew the pictures that the browser tests compare
	scripts/screenshots pictures

.PHONY: walks
walks: build ## walk through what people do most, and count its clicks and seconds
	@scripts/walks

.PHONY: bench
bench: tools ## load programs against simulated providers: all of them, or  make bench ONLY='quick throughput'
	@$(MAKE) --no-print-directory $(built-backend)
	@[ -e $(trained) ] || [ "$(HANDBILL_BENCH_AOT)" = off ] || scripts/train-aot || true
	@scripts/bench $(or $(ONLY),throughput rate scale channels counter)

.PHONY: lighthouse
lighthouse: build ## how fast sign-in, overview, coupon page and the list of customers are on a phone, by Lighthouse
	@scripts/lighthouse

.PHONY: plans
plans: tools ## measure every screen at a million customers with older, missing and fresh statistics of the planner
	@$(MAKE) --no-print-directory $(built-backend)
	@scripts/bench plans

.PHONY: faults
faults: tools ## break workers, Redis, PostgreSQL, the provider and the clock under campaigns, and count the damage
	@$(MAKE) --no-print-directory $(built-backend)
	@scripts/bench faults $(ONLY)

.PHONY: drill
drill: tools ## back up in mid-campaign, destroy both stores, restore, and count what was lost or sent twice
	@$(MAKE) --no-print-directory $(built-backend)
	@scripts/bench drill $(ONLY)

.PHONY: release
release: build ## what a release holds: package, dashboard, deployment, contract, SBOM, notes, check sums:  make release VERSION=v0.1.0
	@scripts/release "$(VERSION)"

.PHONY: upgrade
upgrade: tools ## upgrade in mid-campaign, the last release's programs still sending:  make upgrade FROM=v0.1.0
	@$(MAKE) --no-print-directory $(built-backend)
	@scripts/upgrade "$(FROM)" "$(KEEP)"

.PHONY: fuzz
fuzz: build ## fuzz the API from its contract, against a run of its own:  make fuzz SECONDS=120
	@SECONDS_TO_RUN=$(SECONDS) scripts/fuzz

.PHONY: check
check: build $(built-client) $(linted) ## formatters, linters, drift of openapi.yaml, production artifact, deployment, alerts, licenses, names of registries
	scripts/mvn -q spotless:check
	scripts/check-openapi
	scripts/check-artifact
	scripts/check-deploy
	scripts/check-alerts
	scripts/check-tracked-files
	node scripts/licenses.mjs --check
	cd frontend && npm run check
	cd clients/typescript && npm run --silent check

.PHONY: format
format: tools $(installed) ## format all sources
	scripts/mvn -q spotless:apply
	cd frontend && npm run format

.PHONY: openapi
openapi: $(built-backend) $(installed) ## take over the contract that the build generated, and the dashboard's types from it
	cp backend/server/target/openapi/openapi.yaml openapi.yaml
	cd frontend && npm run api

.PHONY: bench-timing
bench-timing: tools ## measure whether time tells an unknown code, a wrong hash and a right token apart
	@set -o pipefail; scripts/mvn -q -pl server -am test -Dtest=CodeTimingBench -Dsurefire.failIfNoSpecifiedTests=false -DskipLint | grep '^bench:'

.PHONY: native-metadata
native-metadata: tools ## write anew which classes a native executable must keep, after a library was updated
	scripts/mvn -q -pl server -am test -Dtest=NativeMetadataTest -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dhandbill.native-metadata.write=true

.PHONY: native
native: tools ## build the native executable (GRAALVM_HOME, or a container engine)
	scripts/native

.PHONY: test-native
test-native: tools ## drive the native executable through the API, where there is one (make native)
	@scripts/test-native

.PHONY: build
build: tools ## build what changed
	@$(MAKE) --no-print-directory $(if $(findstring jobserver,$(MAKEFLAGS)),,-j2) $(built-backend) $(built-dashboard)

.PHONY: client
client: $(built-client) ## build the TypeScript client of the API

.PHONY: clean
clean: ## remove what was built; .data stays
	rm -rf backend/target backend/*/target bench/target frontend/dist frontend/node_modules clients/typescript/dist clients/typescript/node_modules

.PHONY: tools
tools:
	@scripts/tools

$(built-backend): $(backend-sources) | tools
	@echo 'Building the backend (the first time also downloads what it needs)'
	@scripts/mvn -q package -Dmaven.test.skip=true -DskipLint
	@touch $@

$(linted): $(backend-sources) $(shell find backend/server/src/test -name '*.java') | tools
	@rm -rf $(compiled)
	scripts/mvn -q test-compile
	@touch $@ $(built-backend)

$(built-dashboard): $(installed) $(dashboard-sources) | tools
	@echo 'Building the dashboard'
	@cd frontend && npm run --silent build
	@touch $@

# its types come from the contract each time: what the contract does not have does not compile
$(built-client): openapi.yaml $(shell find clients/typescript -maxdepth 1 -type f) $(shell find clients/typescript/src -name '*.ts' -not -path '*/generated/*') | tools
	@echo 'Building the TypeScript client'
	@cd clients/typescript && npm ci --no-audit --no-fund --silent && npm run --silent build
	@touch $@

$(installed): frontend/package.json frontend/package-lock.json | tools
	@echo 'Installing the dashboard'\''s packages'
	@cd frontend && npm ci --no-audit --no-fund
	@touch $@
