#!/usr/bin/env bash
# Made by rigc: change riglet.yaml and compile again, never this file.
#
# Deploys, watches and takes down a riglet with the AWS CLI version 2, bash 3.2 or newer and
# coreutils. `./deploy.sh help` or `make help` shows the commands.
#
# JMESPath has its own backticks; a stack that is worked on beside others has its own PROBLEM file.
# shellcheck disable=SC2016,SC2030,SC2031
set -euo pipefail

NEWLINE=$'\n'
TAB=$'\t'

# --- the riglet --------------------------------------------------------------------------------

