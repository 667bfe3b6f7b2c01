#!/bin/bash
for env in integration staging production; do
  make create-deps ENV=$env
done
make create-foundation ENV=integration EMAIL_ADDRESS_OPS=ops@buildit.tools
make create-compute ENV=integration
make create-db ENV=integration
make create-foundation ENV=staging EMAIL_ADDRESS_OPS=ops@buildit.tools
make create-foundation ENV=production EMAIL_ADDRESS_OPS=ops@buildit.tools
make create-build REPO=twig-api REPO_BRANCH=master CONTAINER_PORT=3000 HEALTH_CHECK_PATH=/ping LISTENER_RULE_PRIORITY=100 EMAIL_ADDRESS_BUILD=build@buildit.tools PREFIX=
make create-build REPO=twig REPO_BRANCH=master CONTAINER_PORT=80 HEALTH_CHECK_PATH=/ LISTENER_RULE_PRIORITY=200 PREFIX=
