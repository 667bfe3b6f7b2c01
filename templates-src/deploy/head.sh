#!/usr/bin/env bash
# Made by rigc: change riglet.yaml and compile again, never this file.
#
# Deploys, watches and takes down a riglet with the AWS CLI version 2, bash 3.2 or newer and
# coreutils. `./deploy.sh help` or `make help` shows the commands.
#
# JMESPath has its own backticks; a stack that is worked on beside others has its own PROBLEM file.
# shellcheck disable=SC2016,SC2030,SC2031

# The environment holds settings (`help` names them), never code: `-p` imports no functions and reads no
# start-up file. In posix mode no function of the environment stands in front of `exec`.
case $- in
  *p*) ;;
  *)
    POSIXLY_CORRECT=1
    \exec "$BASH" -p -- "${BASH_SOURCE[0]}" "$@"
    ;;
esac
set +o posix
set -euo pipefail
# These would change what the shell does, or what shells below it do.
unset BASH_COMPAT BASH_ENV CDPATH EXECIGNORE FUNCNEST GLOBIGNORE TMOUT
PS4='+ '

NEWLINE=$'\n'
TAB=$'\t'

# --- the riglet --------------------------------------------------------------------------------

