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

OWNER='buildit'
PROJECT='look'
DEPS='buildit-look-deps'
PREVIEW=''
RIGLET_REGION='eu-central-1'
RIGLET_PROFILE='default'
ACCOUNT='123456789012'
URL_SUFFIX='amazonaws.com'
CERTIFICATE='arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555'
CONNECTION='arn:aws:codeconnections:eu-central-1:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
DOMAIN='look.example'
HOSTED_ZONE='existing'
KEY_NAME=''
ALL_ENVIRONMENTS=('staging' 'production')
ALL_APPLICATIONS=('web')
HOSTS=('buildit-staging-web.look.example' 'buildit-production-web.look.example')
SSM_SECRETS=()
OTHER_SECRETS=()

riglet_plan() {
  stack 'buildit-look-deps' 'deps.yaml' 'deps' '' '' '0'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'shared'
    capability 'CAPABILITY_IAM'
  stack 'buildit-look-staging-foundation' 'staging/foundation.yaml' 'foundation' 'staging' '' '1'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'staging'
  stack 'buildit-look-staging-compute-ecs' 'staging/compute-ecs.yaml' 'compute-ecs' 'staging' '' '0'
    after 'buildit-look-staging-foundation'
    parameter 'ClusterSize' '1'
    parameter 'ClusterMaxSize' '4'
    parameter 'InstanceType' 't3.small'
    parameter 'ImageId' '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'staging'
    capability 'CAPABILITY_IAM'
  stack 'buildit-look-staging-db-couch' 'staging/db-couch.yaml' 'db-couch' 'staging' '' '0'
    after 'buildit-look-staging-foundation'
    after 'buildit-look-staging-compute-ecs'
    parameter 'InstanceType' 't3.small'
    kept 'ImageDate' 'first'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'staging'
    capability 'CAPABILITY_IAM'
    retains 'DataVolume'
    retains 'BackupBucket'
  stack 'buildit-look-staging-app-web-main' 'staging/app-web.yaml' 'app' 'staging' 'web' '0'
    after 'buildit-look-deps'
    after 'buildit-look-staging-foundation'
    after 'buildit-look-staging-compute-ecs'
    after 'buildit-look-staging-db-couch'
    parameter 'TaskDesiredCount' '0'
    kept 'Tag'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'staging'
    capability 'CAPABILITY_IAM'
  stack 'buildit-look-production-foundation' 'production/foundation.yaml' 'foundation' 'production' '' '2'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'production'
  stack 'buildit-look-production-compute-ecs' 'production/compute-ecs.yaml' 'compute-ecs' 'production' '' '0'
    after 'buildit-look-production-foundation'
    parameter 'ClusterSize' '1'
    parameter 'ClusterMaxSize' '4'
    parameter 'InstanceType' 't3.small'
    parameter 'ImageId' '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'production'
    capability 'CAPABILITY_IAM'
  stack 'buildit-look-production-db-couch' 'production/db-couch.yaml' 'db-couch' 'production' '' '0'
    after 'buildit-look-production-foundation'
    after 'buildit-look-production-compute-ecs'
    parameter 'InstanceType' 't3.small'
    kept 'ImageDate' 'first'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'production'
    capability 'CAPABILITY_IAM'
    retains 'DataVolume'
    retains 'BackupBucket'
  stack 'buildit-look-production-monitoring' 'production/monitoring.yaml' 'monitoring' 'production' '' '0'
    after 'buildit-look-production-foundation'
    after 'buildit-look-production-compute-ecs'
    after 'buildit-look-production-db-couch'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'production'
  stack 'buildit-look-production-health-checks' 'production/health-checks.yaml' 'health-checks' 'production' '' '0'
    in_region 'us-east-1'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'production'
  stack 'buildit-look-production-app-web-main' 'production/app-web.yaml' 'app' 'production' 'web' '0'
    after 'buildit-look-deps'
    after 'buildit-look-production-foundation'
    after 'buildit-look-production-compute-ecs'
    after 'buildit-look-production-db-couch'
    parameter 'TaskDesiredCount' '2'
    kept 'Tag'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'production'
    capability 'CAPABILITY_IAM'
  stack 'buildit-look-build-web-main' 'build/web.yaml' 'build' '' 'web' '0'
    after 'buildit-look-deps'
    after 'buildit-look-staging-compute-ecs'
    after 'buildit-look-staging-db-couch'
    after 'buildit-look-production-compute-ecs'
    after 'buildit-look-production-db-couch'
    parameter 'TemplatesKey'
    tag 'Owner' 'buildit'
    tag 'Project' 'look'
    tag 'Environment' 'shared'
    capability 'CAPABILITY_IAM'
    artifact 'TemplatesKey'
}

# --- what it says ------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }

# Ends this process; with -j the other stacks that are under way come to their own end.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

JSON=''

# Sets JSON to $1 as a JSON string, quotes included. Every start of the script asks for it several
# times a stack, and to print it would take a process each.
set_json() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$NEWLINE/\\n}
  text=${text//$TAB/\\t}
  JSON=\"$text\"
}

TAG_JSON=''

# Sets TAG_JSON to the tag $1 with the value $2.
set_tag() {
  set_json "$1"
  TAG_JSON="{\"Key\":$JSON,\"Value\":"
  set_json "$2"
  TAG_JSON+="$JSON}"
}

# Asks before something that cannot be undone. YES=1 answers for CI.
agreed() {
  local answer=''
  [[ $YES == 1 ]] && return 0
  printf '%s [y/N] ' "$1"
  read -r answer || true
  [[ $answer == y || $answer == Y || $answer == yes ]]
}

# --- the words of a command --------------------------------------------------------------------

# Every NAME that a command may be given. What else the environment holds means nothing here.
SETTINGS=(ENV APP REPO PARAMETERS TAG FROM INSTANCE PORT COMMAND SINCE FILTER FOLLOW CIDR ANYWHERE YES JOBS PROFILE REGION AWS AWS_ENDPOINT POLL_SECONDS)
NAMED_APP='' SUGGESTION='' DISTANCE=0

# Takes NAME=value words, and --given=NAME, by which make tells whose value it put into the environment.
# A word that means nothing to this command must not be lost: it was meant to choose something.
read_words() {
  local command=$1 word name seen=' '
  shift
  for word in "$@"; do
    if [[ $word == --given=* ]]; then
      name=${word#--given=}
    elif [[ $word =~ ^[A-Za-z_][A-Za-z0-9_]*= ]]; then
      name=${word%%=*}
    else
      fail "\`$word\` is not of the form NAME=value. \`$0 help\` shows what there is."
    fi
    require_setting "$command" "$name"
    [[ $seen != *" $name "* ]] || fail "$name is given twice."
    seen="$seen$name "
    [[ $word == --given=* ]] || export "${word?}"
    case $name in
      APP | REPO)
        [[ -z $NAMED_APP || $NAMED_APP == "${!name-}" ]] || fail "APP and REPO mean the same and name two applications: $NAMED_APP and ${!name-}."
        NAMED_APP=${!name-} ;;
    esac
  done
}

require_setting() {
  local one known=''
  for one in "${SETTINGS[@]}"; do
    if takes "$1" "$one"; then known="$known $one"; fi
  done
  [[ "$known " != *" $2 "* ]] || return 0
  if [[ " ${SETTINGS[*]} " == *" $2 "* ]]; then fail "\`$1\` does not use $2, nothing was done. It takes:$known."; fi
  if [[ $2 == *[Bb][Rr][Aa][Nn][Cc][Hh]* ]]; then
    fail "There is no setting $2, nothing was done. The branch is part of riglet.yaml: the folder that was compiled for a branch manages that branch."
  fi
  suggest "$2" "${SETTINGS[@]}"
  fail "There is no setting $2${SUGGESTION:+; did you mean $SUGGESTION?}, nothing was done. \`$1\` takes:$known."
}

# Whether the command $1 uses the setting $2.
takes() {
  case $1/$2 in
    */PROFILE | */REGION | */AWS | */AWS_ENDPOINT | */POLL_SECONDS) ;;
    create-riglet/JOBS | update-riglet/JOBS | delete-riglet/JOBS) ;;
    create-environment/JOBS | update-environment/JOBS | delete-environment/JOBS) ;;
    create-bastion/PARAMETERS | delete-bastion/YES) return 1 ;;
    create-bastion/ENV | create-bastion/CIDR | create-bastion/ANYWHERE | delete-bastion/ENV) ;;
    shell-host/ENV | shell-host/INSTANCE | shell-db/INSTANCE | tunnel-db/PORT | tunnel-db/INSTANCE) ;;
    exec-app/COMMAND | logs/ENV | logs/APP | logs/REPO | logs/SINCE | logs/FILTER | logs/FOLLOW) ;;
    delete-*/YES) ;;
    list-backups/ENV | restore-db/FROM | restore-db/YES) ;;
    *-environment/ENV | *-foundation/ENV | *-compute/ENV | *-db/ENV | *-aurora-postgresql/ENV | *-aurora-mysql/ENV | *-tables/ENV | *-files/ENV | *-monitoring/ENV | *-health-checks/ENV | *-task/ENV | *-app/ENV) ;;
    *-build/APP | *-build/REPO | *-task/APP | *-task/REPO | *-app/APP | *-app/REPO) ;;
    create-*/PARAMETERS | update-*/PARAMETERS | preview-*/PARAMETERS) ;;
    create-task/TAG | update-task/TAG | preview-task/TAG | run-task/TAG) ;;
    create-app/TAG | update-app/TAG | preview-app/TAG) ;;
    *) return 1 ;;
  esac
}

# Sets SUGGESTION to the one of the other words that $1 was probably meant to be, or to nothing.
suggest() {
  local word=$1 one best=3
  shift
  SUGGESTION=''
  shopt -s nocasematch
  for one in "$@"; do
    if [[ $word == "$one"* ]]; then SUGGESTION=$one best=0; fi
  done
  shopt -u nocasematch
  for one in "$@"; do
    set_distance "$word" "$one"
    if ((DISTANCE < best && DISTANCE < ${#word})); then SUGGESTION=$one best=$DISTANCE; fi
  done
}

# Sets DISTANCE to how many letters must be added, removed or replaced to make $2 of $1.
set_distance() {
  local i j diagonal above distances=()
  for ((j = 0; j <= ${#2}; j++)); do distances[j]=$j; done
  for ((i = 1; i <= ${#1}; i++)); do
    diagonal=${distances[0]} distances[0]=$i
    for ((j = 1; j <= ${#2}; j++)); do
      above=${distances[j]}
      [[ ${1:i-1:1} == "${2:j-1:1}" ]] || diagonal=$((diagonal + 1))
      distances[j]=$diagonal
      if ((above + 1 < distances[j])); then distances[j]=$((above + 1)); fi
      if ((distances[j - 1] + 1 < distances[j])); then distances[j]=$((distances[j - 1] + 1)); fi
      diagonal=$above
    done
  done
  DISTANCE=${distances[${#2}]}
}

# Settings that were not given as words come from the environment, as make hands them over.
read_settings() {
  ENV=${ENV:-} APP=${NAMED_APP:-${APP:-${REPO:-}}}
  INSTANCE=${INSTANCE:-} PORT=${PORT:-} COMMAND=${COMMAND:-} SINCE=${SINCE:-} FILTER=${FILTER:-} FOLLOW=${FOLLOW:-}
  CIDR=${CIDR:-} ANYWHERE=${ANYWHERE:-}
  PARAMETERS=${PARAMETERS:-} TAG=${TAG:-} FROM=${FROM:-} YES=${YES:-} JOBS=${JOBS:-}
  PROFILE=${PROFILE-$RIGLET_PROFILE} REGION=${REGION:-$RIGLET_REGION}
  AWS=${AWS:-aws} AWS_ENDPOINT=${AWS_ENDPOINT:-} POLL_SECONDS=${POLL_SECONDS:-5}
  [[ $POLL_SECONDS =~ ^[0-9]+(\.[0-9]+)?$ ]] || fail "POLL_SECONDS=$POLL_SECONDS must be a number of seconds."
  set_jobs
}

# --- the AWS CLI -------------------------------------------------------------------------------

AWS_COMMAND=() AWS_OPTIONS=() AT_REGION='' SCRATCH='' PROBLEM='' PIDS=() AT_WORK_ON=''

prepare_cli() {
  # A path may hold spaces; anything else may be a command with options of its own.
  if command -v "$AWS" >/dev/null; then
    AWS_COMMAND=("$AWS")
  else
    read -r -a AWS_COMMAND <<<"$AWS"
  fi
  command -v "${AWS_COMMAND[0]-}" >/dev/null \
    || fail "There is no \`$AWS\`. Install the AWS CLI version 2 (https://aws.amazon.com/cli/), or say where it is: AWS=/path/to/aws."
  AWS_OPTIONS=()
  go_home
  # `--profile` shuts out credentials in the environment, so the default profile is not named.
  [[ -z $PROFILE || $PROFILE == default ]] || AWS_OPTIONS+=(--profile "$PROFILE")
  [[ -z $AWS_ENDPOINT ]] || AWS_OPTIONS+=(--endpoint-url "$AWS_ENDPOINT")
  export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
  export AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-8}
  SCRATCH=$(mktemp -d) || fail "No folder for temporary files can be made; TMPDIR is ${TMPDIR:-not set}."
  PROBLEM=$SCRATCH/problem
  trap finish EXIT
  trap 'interrupted 129' HUP
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
}

finish() {
  explain "$?"
  rm -rf "$SCRATCH"
}

# Statuses from 252 on are the AWS CLI's; whatever else ends the script has said why.
# https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html
explain() {
  local of=${AT_WORK_ON:+$AT_WORK_ON: }
  case $1 in
    254) say "${of}AWS refused this, see the message above. When that is fixed, the same command goes on from here." >&2 ;;
    252 | 253 | 255)
      say "${of}The AWS CLI could not do this, see the message above. When that is fixed, the same command goes on from here." >&2 ;;
  esac
}

# $1 is 128 and the number of the signal.
interrupted() {
  trap '' HUP INT TERM
  kill ${PIDS[@]+"${PIDS[@]}"} 2>/dev/null || true
  printf '%s\n' 'Interrupted. What AWS has begun goes on there; the same command picks it up.' >&2
  exit "$1"
}

# From here on the AWS CLI works in region $1.
go_to() { AT_REGION=$1; }
go_home() { go_to "$REGION"; }

# The same for the region of the stack at place $1: some alarms exist in one region only.
go_to_stack() { go_to "${REGIONS[$1]:-$REGION}"; }

# Runs the AWS CLI in the region that is worked in, with the profile of this riglet.
aws_cli() { "${AWS_COMMAND[@]}" "$@" --region "$AT_REGION" ${AWS_OPTIONS[@]+"${AWS_OPTIONS[@]}"}; }

# The same, with what it says on standard error kept in a file, for errors that are an answer.
quiet_cli() { aws_cli "$@" 2>"$PROBLEM"; }

# Between two looks at something that AWS works on.
pause() { [[ $POLL_SECONDS == 0 ]] || sleep "$POLL_SECONDS"; }

LOOK=''

# Sets LOOK to what AWS answers to a question; an answer that does not come is asked for again, after a
# pause, six times at most. $1 names what it is about.
look_patiently() {
  local about=$1 misses=0
  shift
  until LOOK=$("$@"); do
    misses=$((misses + 1))
    ((misses <= 5)) || fail "$about: AWS did not answer six times: $(<"$PROBLEM") The same command goes on from here."
    pause
  done
}

problem_says() { [[ $(<"$PROBLEM") == *"$1"* ]]; }

# What AWS said, on one line.
problem_line() {
  local text
  text=$(<"$PROBLEM")
  text=${text#"$NEWLINE"}
  say "${text%%"$NEWLINE"*}"
}

# Credentials for another account must never create, change or delete anything.
require_account() {
  local account
  account=$(aws_cli sts get-caller-identity --query Account --output text) \
    || fail 'AWS does not say whose credentials these are: see the message above, then `make check-env`.'
  [[ -z $ACCOUNT || $account == "$ACCOUNT" ]] \
    || fail "These are credentials of account $account; $(account_of) of this riglet is in $ACCOUNT."
}

# --- the plan ----------------------------------------------------------------------------------
# Arrays side by side, one place for each stack, because bash 3.2 knows no associative ones.

NAMES=() FILES=() LAYERS=() ENVIRONMENTS=() APPLICATIONS=() ADDRESSES=() REGIONS=()
AFTER=() PARAMETERS_OF=() KEPT_PARAMETERS=() TAGS=() CAPABILITIES=() RETAINED=() PROTECTING=() ARTIFACTS=() COUNT=0 CHOSEN=()

stack() {
  COUNT=${#NAMES[@]}
  NAMES[COUNT]=$1 FILES[COUNT]=$2 LAYERS[COUNT]=$3 ENVIRONMENTS[COUNT]=$4 APPLICATIONS[COUNT]=$5
  ADDRESSES[COUNT]=$6 REGIONS[COUNT]=''
  AFTER[COUNT]=' ' PARAMETERS_OF[COUNT]='' KEPT_PARAMETERS[COUNT]=' ' TAGS[COUNT]='' CAPABILITIES[COUNT]=''
  RETAINED[COUNT]=' ' PROTECTING[COUNT]=' ' ARTIFACTS[COUNT]=''
}

# It is deployed to this region, whichever the riglet's is.
in_region() { REGIONS[COUNT]=$1; }

after() { AFTER[COUNT]="${AFTER[COUNT]}$1 "; }

parameter() { PARAMETERS_OF[COUNT]="${PARAMETERS_OF[COUNT]}$1${2+=$2}$NEWLINE"; }

# Stays what it is in an update. Without a value, one must be given at first.
kept() {
  parameter "$@"
  KEPT_PARAMETERS[COUNT]="${KEPT_PARAMETERS[COUNT]}$1 "
}

tag() {
  set_tag "$1" "$2"
  TAGS[COUNT]="${TAGS[COUNT]:+${TAGS[COUNT]},}$TAG_JSON"
}

capability() { CAPABILITIES[COUNT]="${CAPABILITIES[COUNT]}$1 "; }
retains() { RETAINED[COUNT]="${RETAINED[COUNT]}$1 "; }

# The hosts of its group $1 are protected from scale-in.
protects() { PROTECTING[COUNT]="${PROTECTING[COUNT]}$1 "; }

# Its pipeline deploys a zip of templates; the parameter takes the zip's key.
artifact() { ARTIFACTS[COUNT]=$1; }

# Fills CHOSEN with the places of the stacks that a word such as `foundation` means.
choose() {
  local what=$1 i
  CHOSEN=()
  case $what in
    foundation | compute | db | aurora-postgresql | aurora-mysql | tables | files | monitoring | health-checks | environment) require_environment ;;
    build) require_application ;;
    task | app) require_environment && require_application ;;
    riglet | deps | chat) ;;
    *) fail "There is no command for \`$what\`. The parts are: riglet environment deps chat foundation compute db aurora-postgresql aurora-mysql tables files monitoring health-checks build task app." ;;
  esac
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    if means "$what" "$i"; then CHOSEN+=("$i"); fi
  done
  ((${#CHOSEN[@]})) || fail "This riglet has no such stack: $what${ENV:+ ENV=$ENV}${APP:+ APP=$APP}."
}

means() {
  local layer=${LAYERS[$2]} environment=${ENVIRONMENTS[$2]} application=${APPLICATIONS[$2]}
  case $1 in
    riglet) ;;
    environment) [[ $environment == "$ENV" ]] ;;
    deps) [[ $layer == deps ]] ;;
    chat) [[ $layer == chat ]] ;;
    foundation) [[ $layer == foundation && $environment == "$ENV" ]] ;;
    compute) [[ $layer == compute-ecs && $environment == "$ENV" ]] ;;
    db) [[ $layer == db-couch && $environment == "$ENV" ]] ;;
    aurora-postgresql) [[ $layer == db-aurora-postgresql && $environment == "$ENV" ]] ;;
    aurora-mysql) [[ $layer == db-aurora-mysql && $environment == "$ENV" ]] ;;
    tables) [[ $layer == db-dynamodb && $environment == "$ENV" ]] ;;
    files) [[ $layer == files && $environment == "$ENV" ]] ;;
    monitoring) [[ $layer == monitoring && $environment == "$ENV" ]] ;;
    health-checks) [[ $layer == health-checks && $environment == "$ENV" ]] ;;
    build) [[ $layer == build && $application == "$APP" ]] ;;
    task) [[ $layer == task && $environment == "$ENV" && $application == "$APP" ]] ;;
    app) [[ $layer == app && $environment == "$ENV" && $application == "$APP" ]] ;;
    *) return 1 ;;
  esac
}

require_environment() { require_one_of ENV "$ENV" "an environment" "${ALL_ENVIRONMENTS[@]}"; }

require_application() {
  require_one_of APP "$APP" "an application" ${ALL_APPLICATIONS[@]+"${ALL_APPLICATIONS[@]}"}
}

require_one_of() {
  local variable=$1 value=$2 kind=$3 one
  shift 3
  for one in "$@"; do [[ $one == "$value" ]] && return 0; done
  fail "$variable=${value:-…} must name $kind of this riglet: $*."
}

# How a person asks for the same step on one stack.
command_for() {
  local verb=$1 i=$2 what=${LAYERS[$2]}
  case $what in
    compute-ecs) what=compute ;;
    db-couch) what=db ;;
    db-aurora-postgresql) what=aurora-postgresql ;;
    db-aurora-mysql) what=aurora-mysql ;;
    db-dynamodb) what=tables ;;
  esac
  say "make $verb-$what${ENVIRONMENTS[$i]:+ ENV=${ENVIRONMENTS[$i]}}${APPLICATIONS[$i]:+ APP=${APPLICATIONS[$i]}}"
}

# How the application's stack at place $1 comes to be: its pipeline needs what is below it, but only in
# the environments that it deploys to.
its_making() {
  local i j
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ ${LAYERS[$i]} == build && ${APPLICATIONS[$i]} == "${APPLICATIONS[$1]}" ]] || continue
    for ((j = 0; j < ${#NAMES[@]}; j++)); do
      [[ ${ENVIRONMENTS[$j]} == "${ENVIRONMENTS[$1]}" && ${AFTER[$i]} == *" ${NAMES[$j]} "* ]] || continue
      say 'its pipeline creates it'
      return
    done
  done
  say "\`$(command_for create "$1") TAG=…\` creates it"
}

# Whether pipelines deploy the stack at place $1.
is_of_pipelines() { case ${LAYERS[$1]} in task | app) ;; *) return 1 ;; esac; }

# Pipelines deploy the applications, with an approval before production; `create-app` is by hand.
without_applications() {
  local kept=() i
  for i in "${CHOSEN[@]}"; do
    if ! is_of_pipelines "$i"; then kept+=("$i"); fi
  done
  CHOSEN=(${kept[@]+"${kept[@]}"})
}

# --- what riglet.json says ---------------------------------------------------------------------
# What changes with every template stands there alone: version, sizes, hashes, keys of zips.

RIGC_VERSION='' SIZES=() SHA256=() ARTIFACT_KEYS=()
ZIP_STACKS=() ZIP_FILES=() ZIP_SIZES=() ZIP_CRCS=() ZIP_SHA256=()

# Reads riglet.json line by line as rigc writes it: a field a line, whose indentation says what it is
# part of; a value holds no line end. Anything that is not as rigc writes it ends the run.
read_facts() {
  local line i=-1 n=-1 value
  [[ -f riglet.json && -r riglet.json ]] || fail 'There is no riglet.json beside deploy.sh. Compile again.'
  while IFS= read -r line; do
    value=${line#*\": } value=${value%,} value=${value#\"} value=${value%\"}
    case $line in
      '  "rigc": '*) RIGC_VERSION=$value ;;
      '      "name": '*)
        i=$((i + 1))
        [[ $value == "${NAMES[$i]-}" ]] || facts_are_foreign "the stack $value"
        SIZES[i]='' SHA256[i]='' ARTIFACT_KEYS[i]='' ;;
      '      "file": '*) [[ $value == "${FILES[$i]-}" ]] || facts_are_foreign "the file $value" ;;
      '      "size": '*) SIZES[i]=$value ;;
      '      "sha256": '*) SHA256[i]=$value ;;
      '          "file": '*)
        n=$((n + 1))
        ZIP_STACKS[n]=$i ZIP_FILES[n]=$value ZIP_SIZES[n]='' ZIP_CRCS[n]='' ZIP_SHA256[n]='' ;;
      '          "size": '*) ZIP_SIZES[n]=$value ;;
      '          "crc32": '*) ZIP_CRCS[n]=$value ;;
      '          "sha256": '*) ZIP_SHA256[n]=$value ;;
      '        "'*)
        if ((i >= 0)) && [[ -n ${ARTIFACTS[$i]} && $line == *"\"${ARTIFACTS[$i]}\": "* ]]; then ARTIFACT_KEYS[i]=$value; fi ;;
    esac
  done <riglet.json
  check_facts
}

check_facts() {
  local i n hash='^[0-9a-f]{64}$' crc='^[0-9a-f]{8}$' size='^[1-9][0-9]{0,7}$'
  local key='^templates/[A-Za-z0-9._/-]+\.zip$' path='^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$'
  [[ $RIGC_VERSION =~ ^[A-Za-z0-9.+-]+$ ]] || facts_are_foreign 'the version of rigc'
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ ${SIZES[$i]-} =~ $size && ${SHA256[$i]-} =~ $hash ]] || facts_are_foreign "size and hash of ${NAMES[$i]}"
    [[ -z ${ARTIFACTS[$i]} || ${ARTIFACT_KEYS[$i]} =~ $key ]] || facts_are_foreign "${ARTIFACTS[$i]} of ${NAMES[$i]}"
  done
  for ((n = 0; n < ${#ZIP_FILES[@]}; n++)); do
    [[ -n ${ARTIFACTS[${ZIP_STACKS[$n]}]} && ${ZIP_FILES[$n]} =~ $path && ${ZIP_SIZES[$n]} =~ $size \
      && ${ZIP_CRCS[$n]} =~ $crc && ${ZIP_SHA256[$n]} =~ $hash ]] \
      || facts_are_foreign "${ZIP_FILES[$n]} in the artifact of ${NAMES[${ZIP_STACKS[$n]}]}"
  done
}

facts_are_foreign() {
  fail "riglet.json is not what rigc wrote together with this deploy.sh: $1. Compile again."
}

# What is deployed must be what was compiled: file $1 of size $2 and SHA-256 $3.
require_content() {
  local found
  [[ -f $1 ]] || fail "There is no $1, which riglet.json lists. Compile again."
  found=$(sha256_of "$1")
  [[ $found == "$3" ]] \
    || fail "$1 is not as rigc wrote it: its SHA-256 is $found, riglet.json has $3. Change riglet.yaml and compile again."
}

# Linux has sha256sum, macOS shasum, and whoever has neither may have openssl.
sha256_of() {
  local line
  if command -v sha256sum >/dev/null; then
    line=$(sha256sum <"$1")
  elif command -v shasum >/dev/null; then
    line=$(shasum -a 256 <"$1")
  elif command -v openssl >/dev/null; then
    line=$(openssl dgst -sha256 -r <"$1")
  else
    fail 'None of sha256sum, shasum and openssl is installed; one of them must check the templates against riglet.json.'
  fi
  line=${line%% *}
  [[ ${#line} == 64 ]] || fail "$1: its SHA-256 cannot be worked out: $line"
  say "$line"
}

# --- the order ---------------------------------------------------------------------------------

RUNNING=() STUMBLED=''

# Runs `$1 place` for each chosen stack: one after the other, or, with JOBS, side by side as far as
# `$2 place place` does not say that the first has to wait for the second.
in_order() {
  local step=$1 waits_for=$2 i
  if ((JOBS > 1 && ${#CHOSEN[@]} > 1)); then
    side_by_side "$step" "$waits_for"
  else
    for i in "${CHOSEN[@]}"; do
      AT_WORK_ON=${NAMES[$i]}
      go_to_stack "$i"
      "$step" "$i"
    done
    AT_WORK_ON=''
    go_home
  fi
}

waits_to_be_made() { [[ ${AFTER[$1]} == *" ${NAMES[$2]} "* ]]; }

# Applications go before the pipelines, so that none is left without the plan that knows it.
waits_to_be_deleted() {
  [[ ${AFTER[$2]} == *" ${NAMES[$1]} "* ]] || { [[ ${LAYERS[$1]} == build ]] && is_of_pipelines "$2"; }
}

side_by_side() {
  local step=$1 waits_for=$2 waiting=("${CHOSEN[@]}") i failed=0 started
  RUNNING=() PIDS=() STUMBLED=''
  while ((${#waiting[@]} + ${#RUNNING[@]})); do
    collect_finished || failed=1
    started=0
    for ((i = 0; i < ${#waiting[@]} && !failed && ${#RUNNING[@]} < JOBS; i++)); do
      if is_free "$waits_for" "${waiting[$i]}" "${waiting[@]}" ${RUNNING[@]+"${RUNNING[@]}"}; then
        start "$step" "${waiting[$i]}"
        unset "waiting[$i]"
        waiting=(${waiting[@]+"${waiting[@]}"})
        started=1
        break
      fi
    done
    # Each has said what was wrong, but what the others had to say may have come after it.
    if ((failed && !${#RUNNING[@]})); then
      fail "Failed, for the reason above:$STUMBLED.$(not_begun ${waiting[@]+"${waiting[@]}"})"
    fi
    ((started)) || sleep 0.2
  done
}

not_begun() {
  local i names=''
  for i in "$@"; do names="$names ${NAMES[$i]}"; done
  [[ -z $names ]] || printf ' Not begun:%s.' "$names"
}

is_free() {
  local waits_for=$1 i=$2 other
  shift 2
  for other in "$@"; do
    if [[ $other != "$i" ]] && "$waits_for" "$i" "$other"; then return 1; fi
  done
}

start() {
  (
    PROBLEM=$SCRATCH/problem.$2 AT_WORK_ON=${NAMES[$2]}
    trap 'explain "$?"' EXIT
    go_to_stack "$2"
    "$1" "$2"
  ) </dev/null &
  RUNNING+=("$2") PIDS+=("$!")
}

collect_finished() {
  local still=() pids=() i result=0
  for ((i = 0; i < ${#RUNNING[@]}; i++)); do
    if kill -0 "${PIDS[$i]}" 2>/dev/null; then
      still+=("${RUNNING[$i]}") pids+=("${PIDS[$i]}")
    else
      wait "${PIDS[$i]}" || { result=1 STUMBLED="$STUMBLED ${NAMES[${RUNNING[$i]}]}"; }
    fi
  done
  RUNNING=(${still[@]+"${still[@]}"}) PIDS=(${pids[@]+"${pids[@]}"})
  return "$result"
}

reversed() {
  local turned=() i
  for ((i = ${#CHOSEN[@]} - 1; i >= 0; i--)); do
    if is_of_pipelines "${CHOSEN[$i]}"; then turned+=("${CHOSEN[$i]}"); fi
  done
  for ((i = ${#CHOSEN[@]} - 1; i >= 0; i--)); do
    if ! is_of_pipelines "${CHOSEN[$i]}"; then turned+=("${CHOSEN[$i]}"); fi
  done
  CHOSEN=("${turned[@]}")
}

# --- watching a stack --------------------------------------------------------------------------

REGION_STACKS='' READ_AT=0 STATUS='' STACK_ID='' DEPLOYED='' RESOLVED='' LAST_EVENT='' FAILED_EVENTS=''
RESOLVED_OF="join(' ',(Parameters||\`[]\`)[?ResolvedValue].join('=',[ParameterKey,ResolvedValue]))||'-'"

STATE_OF="StackStatus,StackId,join(' ',(Parameters||\`[]\`)[].join('=',[ParameterKey,ParameterValue]))||'-',$RESOLVED_OF"

# Sets STATUS (empty: there is no such stack), STACK_ID, DEPLOYED, its parameters, and RESOLVED, what
# those stand for that name a Systems Manager parameter.
look_up() {
  local line
  STATUS='' STACK_ID='' DEPLOYED='' RESOLVED=''
  if line=$(quiet_cli cloudformation describe-stacks --stack-name "$1" --output text --query \
    "Stacks[0].[$STATE_OF]"); then
    IFS=$TAB read -r STATUS STACK_ID DEPLOYED RESOLVED <<<"$line"
  elif ! problem_says 'does not exist'; then
    fail "$1: $(<"$PROBLEM")"
  fi
}

# The same from what read_stacks found, unless that is older than two minutes or on the move. Nothing
# goes wrong where it is out of date: AWS refuses the change set.
recall() {
  if [[ -z $REGION_STACKS ]] || ((SECONDS - READ_AT > 120)); then
    look_up "$1"
  elif find_row "$1"; then
    IFS=$TAB read -r _ _ _ _ _ _ STATUS STACK_ID DEPLOYED RESOLVED <<<"$ROW"
    [[ $STATUS != *_IN_PROGRESS ]] || look_up "$1"
  else
    STATUS='' STACK_ID='' DEPLOYED='' RESOLVED=''
  fi
}

# Waits until nobody else is at work on stack $1; recall must have been called.
wait_for_others() {
  if [[ $STATUS == *_IN_PROGRESS && $STATUS != REVIEW_IN_PROGRESS ]]; then
    say "$1: is in $STATUS; waiting for it to end."
    follow "$1" "$STACK_ID" ''
    look_up "$1"
  fi
}

# Prints the events of stack $1 with the id $2 as they come, and sets STATUS to where it rests. Only
# events with the client token $3 count, or, without a token, those after the newest one so far.
follow() {
  local filter='[]' lines
  STATUS='' LAST_EVENT='' FAILED_EVENTS=''
  if [[ -n $3 ]]; then
    filter="[?ClientRequestToken=='$3']"
  elif lines=$(events_of "$2" '[:1]'); then
    LAST_EVENT=${lines%%"$TAB"*}
    lines=$(state_of "$2") && STATUS=$lines
  fi
  while [[ -z $STATUS || $STATUS == *_IN_PROGRESS ]]; do
    pause
    look_patiently "$1" events_of "$2" "$filter"
    show_events "$1" "$LOOK"
  done
}

state_of() {
  quiet_cli cloudformation describe-stacks --stack-name "$1" --output text --query 'Stacks[0].StackStatus'
}

# One event a line, oldest first: id, time, stack or resource, status, type, logical id, reason.
events_of() {
  quiet_cli cloudformation describe-stack-events --stack-name "$1" --no-paginate --output text \
    --query "reverse(StackEvents$2.[EventId,Timestamp,PhysicalResourceId==StackId&&'stack'||'resource',ResourceStatus,ResourceType,LogicalResourceId,ResourceStatusReason||'-'])"
}

# Prints what came after LAST_EVENT. If that is on no line, all is new.
show_events() {
  local id time of status type logical reason newest='' new=1
  [[ -n $LAST_EVENT && $NEWLINE$2 == *"$NEWLINE$LAST_EVENT$TAB"* ]] && new=0
  while IFS=$TAB read -r id time of status type logical reason; do
    # A reason may go on over several lines; they belong to the event above them.
    [[ -n $reason ]] || { ((!new)) || [[ -z $id ]] || say "$1    $id"; continue; }
    if ((new)); then
      [[ $reason != - ]] || reason=''
      say "$1  ${time:11:8}  $status  $type $logical${reason:+  $reason}"
      if [[ $status == *_FAILED ]]; then
        FAILED_EVENTS+="  $logical ($type) $status: ${reason:-no reason given}$NEWLINE"
      fi
      if [[ $of == stack ]]; then STATUS=$status; fi
    fi
    if [[ $id == "$LAST_EVENT" ]]; then new=1; fi
    newest=$id
  done <<<"$2"
  LAST_EVENT=${newest:-$LAST_EVENT}
}

# Ends the run with the events that failed and what to do now.
give_up() {
  local left=''
  [[ $FAILED_EVENTS != *'already exists'* ]] \
    || left="What already exists was not made by this stack, it may be what an earlier one retained: delete it, or import it into the stack. "
  fail "$1: ended in $STATUS. What failed:
${FAILED_EVENTS:-  no event that names a reason
}$left$(advice "$1" "$2")"
}

# What to do about a stack that stands in $STATUS; $2 is its place in the plan.
advice() {
  case $STATUS in
    ROLLBACK_COMPLETE)
      say "Its creation was rolled back and nothing of it runs. Fix the cause, then \`$(command_for create "$2")\`: it removes what is left and creates the stack again." ;;
    CREATE_FAILED | ROLLBACK_FAILED)
      say "Its creation failed and parts of it are left. \`$(command_for delete "$2")\`, then \`$(command_for create "$2")\`." ;;
    UPDATE_ROLLBACK_COMPLETE)
      say "It runs as before the update. Fix the cause, then \`$(command_for update "$2")\`." ;;
    UPDATE_FAILED | UPDATE_ROLLBACK_FAILED)
      say "The way back failed too. Fix what the events name, then \`aws cloudformation continue-update-rollback --region $AT_REGION --stack-name $1\` (with \`--resources-to-skip\` for what cannot be fixed), then \`$(command_for update "$2")\`." ;;
    DELETE_FAILED)
      say "Remove or empty by hand what the events name, then \`$(command_for delete "$2")\` again; \`aws cloudformation delete-stack --region $AT_REGION --stack-name $1 --retain-resources LOGICAL_ID\` leaves a resource behind." ;;
    *) say "See \`$(command_for status "$2")\`." ;;
  esac
}

# --- what a change set is made of --------------------------------------------------------------

PARAMETER_JSON='' GIVEN='' TEMPLATE=() BASE64='' OBJECT_VERSION='' DEPS_OUTPUT='' DEPS_OUTPUTS=''

# Sets PARAMETER_JSON for the stack at place $1: what PARAMETERS or TAG give, else what the plan says.
# What the plan keeps, such as the tag of the image, stays as it is deployed.
set_parameters() {
  local pair name value
  PARAMETER_JSON=''
  while IFS= read -r pair; do
    [[ -n $pair ]] || continue
    name=${pair%%=*}
    if given_parameter "$name"; then
      value=$GIVEN
    elif [[ ${KEPT_PARAMETERS[$1]} == *" $name "* && " $DEPLOYED" == *" $name="* ]]; then
      add_parameter "$name" '"UsePreviousValue":true'
      continue
    elif [[ $pair == *=* ]]; then
      value=${pair#*=}
    elif [[ $name == "${ARTIFACTS[$1]}" ]]; then
      value=${ARTIFACT_KEYS[$1]}
    else
      fail "${NAMES[$1]}: its first deployment needs a value: $(command_for "$VERB" "$1") PARAMETERS=$name=…"
    fi
    tell_change "${NAMES[$1]}" "$DEPLOYED" "$name=$value"
    add_value "$name" "$value"
  done <<<"${PARAMETERS_OF[$1]}"
}

add_value() {
  set_json "$2"
  add_parameter "$1" "\"ParameterValue\":$JSON"
}

add_parameter() {
  set_json "$1"
  PARAMETER_JSON="${PARAMETER_JSON:+$PARAMETER_JSON,}{\"ParameterKey\":$JSON,$2}"
}

# Sets GIVEN to what was given for parameter $1 on the command line.
given_parameter() {
  local words word
  read -r -a words <<<"$PARAMETERS${TAG:+ Tag=$TAG}"
  for word in ${words[@]+"${words[@]}"}; do
    if [[ ${word%%=*} == "$1" && $word == *=* ]]; then
      GIVEN=${word#*=}
      return 0
    fi
  done
  return 1
}

# PARAMETERS is for one stack: the same name means different things in others.
check_given_parameters() {
  local words word
  [[ -n $PARAMETERS$TAG ]] || return 0
  ((${#CHOSEN[@]} == 1)) || fail 'PARAMETERS and TAG are for one stack at a time.'
  read -r -a words <<<"$PARAMETERS${TAG:+ Tag=$TAG}"
  for word in ${words[@]+"${words[@]}"}; do
    [[ $word == *=* && $NEWLINE${PARAMETERS_OF[${CHOSEN[0]}]} == *"$NEWLINE${word%%=*}"[=$NEWLINE]* ]] \
      || fail "${NAMES[${CHOSEN[0]}]}: has no parameter for \`$word\`; write PARAMETERS=\"Name=value …\"."
  done
}

# Says what becomes of the parameter of stack $1 that is among the words $2 now and $3 from now on: a
# knob that was turned in the console must not turn back unseen.
tell_change() {
  local word words
  read -r -a words <<<"$2"
  for word in ${words[@]+"${words[@]}"}; do
    if [[ ${word%%=*} == "${3%%=*}" && $word != "$3" ]]; then
      say "$1: ${3%%=*} is ${word#*=} now and becomes ${3#*=}."
    fi
  done
}

# Sets TEMPLATE. A request holds 51,200 bytes of template; a larger one goes through the bucket, from
# where exactly the version is used that holds what is here: others may write to the bucket, too. Its
# URL names the region of the bucket, so that stacks of other regions read from there as well.
# https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
set_template() {
  local key="stacks/${NAMES[$1]}/${SHA256[$1]}.yaml"
  require_content "${FILES[$1]}" "${SIZES[$1]}" "${SHA256[$1]}"
  TEMPLATE=(--template-body "file://${FILES[$1]}")
  if ((SIZES[$1] > 51200)); then
    put_once "$key" "${FILES[$1]}" "${SHA256[$1]}"
    [[ $OBJECT_VERSION != None ]] || fail "$DEPS_OUTPUT: keeps no versions of $key. \`$(command_for update 0)\` turns them on."
    TEMPLATE=(--template-url "https://$DEPS_OUTPUT.s3.$REGION.$URL_SUFFIX/$key?versionId=$OBJECT_VERSION")
  fi
}

# Uploads file $2, whose SHA-256 is $3, under key $1, unless the newest version there holds the same by
# the checksum that S3 worked out. Sets DEPS_OUTPUT to the bucket and OBJECT_VERSION.
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
put_once() {
  local line sum
  base64_of_hex "$3"
  find_deps_output ArtifactBucket
  if line=$(go_home && quiet_cli s3api head-object --bucket "$DEPS_OUTPUT" --key "$1" --checksum-mode ENABLED \
    --query '[ChecksumSHA256,VersionId]' --output text); then
    IFS=$TAB read -r sum OBJECT_VERSION <<<"$line"
    [[ $sum != "$BASE64" ]] || return 0
  fi
  OBJECT_VERSION=$(go_home && aws_cli s3api put-object --bucket "$DEPS_OUTPUT" --key "$1" --body "$2" \
    --checksum-sha256 "$BASE64" --query VersionId --output text)
}

# Sets BASE64 to the octets of the hexadecimal digits $1, as S3 writes checksums.
base64_of_hex() {
  local digits=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ i three bits
  BASE64=''
  for ((i = 0; i < ${#1}; i += 6)); do
    three=${1:i:6}
    bits=$((16#${three}000000 >> 4 * ${#three}))
    BASE64+=${digits:bits >> 18:1}${digits:bits >> 12 & 63:1}
    if ((${#three} > 2)); then BASE64+=${digits:bits >> 6 & 63:1}; else BASE64+='='; fi
    if ((${#three} > 4)); then BASE64+=${digits:bits & 63:1}; else BASE64+='='; fi
  done
}

# Sets DEPS_OUTPUT to an output of the deps stack, which everything else needs.
find_deps_output() {
  [[ -n $DEPS_OUTPUTS ]] || DEPS_OUTPUTS=$(go_home && aws_cli cloudformation describe-stacks \
    --stack-name "$DEPS" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text)
  DEPS_OUTPUT=$NEWLINE$DEPS_OUTPUTS$NEWLINE
  [[ $DEPS_OUTPUT == *"$NEWLINE$1$TAB"* ]] \
    || fail "$DEPS: has no output $1. \`make create-deps\` comes first."
  DEPS_OUTPUT=${DEPS_OUTPUT#*"$NEWLINE$1$TAB"}
  DEPS_OUTPUT=${DEPS_OUTPUT%%"$NEWLINE"*}
}


# --- the zip of a pipeline ---------------------------------------------------------------------
# Files that are stored, not compressed: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.

BYTES=''

# Uploads the zip with the templates that the pipeline at place $1 deploys.
upload_artifact() {
  local zip=$SCRATCH/templates.$1.zip n
  for ((n = 0; n < ${#ZIP_STACKS[@]}; n++)); do
    [[ ${ZIP_STACKS[$n]} != "$1" ]] || require_content "${ZIP_FILES[$n]}" "${ZIP_SIZES[$n]}" "${ZIP_SHA256[$n]}"
  done
  write_zip "$1" >"$zip"
  put_once "${ARTIFACT_KEYS[$1]}" "$zip" "$(sha256_of "$zip")"
  rm -f "$zip"
}

# The files in the order of riglet.json, then the directory, then its end.
write_zip() {
  local n offset=0 entries=0 directory='' length=0
  for ((n = 0; n < ${#ZIP_STACKS[@]}; n++)); do
    [[ ${ZIP_STACKS[$n]} == "$1" ]] || continue
    BYTES='PK\0003\0004'
    describe_entry "$n"
    printf '%b' "$BYTES${ZIP_FILES[$n]}"
    cat "${ZIP_FILES[$n]}"
    BYTES='PK\0001\0002'
    little_endian 2 0x30a # made on Unix
    describe_entry "$n"
    little_endian 6 0 # no comment, first disk, binary
    little_endian 4 0x81a40000 # a regular file, mode 644
    little_endian 4 "$offset"
    directory+=$BYTES${ZIP_FILES[$n]}
    offset=$((offset + 30 + ${#ZIP_FILES[$n]} + ZIP_SIZES[n]))
    length=$((length + 46 + ${#ZIP_FILES[$n]}))
    entries=$((entries + 1))
  done
  BYTES='PK\0005\0006'
  little_endian 4 0 # only disk
  little_endian 2 "$entries"
  little_endian 2 "$entries"
  little_endian 4 "$length"
  little_endian 4 "$offset"
  little_endian 2 0 # no comment
  printf '%b' "$directory$BYTES"
}

# What stands of file $1 both in front of it and in the directory.
describe_entry() {
  little_endian 2 10 # version
  little_endian 2 0x800 # names in UTF-8
  little_endian 4 0 # stored; midnight
  little_endian 2 0x21 # of 1 January 1980, the first day there is
  little_endian 4 "0x${ZIP_CRCS[$1]}"
  little_endian 4 "${ZIP_SIZES[$1]}"
  little_endian 4 "${ZIP_SIZES[$1]}"
  little_endian 2 "${#ZIP_FILES[$1]}"
  little_endian 2 0 # nothing extra
}

# Adds the number $2 to BYTES as $1 octets, lowest first, as `printf %b` takes them.
little_endian() {
  local rest=$(($2)) i octet
  for ((i = 0; i < $1; i++)); do
    printf -v octet '\\0%03o' $((rest & 255))
    BYTES+=$octet
    rest=$((rest >> 8))
  done
}

# --- one branch of an application --------------------------------------------------------------

# Two branches of one application would ask for the same host names, DNS records and listener
# priorities, which AWS finds out one after the other. Nothing is made of a second one.
refuse_other_branches() {
  local i name found=''
  # A preview has host names and priorities of its own.
  [[ -z $PREVIEW ]] || return 0
  read_stacks
  for i in "${CHOSEN[@]}"; do
    [[ ${LAYERS[$i]} == build || ${LAYERS[$i]} == app ]] || continue
    ! find_row "${NAMES[$i]}" || continue
    while IFS=$TAB read -r name _; do
      if is_other_branch "$name" "$i"; then found="$found$NEWLINE  $name, beside which ${NAMES[$i]} would stand"; fi
    done <<<"$REGION_STACKS"
  done
  [[ -z $found ]] || fail "An application is there in another branch, nothing was done. Two branches of it would use the same host names and listener priorities. Delete the other one first, from the folder that was compiled for it, or give this branch an application of its own in riglet.yaml, with another name and priority:$found"
}

# Whether $1 is the stack of the same application and kind as the one at place $2, for another branch.
is_other_branch() {
  local one longest='' prefix=$OWNER-$PROJECT-build- rest
  [[ ${LAYERS[$2]} == build ]] || prefix=$OWNER-$PROJECT-${ENVIRONMENTS[$2]}-app-
  [[ $1 == "$prefix"* ]] || return 1
  ! find_place "$1" || return 1
  rest=${1#"$prefix"}
  # Of `twig` and `twig-api` the longer name is meant by `twig-api-main`.
  for one in ${ALL_APPLICATIONS[@]+"${ALL_APPLICATIONS[@]}"}; do
    if [[ $rest == "$one"-* && ${#one} -gt ${#longest} ]]; then longest=$one; fi
  done
  [[ $longest == "${APPLICATIONS[$2]}" ]]
}

# --- create and update -------------------------------------------------------------------------

CHANGE_SET='' PROPOSAL='' REASON=''

# Brings the stack at place $1 to what the plan says. VERB create may make it; update may if it is for
# several stacks, of which the first is there: then riglet.yaml has got an environment, an application
# or a database.
apply() {
  local i=$1 name=${NAMES[$1]}
  recall "$name"
  wait_for_others "$name"
  case $STATUS in
    ROLLBACK_COMPLETE) [[ $VERB == create ]] || refuse_state "$i"; remove_remains "$name" "$i" ;;
    '' | REVIEW_IN_PROGRESS)
      [[ $VERB == create ]] || is_addition "$i" || refuse_absent "$i"
      [[ $VERB == create ]] || say "$name: is new in this riglet and will be created." ;;
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE | IMPORT_ROLLBACK_COMPLETE) ;;
    *) refuse_state "$i" ;;
  esac
  [[ -z ${ARTIFACTS[$i]} ]] || upload_artifact "$i"
  propose "$i"
  if [[ $PROPOSAL == nothing ]]; then
    say "$name: no changes."
    return
  fi
  carry_out "$i"
}

is_addition() { ((${#CHOSEN[@]} > 1 && CHOSEN[0] != $1)) && find_row "${NAMES[${CHOSEN[0]}]}"; }

refuse_absent() {
  local command
  command=$(command_for create "$1")
  ((${#CHOSEN[@]} == 1)) || command="make create-$WHAT$(part_words)"
  fail "${NAMES[$1]}: there is no such stack. \`$command\` makes it."
}

refuse_state() { fail "${NAMES[$1]}: is in $STATUS. $(advice "${NAMES[$1]}" "$1")"; }

# Only a stack that was never complete comes here: it holds nothing that ran.
remove_remains() {
  say "$1: its creation was rolled back; removing what is left before it is created again."
  delete_and_follow "$1" "$STACK_ID"
  [[ $STATUS == DELETE_COMPLETE ]] || give_up "$1" "$2"
  STATUS=''
}

# Makes the change set of the stack at place $1, whose STATUS is known. Sets CHANGE_SET, STACK_ID and
# PROPOSAL: changes, nothing or failed (with REASON).
propose() {
  local i=$1 name=${NAMES[$1]} kind=UPDATE words options=()
  [[ -n $STATUS && $STATUS != REVIEW_IN_PROGRESS ]] || kind=CREATE DEPLOYED='' RESOLVED=''
  CHANGE_SET=rigc-$(date -u +%Y%m%d-%H%M%S)-$$-$i
  set_parameters "$i"
  set_template "$i"
  options=(--stack-name "$name" --change-set-name "$CHANGE_SET" --change-set-type "$kind"
    --description "rigc $RIGC_VERSION, template ${SHA256[$i]}" "${TEMPLATE[@]}"
    --parameters "[$PARAMETER_JSON]" --tags "[${TAGS[$i]}]")
  if [[ -n ${CAPABILITIES[$i]} ]]; then
    read -r -a words <<<"${CAPABILITIES[$i]}"
    options+=(--capabilities ${words[@]+"${words[@]}"})
  fi
  if is_of_pipelines "$i"; then
    find_deps_output CloudFormationRoleArn
    options+=(--role-arn "$DEPS_OUTPUT")
  fi
  if STACK_ID=$(quiet_cli cloudformation create-change-set "${options[@]}" --query StackId --output text); then
    await_proposal "$name"
  else
    PROPOSAL=failed REASON=$(problem_line)
  fi
  [[ $PROPOSAL != failed || $VERB == preview ]] || fail "$name: AWS refuses the change set: $REASON"
}

await_proposal() {
  local line status words word
  while :; do
    look_patiently "$1" quiet_cli cloudformation describe-change-set --stack-name "$1" --change-set-name "$CHANGE_SET" \
      --no-paginate --query "[Status,$RESOLVED_OF,StatusReason||'-']" --output text
    IFS=$TAB read -r status line REASON <<<"$LOOK"
    if [[ $status == CREATE_COMPLETE ]]; then
      PROPOSAL=changes
      read -r -a words <<<"$line"
      for word in ${words[@]+"${words[@]}"}; do tell_change "$1" "$RESOLVED" "$word"; done
      return
    fi
    [[ $status == CREATE_PENDING || $status == CREATE_IN_PROGRESS ]] || break
    pause
  done
  case $REASON in
    *"didn't contain changes"* | *'No updates are to be performed'*) PROPOSAL=nothing ;;
    *) PROPOSAL=failed REASON=${REASON:-it is in the state "$status".} ;;
  esac
  forget_proposal "$1"
}

forget_proposal() {
  aws_cli cloudformation delete-change-set --stack-name "$1" --change-set-name "$CHANGE_SET"
}

carry_out() {
  local name=${NAMES[$1]}
  aws_cli cloudformation execute-change-set --stack-name "$name" --change-set-name "$CHANGE_SET" \
    --client-request-token "$CHANGE_SET"
  follow "$name" "$STACK_ID" "$CHANGE_SET"
  case $STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE) say "$name: $STATUS." ;;
    *) give_up "$name" "$1" ;;
  esac
}

# --- preview -----------------------------------------------------------------------------------

LACKED=''

preview_all() {
  local i
  read_stacks
  for i in "${CHOSEN[@]}"; do
    go_to_stack "$i"
    preview "$i"
  done
}

# Shows what `apply` would do to the stack at place $1, and leaves everything as it is.
preview() {
  local i=$1 name=${NAMES[$1]} was_there
  recall "$name"
  [[ -n $STATUS ]] || look_up "$name"
  was_there=$STATUS
  case $STATUS in
    ROLLBACK_COMPLETE | *_FAILED) say "$name: is in $STATUS. $(advice "$name" "$i")" && return ;;
    REVIEW_IN_PROGRESS) ;;
    *_IN_PROGRESS) say "$name: is in $STATUS; preview it when that has ended." && return ;;
    '')
      if is_of_pipelines "$i" && ! given_parameter Tag; then
        say "$name: is not there yet; $(its_making "$i")."
        return
      fi
      if lacks_dependency "$i"; then
        say "$name: will be created; AWS can show its resources once $LACKED is there."
        return
      fi ;;
  esac
  propose "$i"
  case $PROPOSAL in
    nothing) say "$name: no changes." ;;
    failed) say "$name: cannot be previewed: $REASON" ;;
    changes)
      show_changes "$name"
      [[ -z $was_there || $was_there == REVIEW_IN_PROGRESS ]] || predict "$i" ;;
  esac
  [[ $PROPOSAL != changes ]] || forget_proposal "$name"
  [[ -n $was_there || -z $STACK_ID ]] || forget_empty_stack "$name" "$STACK_ID"
}

# AWS keeps an empty stack for the change set of a new one. It goes, unless someone else has begun to
# use it meanwhile.
forget_empty_stack() {
  local others
  look_up "$2"
  [[ $STATUS == REVIEW_IN_PROGRESS ]] || return 0
  others=$(aws_cli cloudformation list-change-sets --stack-name "$2" --output text \
    --query "Summaries[?ChangeSetName!='$CHANGE_SET'].[ChangeSetName]")
  if [[ -n $others && $others != None ]]; then
    say "$1: stays in REVIEW_IN_PROGRESS for the change set ${others%%"$NEWLINE"*}, which is not of this preview."
    return
  fi
  aws_cli cloudformation delete-stack --stack-name "$2"
}

# Beside AWS's change set, what rigc says of the same change, where rigc is installed.
predict() {
  local line
  command -v rigc >/dev/null || return 0
  aws_cli cloudformation get-template --stack-name "${NAMES[$1]}" --output json >"$SCRATCH/deployed.json" || return 0
  say "${NAMES[$1]}, as rigc predicts it:"
  while IFS= read -r line; do
    [[ -z $line ]] || printf '  %s\n' "$line"
  done < <(rigc diff "$SCRATCH/deployed.json" "${FILES[$1]}")
}

lacks_dependency() {
  local names
  read -r -a names <<<"${AFTER[$1]}"
  for LACKED in ${names[@]+"${names[@]}"}; do
    find_row "$LACKED" || return 0
  done
  return 1
}

show_changes() {
  local lines action replacement type logical scope
  lines=$(aws_cli cloudformation describe-change-set --stack-name "$1" --change-set-name "$CHANGE_SET" \
    --output text --query "Changes[].ResourceChange.[Action,Replacement||'-',ResourceType,LogicalResourceId,join(',',Details[].Target.Name||Scope||\`[]\`)||'-']")
  say "$1:"
  if [[ -z $lines || $lines == None ]]; then
    say '  nothing but outputs, parameters or tags'
    return
  fi
  while IFS=$TAB read -r action replacement type logical scope; do
    case $action/$replacement in
      Modify/True) action=REPLACE ;;
      Modify/Conditional) action='REPLACE?' ;;
      Add/*) action=add scope=- ;;
      Remove/*) action=REMOVE scope=- ;;
      *) action=change ;;
    esac
    [[ $scope != - ]] || scope=''
    # AWS calls this a change of the group, which stays while its hosts go.
    if [[ $action/$type == change/AWS::AutoScaling::AutoScalingGroup && ,$scope, == *,LaunchTemplate,* ]]; then
      action=ROLL scope="$scope: its hosts are replaced one at a time"
    fi
    [[ $action/$type != REMOVE/AWS::AutoScaling::AutoScalingGroup ]] || scope='all tasks that run on its hosts stop'
    printf '  %-9s %-40s %s%s\n' "$action" "$type" "$logical" "${scope:+  ($scope)}"
  done <<<"$lines"
}

# --- looking -----------------------------------------------------------------------------------

ROW='' WIDTH=5 PLANNED_ROWS='' STRAY_ROWS=''

# Reads all stacks of the region once: NEWLINE, name, TAB, status, TAB … for every one that is there.
# Of other regions that the plan has stacks in, those stacks and others with the tags of this riglet.
read_stacks() {
  local regions=" $REGION " i before='' after=''
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ -n ${REGIONS[$i]} && $regions != *" ${REGIONS[$i]} "* ]] || continue
    regions="$regions${REGIONS[$i]} "
    go_to "${REGIONS[$i]}"
    list_region
    own_rows "${REGIONS[$i]}" "$REGION_STACKS"
    before+=$PLANNED_ROWS after+=$STRAY_ROWS
  done
  go_home
  list_region
  REGION_STACKS=$NEWLINE$before$REGION_STACKS$NEWLINE$after
  READ_AT=$SECONDS
}

# Sets REGION_STACKS to a line for each stack of the region that is worked in.
list_region() {
  REGION_STACKS=$(aws_cli cloudformation describe-stacks --output text --query \
    "Stacks[].[StackName,StackStatus,EnableTerminationProtection,DriftInformation.StackDriftStatus||'-',LastUpdatedTime||CreationTime,Tags[?Key=='Owner'].Value|[0]||'-',Tags[?Key=='Project'].Value|[0]||'-',$STATE_OF]") \
    || fail "AWS does not list the stacks of $AT_REGION: see the message above, then \`make check-env\`."
}

# Sets PLANNED_ROWS to those of the lines $2 that the plan has in region $1, and STRAY_ROWS to those
# that it has nowhere and that carry the tags of this riglet.
own_rows() {
  local row name owner project i planned=' '
  PLANNED_ROWS='' STRAY_ROWS=''
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    if [[ ${REGIONS[$i]} == "$1" ]]; then planned="$planned${NAMES[$i]} "; fi
  done
  while IFS= read -r row; do
    IFS=$TAB read -r name _ _ _ _ owner project _ <<<"$row"
    if [[ -n $name && $planned == *" $name "* ]]; then
      PLANNED_ROWS+=$row$NEWLINE
    elif [[ $owner == "$OWNER" && $project == "$PROJECT" ]] && ! find_place "$name"; then
      STRAY_ROWS+=$row$NEWLINE
    fi
  done <<<"$2"
}

# Sets ROW to what read_stacks found of stack $1; false if it is not there.
find_row() {
  [[ $REGION_STACKS == *"$NEWLINE$1$TAB"* ]] || return 1
  ROW=${REGION_STACKS#*"$NEWLINE$1$TAB"}
  ROW=${ROW%%"$NEWLINE"*}
}

status() {
  local i row='%-*s  %-28s %-10s %-12s %s\n' state protected drift time
  read_stacks
  set_width
  # shellcheck disable=SC2059 # the format stands once
  printf "$row" "$WIDTH" STACK STATUS PROTECTED DRIFT CHANGED
  for i in "${CHOSEN[@]}"; do
    state='not there' protected='' drift='' time=''
    if find_row "${NAMES[$i]}"; then IFS=$TAB read -r state protected drift time _ <<<"$ROW"; fi
    [[ $protected == True ]] && protected=yes || protected=''
    [[ $drift != NOT_CHECKED && $drift != - ]] || drift=''
    # shellcheck disable=SC2059
    printf "$row" "$WIDTH" "${NAMES[$i]}" "$state" "$protected" "$drift" "${time:0:19}${REGIONS[$i]:+  ${REGIONS[$i]}}"
  done
  [[ $WHAT != riglet && $WHAT != environment ]] || tell_bastions
  # Beside a preview all other stacks of the riglet are where they should be.
  [[ $WHAT != riglet || -n $PREVIEW ]] || tell_strays
  tell_unprotected
}

# Pipelines make stacks after protect-riglet has run.
tell_unprotected() {
  local i is any='' open=''
  for i in "${CHOSEN[@]}"; do
    find_row "${NAMES[$i]}" || continue
    IFS=$TAB read -r _ is _ <<<"$ROW"
    if [[ $is == True ]]; then any=yes; else open="$open$NEWLINE  ${NAMES[$i]}"; fi
  done
  [[ -z $any || -z $open ]] || say "Termination protection is on for others, but not for these; \`make protect-$WHAT$(part_words)\` turns it on:$open"
}

# The words that say which part WHAT is; the environment may hold an ENV that is not meant for it.
part_words() {
  local name
  for name in ENV APP; do
    if takes "$VERB-$WHAT" "$name"; then printf '%s' "${!name:+ $name=${!name}}"; fi
  done
}

set_width() {
  local i
  WIDTH=5
  for i in "${CHOSEN[@]}"; do ((${#NAMES[$i]} <= WIDTH)) || WIDTH=${#NAMES[$i]}; done
}

# Stacks with the tags of this riglet that the plan does not know: another branch, a removed part. What
# has only the name of one was made by somebody else; nothing here removes it.
tell_strays() {
  local name state owner project id region strays=''
  while IFS=$TAB read -r name state _ _ _ owner project _ id _; do
    if [[ -z $name ]] || find_place "$name" || is_bastion "$name"; then continue; fi
    IFS=: read -r _ _ _ region _ <<<"$id"
    if [[ $owner == "$OWNER" && $project == "$PROJECT" ]]; then
      strays="$strays$NEWLINE  aws cloudformation delete-stack --region ${region:-$REGION} --stack-name $name"
      [[ $region != "$REGION" ]] || region=''
      say "$name is in $state${region:+ in $region} and carries the tags of this riglet, but riglet.yaml does not have it."
    elif [[ $owner == - && $project == - && $name == "$OWNER-$PROJECT-"* ]]; then
      say "$name is in $state and is named as stacks of this riglet are, but has none of its tags."
    fi
  done <<<"$REGION_STACKS"
  [[ -z $strays ]] || say "What riglet.yaml does not have stays as it is. To go on with a stack, put what it is for back into riglet.yaml, or use the folder that was compiled for its branch. To delete one, empty its buckets and repositories first:$strays"
}

PLACE=''

# Sets PLACE to the place of stack $1 in the plan; false if it has none.
find_place() {
  for ((PLACE = 0; PLACE < ${#NAMES[@]}; PLACE++)); do
    if [[ ${NAMES[$PLACE]} == "$1" ]]; then return 0; fi
  done
  return 1
}

list_stacks() {
  local i
  read_stacks
  for i in "${CHOSEN[@]}"; do
    if find_row "${NAMES[$i]}"; then say "${NAMES[$i]}"; fi
  done
}

outputs() {
  local i lines key value
  for i in "${CHOSEN[@]}"; do
    go_to_stack "$i"
    if ! lines=$(quiet_cli cloudformation describe-stacks --stack-name "${NAMES[$i]}" --output text \
      --query 'sort_by(Stacks[0].Outputs||`[]`,&OutputKey)[].[OutputKey,OutputValue]'); then
      problem_says 'does not exist' || fail "${NAMES[$i]}: $(<"$PROBLEM")"
      say "${NAMES[$i]}: is not there."
      continue
    fi
    say "${NAMES[$i]}:"
    while IFS=$TAB read -r key value; do
      [[ -z $key ]] || printf '  %-30s %s\n' "$key" "$value"
    done <<<"$lines"
  done
}

protect() {
  local i switch=$1 wanted=True word=on is absent=''
  [[ $switch == --enable-* ]] || wanted=False word=off
  read_stacks
  for i in "${CHOSEN[@]}"; do
    if ! find_row "${NAMES[$i]}"; then
      absent="$absent$NEWLINE  ${NAMES[$i]}"
      if is_of_pipelines "$i"; then absent="$absent: $(its_making "$i")"; fi
      continue
    fi
    IFS=$TAB read -r _ is _ <<<"$ROW"
    go_to_stack "$i"
    [[ $is == "$wanted" ]] \
      || aws_cli cloudformation update-termination-protection --stack-name "${NAMES[$i]}" "$switch" >/dev/null
    say "${NAMES[$i]}: termination protection is $word."
  done
  [[ -z $absent || $wanted == False ]] \
    || say "Not there yet, so not protected; run \`make protect-$WHAT$(part_words)\` again when they are:$absent"
}

# --- drift -------------------------------------------------------------------------------------

# Exit status 1 where something drifted, so that a nightly job can tell.
drift() {
  local i id ids=() drifted=0
  read_stacks
  for i in "${CHOSEN[@]}"; do
    id=''
    if find_row "${NAMES[$i]}"; then
      go_to_stack "$i"
      id=$(aws_cli cloudformation detect-stack-drift --stack-name "${NAMES[$i]}" \
        --query StackDriftDetectionId --output text)
    fi
    ids+=("$id")
  done
  for ((i = 0; i < ${#CHOSEN[@]}; i++)); do
    [[ -n ${ids[$i]} ]] || continue
    go_to_stack "${CHOSEN[$i]}"
    show_drift "${NAMES[${CHOSEN[$i]}]}" "${ids[$i]}" || drifted=1
  done
  return "$drifted"
}

show_drift() {
  local detection status reason
  while :; do
    look_patiently "$1" quiet_cli cloudformation describe-stack-drift-detection-status \
      --stack-drift-detection-id "$2" --output text \
      --query "[DetectionStatus,StackDriftStatus||'-',DetectionStatusReason||'-']"
    IFS=$TAB read -r detection status reason <<<"$LOOK"
    [[ $detection == DETECTION_IN_PROGRESS ]] || break
    pause
  done
  [[ $detection != DETECTION_FAILED ]] || say "$1: not everything could be compared: $reason"
  say "$1: $status"
  [[ $status == DRIFTED ]] || return 0
  aws_cli cloudformation describe-stack-resource-drifts --stack-name "$1" \
    --stack-resource-drift-status-filters MODIFIED DELETED --output table \
    --query "StackResourceDrifts[].{Resource:LogicalResourceId,Type:ResourceType,State:StackResourceDriftStatus,Differences:join(', ',(PropertyDifferences||\`[]\`)[].join(' ',[PropertyPath,ExpectedValue||'nothing','->',ActualValue||'nothing']))}"
  return 1
}

# --- tearing down ------------------------------------------------------------------------------

EXPORTS='' EXPORTS_OF='' KEPT='' EMPTIED='' BUCKETS=() REPOSITORIES=() HOST_GROUPS=()

# Nothing is deleted while one of the chosen stacks is protected.
refuse_protected() {
  local i found='' protected
  read_stacks
  for i in "${CHOSEN[@]}"; do
    find_row "${NAMES[$i]}" || continue
    IFS=$TAB read -r _ protected _ <<<"$ROW"
    [[ $protected != True ]] || found="$found$NEWLINE  ${NAMES[$i]}"
  done
  [[ -z $found ]] || fail "Termination protection is on, nothing was deleted. \`make un-protect-$WHAT$(part_words)\` takes it off:$found"
}

# Names what is there of the chosen stacks, in the order in which it will be deleted.
tell_deletions() {
  local i list=''
  for i in "${CHOSEN[@]}"; do
    if find_row "${NAMES[$i]}"; then list="$list$NEWLINE  ${NAMES[$i]}${REGIONS[$i]:+ (in ${REGIONS[$i]})}"; fi
  done
  [[ -z $list ]] || say "To be deleted from ${ACCOUNT:+account $ACCOUNT in }$REGION, in this order:$list"
}

# Deletes the stack at place $1, if it is there.
delete() {
  local i=$1 name=${NAMES[$1]}
  recall "$name"
  wait_for_others "$name"
  if [[ -z $STATUS ]]; then
    say "$name: is not there."
    return
  fi
  refuse_imported "$i"
  find_contents "$i"
  [[ -z $KEPT ]] || say "$name: what it retains stays in the account and costs:$KEPT"
  agreed "Delete $name${EMPTIED:+ and all that is in:$EMPTIED$NEWLINE}?" \
    || fail "$name: not deleted. What was deleted before stays deleted; all else stays."
  empty_contents
  release_hosts
  delete_and_follow "$name" "$STACK_ID"
  [[ $STATUS == DELETE_COMPLETE ]] || give_up "$name" "$i"
  say "$name: $STATUS."
}

delete_and_follow() {
  local token
  token=rigc-$(date -u +%Y%m%d-%H%M%S)-$$-delete
  aws_cli cloudformation delete-stack --stack-name "$2" --client-request-token "$token"
  follow "$1" "$2" "$token"
}

# CloudFormation waits for hosts that are protected from scale-in, and they would never go.
# https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-protection.html
release_hosts() {
  local group lines id ids=()
  for group in ${HOST_GROUPS[@]+"${HOST_GROUPS[@]}"}; do
    lines=$(aws_cli autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$group" --output text \
      --query 'AutoScalingGroups[].Instances[?ProtectedFromScaleIn][].[InstanceId]')
    while IFS= read -r id; do
      if [[ $id =~ ^i-[0-9a-f]+$ ]]; then ids+=("$id"); fi
      # One request takes 50.
      if ((${#ids[@]} == 50)); then release_from "$group" ${ids[@]+"${ids[@]}"} && ids=(); fi
    done <<<"$lines"
    if ((${#ids[@]})); then release_from "$group" ${ids[@]+"${ids[@]}"} && ids=(); fi
  done
}

release_from() {
  local group=$1
  shift
  say "$group: no longer protected from scale-in: $*."
  aws_cli autoscaling set-instance-protection --no-protected-from-scale-in --auto-scaling-group-name "$group" \
    --instance-ids "$@"
}

# AWS refuses to delete an export that is in use; this says by whom before it is tried.
refuse_imported() {
  local names=() name i users=''
  may_be_imported "$1" || return 0
  if [[ $EXPORTS_OF != "$AT_REGION" ]]; then
    EXPORTS=$(aws_cli cloudformation list-exports --output text --query 'Exports[].[ExportingStackId,Name]')
    EXPORTS_OF=$AT_REGION
  fi
  while IFS=$TAB read -r i name; do
    if [[ $i == "$STACK_ID" ]]; then names+=("$name"); fi
  done <<<"$EXPORTS"
  # AWS tells the importers of one export at a time; eight are asked for at once.
  for ((i = 0; i < ${#names[@]}; i++)); do
    find_importers "${names[$i]}" "$SCRATCH/importers.$1.$i" &
    if ((i % 8 == 7)); then wait; fi
  done
  wait
  for ((i = 0; i < ${#names[@]}; i++)); do
    name=$(<"$SCRATCH/importers.$1.$i")
    [[ $name != problem:* ]] || fail "${NAMES[$1]}: ${name#problem:}"
    [[ -z $name ]] || users="$users$NEWLINE  ${names[$i]} by ${name//$NEWLINE/, }"
  done
  [[ -z $users ]] || fail "${NAMES[$1]}: not deleted, other stacks import from it; delete them first:$users"
}

# Whether a stack may be there that imports from the one at place $1. Of the planned ones those that
# do were deleted before it, or were not chosen.
may_be_imported() {
  local name
  while IFS=$TAB read -r name _; do
    [[ -n $name ]] || continue
    if ! find_place "$name"; then return 0; fi
    if [[ ${AFTER[$PLACE]} == *" ${NAMES[$1]} "* && " ${CHOSEN[*]} " != *" $PLACE "* ]]; then return 0; fi
  done <<<"$REGION_STACKS"
  return 1
}

find_importers() {
  PROBLEM=$2.problem
  if ! quiet_cli cloudformation list-imports --export-name "$1" --query 'Imports[].[@]' --output text >"$2"; then
    problem_says 'is not imported' || printf 'problem:%s' "$(problem_line)" >"$2"
  fi
}

# Sets KEPT to what stays after stack $1, EMPTIED to what is emptied first, BUCKETS and REPOSITORIES to
# their names, and HOST_GROUPS to the auto scaling groups whose hosts may be protected.
find_contents() {
  local lines type logical physical
  KEPT='' EMPTIED='' BUCKETS=() REPOSITORIES=() HOST_GROUPS=()
  lines=$(aws_cli cloudformation list-stack-resources --stack-name "$STACK_ID" --output text --query \
    "StackResourceSummaries[?ResourceStatus!='DELETE_COMPLETE'].[ResourceType,LogicalResourceId,PhysicalResourceId||'-']")
  while IFS=$TAB read -r type logical physical; do
    [[ -n $physical && $physical != - ]] || continue
    if [[ ${RETAINED[$1]} == *" $logical "* ]]; then
      KEPT="$KEPT$NEWLINE  $type $physical"
    elif [[ $type == AWS::S3::Bucket ]]; then
      BUCKETS+=("$physical") EMPTIED="$EMPTIED$NEWLINE  bucket $physical"
    elif [[ $type == AWS::ECR::Repository ]]; then
      REPOSITORIES+=("$physical") EMPTIED="$EMPTIED$NEWLINE  image repository $physical"
    elif [[ ${PROTECTING[$1]} == *" $logical "* ]]; then
      HOST_GROUPS+=("$physical")
    fi
  done <<<"$lines"
}

# --- emptying ----------------------------------------------------------------------------------

empty_contents() {
  local name
  for name in ${BUCKETS[@]+"${BUCKETS[@]}"}; do empty_bucket "$name"; done
  for name in ${REPOSITORIES[@]+"${REPOSITORIES[@]}"}; do empty_repository "$name"; done
}

# A thousand versions at a time, which is what one request deletes, until none is left.
empty_bucket() {
  local objects errors
  while :; do
    if ! objects=$(quiet_cli s3api list-object-versions --bucket "$1" --max-items 1000 --output json --query \
      '{Quiet:`true`,Objects:[Versions,DeleteMarkers][][].{Key:Key,VersionId:VersionId}}'); then
      problem_says NoSuchBucket && return
      fail "$1: $(<"$PROBLEM")"
    fi
    [[ $objects == *'"VersionId"'* ]] || return 0
    errors=$(aws_cli s3api delete-objects --bucket "$1" --delete file:///dev/stdin --output text \
      --query 'Errors[0].[Key,Message]' <<<"$objects")
    [[ -z $errors || $errors == None ]] || fail "$1: could not be emptied. $errors"
    say "$1: emptying."
  done
}

# A hundred images at a time, which is what one request deletes.
empty_repository() {
  local images failures
  while :; do
    if ! images=$(quiet_cli ecr list-images --repository-name "$1" --max-items 100 --output json --query 'imageIds||`[]`'); then
      problem_says RepositoryNotFoundException && return
      fail "$1: $(<"$PROBLEM")"
    fi
    [[ $images == *'"imageDigest"'* ]] || return 0
    failures=$(aws_cli ecr batch-delete-image --repository-name "$1" --image-ids file:///dev/stdin \
      --output text --query 'failures[0].failureReason' <<<"$images")
    [[ -z $failures || $failures == None ]] || fail "$1: could not be emptied. $failures"
    say "$1: emptying."
  done
}

# --- secrets -----------------------------------------------------------------------------------

# Asks for the value of every Systems Manager parameter that the riglet names. It goes from the
# terminal through a pipe into the AWS CLI, never onto a command line, which others can read.
set_secrets() {
  local name value
  set +x
  ((${#SSM_SECRETS[@]})) || say 'This riglet names no Systems Manager parameters.'
  for name in ${SSM_SECRETS[@]+"${SSM_SECRETS[@]}"}; do
    value=''
    printf 'Value of %s (not shown; empty leaves it as it is): ' "$name"
    IFS= read -rs value || true
    printf '\n'
    [[ -n $value ]] || continue
    printf '%s' "$value" \
      | aws_cli ssm put-parameter --name "$name" --type SecureString --overwrite \
        --value file:///dev/stdin --output text >/dev/null
    say "$name: stored."
  done
  for name in ${OTHER_SECRETS[@]+"${OTHER_SECRETS[@]}"}; do
    say "$name: is a secret of Secrets Manager, which rigc leaves to you."
  done
}

# --- backups of a database ---------------------------------------------------------------------

BACKUP_BUCKET='' BACKUPS='' BACKUP='' DATABASE_HOST=''

# Sets BACKUP_BUCKET and BACKUPS, the times of the backups of the database of ENV, oldest first.
find_backups() {
  local i=${CHOSEN[0]} keys key
  [[ ${LAYERS[$i]} == db-couch ]] \
    || fail "${NAMES[$i]}: its backups are made and restored by the service, not by this script."
  BACKUP_BUCKET=$(quiet_cli cloudformation describe-stacks --stack-name "${NAMES[$i]}" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='BackupBucketName'].OutputValue|[0]") \
    || fail "${NAMES[$i]}: $(problem_line)"
  keys=$(aws_cli s3api list-objects-v2 --bucket "$BACKUP_BUCKET" --prefix backups/ --output text \
    --query 'Contents[].[Key]')
  BACKUPS=''
  while IFS= read -r key; do
    [[ $key != backups/* ]] || BACKUPS="$BACKUPS$NEWLINE${key#backups/}"
  done <<<"$keys"
  BACKUPS=${BACKUPS#"$NEWLINE"}
}

list_backups() {
  find_backups
  if [[ -z $BACKUPS ]]; then
    say "${NAMES[${CHOSEN[0]}]}: has no backup yet in $BACKUP_BUCKET."
  else
    say "$BACKUPS"
  fi
}

# Sets BACKUP to the newest one that FROM means.
choose_backup() {
  local one
  [[ $FROM == latest || $FROM =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}-[0-9]{2}-[0-9]{2}Z)?$ ]] \
    || fail "FROM=${FROM:-…} must be \`latest\`, a date such as 2026-11-30, or a time that \`make list-backups ENV=$ENV\` shows."
  BACKUP=''
  while IFS= read -r one; do
    if [[ $FROM == latest || $one == "$FROM"* ]]; then BACKUP=$one; fi
  done <<<"$BACKUPS"
  [[ -n $BACKUP ]] \
    || fail "There is no backup $FROM in $BACKUP_BUCKET. \`make list-backups ENV=$ENV\` shows those that there are."
}

find_database_host() {
  local ids
  ids=$(aws_cli ec2 describe-instances --output text --query 'Reservations[].Instances[].[InstanceId]' \
    --filters "Name=tag:Name,Values=$1" 'Name=instance-state-name,Values=running')
  [[ $ids =~ ^i-[0-9a-f]+$ ]] \
    || fail "$1: exactly one host must be running, and there are: ${ids:-none}. Nothing was changed."
  DATABASE_HOST=$ids
}

# The host gets all files first, then stops the database; what was there stays on the volume.
restore() {
  local name=${NAMES[${CHOSEN[0]}]}
  find_backups
  choose_backup
  find_database_host "$name"
  agreed "Replace all databases of $ENV by their backup of $BACKUP? Those of now stay on the host, in /mnt/couchdb/data.before." \
    || fail "$name: nothing was changed."
  run_on_host "$name" "export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; couchdb-restore --yes $BACKUP"
  say "$name: restored from the backup of $BACKUP."
}

# Runs the command $2 on DATABASE_HOST as root, without a session, for four hours at most, and shows
# what it said. https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command.html
run_on_host() {
  local id state
  set_json "$2"
  id=$(aws_cli ssm send-command --instance-ids "$DATABASE_HOST" --document-name AWS-RunShellScript \
    --comment "$ENV of $OWNER/$PROJECT" --query Command.CommandId --output text \
    --parameters "{\"commands\":[$JSON],\"executionTimeout\":[\"14400\"]}")
  say "$1: runs on $DATABASE_HOST as the command $id."
  while :; do
    look_patiently "$1" quiet_cli ssm get-command-invocation --command-id "$id" \
      --instance-id "$DATABASE_HOST" --query Status --output text
    state=$LOOK
    case $state in Pending | InProgress | Delayed | Cancelling) pause ;; *) break ;; esac
  done
  aws_cli ssm get-command-invocation --command-id "$id" --instance-id "$DATABASE_HOST" \
    --query "join('',[StandardOutputContent,StandardErrorContent])" --output text
  [[ $state == Success ]] \
    || fail "$1: the command ended as $state on $DATABASE_HOST, see above. Databases are replaced only by a whole backup; \`make list-backups ENV=$ENV\` and the same command begin anew."
}

# --- sessions and logs -------------------------------------------------------------------------

SESSION_PLUGIN=https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html

# The AWS CLI hands a session over to a program of its own.
require_session_plugin() {
  command -v session-manager-plugin >/dev/null \
    || fail "The Session Manager plugin is not installed; without it the AWS CLI opens no session. See $SESSION_PLUGIN."
}

# Puts the AWS CLI in the place of this script, so that Ctrl-C reaches the session alone.
hand_over() {
  rm -rf "$SCRATCH"
  trap - EXIT HUP INT TERM
  exec "${AWS_COMMAND[@]}" "$@" --region "$AT_REGION" ${AWS_OPTIONS[@]+"${AWS_OPTIONS[@]}"}
}

FOUND_HOST=''

# Sets FOUND_HOST to INSTANCE, or to one of the running hosts of the stack at the first chosen place.
find_host() {
  local name=${NAMES[${CHOSEN[0]}]} ids id all=()
  ids=$(aws_cli ec2 describe-instances --output text --query 'Reservations[].Instances[].[InstanceId]' \
    --filters "Name=tag:Name,Values=$name" 'Name=instance-state-name,Values=running')
  while IFS= read -r id; do
    if [[ $id =~ ^i-[0-9a-f]+$ ]]; then all+=("$id"); fi
  done <<<"$ids"
  ((${#all[@]})) || fail "$name: no host is running. A cluster on Fargate has none; \`make exec-app\` reaches its containers."
  FOUND_HOST=${INSTANCE:-${all[0]}}
  [[ " ${all[*]} " == *" $FOUND_HOST "* ]] || fail "$name: INSTANCE=$INSTANCE must be one of its running hosts: ${all[*]}."
  ((${#all[@]} == 1)) || say "$name: ${#all[@]} hosts are running (${all[*]}); this is $FOUND_HOST, INSTANCE=… chooses another."
}

open_shell() {
  require_session_plugin
  find_host
  hand_over ssm start-session --target "$FOUND_HOST"
}

# Forwards the port of the database of ENV, to the same one here unless PORT says otherwise: that of
# CouchDB from its host, another one through a host of the cluster.
open_tunnel() {
  local i port='' database='' endpoint
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ ${ENVIRONMENTS[$i]} == "$ENV" ]] || continue
    case ${LAYERS[$i]} in
      db-couch) port=5984 ;;
      db-aurora-postgresql) port=5432 ;;
      db-aurora-mysql) port=3306 ;;
      *) continue ;;
    esac
    database=$i
  done
  [[ -n $database ]] || fail "$ENV has no database to forward the port of."
  if [[ ! ${PORT:-$port} =~ ^[1-9][0-9]{0,4}$ ]] || ((${PORT:-$port} > 65535)); then fail "PORT=$PORT must be a port, 1 to 65535."; fi
  require_session_plugin
  CHOSEN=("$database")
  if [[ ${LAYERS[$database]} == db-couch ]]; then
    find_host
    tell_tunnel "${PORT:-$port}"
    hand_over ssm start-session --target "$FOUND_HOST" --document-name AWS-StartPortForwardingSession \
      --parameters "portNumber=$port,localPortNumber=${PORT:-$port}"
  fi
  endpoint=$(quiet_cli cloudformation describe-stacks --stack-name "${NAMES[$database]}" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='DatabaseEndpoint'].OutputValue|[0]") \
    || fail "${NAMES[$database]}: $(problem_line)"
  WHAT=compute && choose "$WHAT"
  find_host
  tell_tunnel "${PORT:-$port}"
  hand_over ssm start-session --target "$FOUND_HOST" --document-name AWS-StartPortForwardingSessionToRemoteHost \
    --parameters "host=$endpoint,portNumber=$port,localPortNumber=${PORT:-$port}"
}

tell_tunnel() { say "The database of $ENV will be at localhost:$1 until Ctrl-C."; }

# Opens a shell in a running task of APP in ENV, or runs COMMAND there.
execute_in_app() {
  local name=${NAMES[${CHOSEN[0]}]} service cluster line is task
  require_session_plugin
  service=$(quiet_cli cloudformation describe-stack-resource --stack-name "$name" --logical-resource-id Service \
    --query StackResourceDetail.PhysicalResourceId --output text) || fail "$name: $(problem_line)"
  # arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME
  cluster=${service#*:service/} cluster=${cluster%%/*}
  line=$(aws_cli ecs describe-services --cluster "$cluster" --services "$service" --output text \
    --query 'services[0].[enableExecuteCommand]')
  [[ $line == True ]] \
    || fail "$name: no command can be run in its containers. Set \`exec: true\` for $APP in riglet.yaml, compile and deploy it."
  task=$(aws_cli ecs list-tasks --cluster "$cluster" --service-name "$service" --desired-status RUNNING \
    --query 'taskArns[0]' --output text)
  [[ $task == arn:* ]] || fail "$name: no task is running."
  hand_over ecs execute-command --cluster "$cluster" --task "$task" --container "$APP" --interactive \
    --command "${COMMAND:-/bin/sh}"
}

# The log group of an application has the name of its stack.
show_logs() {
  local options=(--since "${SINCE:-1h}")
  [[ -z $FILTER ]] || options+=(--filter-pattern "$FILTER")
  [[ ${FOLLOW:-0} != 1 ]] || options+=(--follow)
  hand_over logs tail "${NAMES[${CHOSEN[0]}]}" "${options[@]}"
}

# --- the task before a deployment ----------------------------------------------------------------

# Deploys the stack of the task of APP in ENV, which takes the image TAG, then runs the task.
run_by_hand() {
  VERB=create WHAT=task
  choose "$WHAT"
  require_whole_output
  read_facts
  check_given_parameters
  with_account run_task
}

run_task() {
  local name=${NAMES[${CHOSEN[0]}]} lines key value options=() line task reason detail cluster='' definition=''
  in_order apply waits_to_be_made
  lines=$(aws_cli cloudformation describe-stacks --stack-name "$name" --output text \
    --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]')
  while IFS=$TAB read -r key value; do
    case $key in
      Cluster) cluster=$value ;;
      TaskDefinition) definition=$value ;;
      LaunchType) options+=(--launch-type "$value") ;;
      Capacity) options+=(--capacity-provider-strategy "$value") ;;
      Network) options+=(--network-configuration "$value") ;;
    esac
  done <<<"$lines"
  line=$(aws_cli ecs run-task --cluster "$cluster" --task-definition "$definition" ${options[@]+"${options[@]}"} \
    --started-by run-task --propagate-tags TASK_DEFINITION --enable-ecs-managed-tags --output text \
    --query '[tasks[0].taskArn,failures[0].reason,failures[0].detail]')
  IFS=$TAB read -r task reason detail <<<"$line"
  [[ $task == arn:* ]] || fail "$name: ECS does not run the task: $reason, $detail. Nothing ran."
  say "$name: runs $task."
  follow_task "$name" "$cluster" "$task"
}

# Waits for the end of task $3 of stack $1 in cluster $2. It fails as the container of APP does.
follow_task() {
  local name=$1 cluster=$2 task=$3 status='' code why reason before='' misses=0
  while [[ $status != STOPPED ]]; do
    [[ -z $status ]] || pause
    look_patiently "$name" quiet_cli ecs describe-tasks --cluster "$cluster" --tasks "$task" --output text \
      --query "tasks[0].[lastStatus,containers[?name=='$APP'].exitCode|[0],containers[?name=='$APP'].reason|[0],stoppedReason]"
    IFS=$TAB read -r status code why reason <<<"$LOOK"
    # A task that was started just now may not be known everywhere.
    if [[ $status == None ]]; then misses=$((misses + 1)); else misses=0; fi
    ((misses < 30)) || fail "$name: ECS does not know $task any more."
    [[ $status == "$before" || $status == None ]] || say "$name: $status."
    before=$status
  done
  quiet_cli logs get-log-events --log-group-name "$name" --log-stream-name "$APP/$APP/${task##*/}" --limit 200 \
    --output text --query 'events[].[message]' || say "$name: it wrote no log."
  [[ $why == None ]] || reason="$reason $why"
  [[ $code != None ]] || fail "$name: the task did not start: $reason"
  [[ $code == 0 ]] || fail "$name: the task ended with exit code $code: $reason"
  say "$name: the task is done."
}

# --- a temporary bastion -----------------------------------------------------------------------
# The only host of a riglet with a port that is open: 22, to one block, for as long as its stack is there.

bastion_name() { say "$OWNER-$PROJECT-$1-bastion"; }

# Whether $1 is a block of IPv4 addresses, such as 203.0.113.7/32.
is_block() {
  local address prefix part parts
  [[ $1 =~ ^([0-9]{1,3}\.){3}[0-9]{1,3}/[0-9]{1,2}$ ]] || return 1
  address=${1%/*} prefix=${1#*/}
  IFS=. read -r -a parts <<<"$address"
  for part in "${parts[@]}"; do ((10#$part <= 255)) || return 1; done
  ((10#$prefix <= 32))
}

check_bastion() {
  [[ -n $KEY_NAME ]] \
    || fail 'A bastion takes the key pair that riglet.yaml names, and it names none: set `keyName`, or use `make shell-host` and `make tunnel-db`, which need no open port.'
  is_block "$CIDR" \
    || fail "CIDR=${CIDR:-…} must be the block of addresses that may connect, such as 203.0.113.7/32 for one address."
  [[ ${CIDR#*/} != 0 && ${CIDR#*/} != 00 || $ANYWHERE == 1 ]] \
    || fail "CIDR=$CIDR opens port 22 to the whole internet. Give your own address with /32, or say ANYWHERE=1 if that is meant."
}

# Its stacks of ENV, found by what they are called by.
find_layer() {
  local i
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    if means "$1" "$i"; then say "${NAMES[$i]}"; fi
  done
}

create_bastion() {
  local name network cluster kind=UPDATE address tags options
  check_bastion
  name=$(bastion_name "$ENV") network=$(find_layer foundation) cluster=$(find_layer compute)
  look_up "$name"
  wait_for_others "$name"
  case $STATUS in
    '' | REVIEW_IN_PROGRESS) kind=CREATE ;;
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) ;;
    *) fail "$name: is in $STATUS. \`make delete-bastion ENV=$ENV\`, then create it again." ;;
  esac
  CHANGE_SET=rigc-$(date -u +%Y%m%d-%H%M%S)-$$-bastion
  bastion_template >"$SCRATCH/bastion.yaml"
  PARAMETER_JSON=''
  add_value Network "$network"
  add_value Cluster "$cluster"
  add_value KeyName "$KEY_NAME"
  add_value Cidr "$CIDR"
  set_tag Owner "$OWNER" && tags=$TAG_JSON
  set_tag Project "$PROJECT" && tags+=,$TAG_JSON
  set_tag Environment "$ENV" && tags+=,$TAG_JSON
  options=(--stack-name "$name" --change-set-name "$CHANGE_SET" --change-set-type "$kind"
    --description 'rigc, temporary bastion' --template-body "file://$SCRATCH/bastion.yaml"
    --parameters "[$PARAMETER_JSON]" --tags "[$tags]")
  STACK_ID=$(quiet_cli cloudformation create-change-set "${options[@]}" --query StackId --output text) \
    || fail "$name: AWS refuses the change set: $(problem_line)"
  DEPLOYED='' RESOLVED=''
  await_proposal "$name"
  case $PROPOSAL in
    failed) fail "$name: AWS refuses the change set: $REASON" ;;
    changes)
      aws_cli cloudformation execute-change-set --stack-name "$name" --change-set-name "$CHANGE_SET" \
        --client-request-token "$CHANGE_SET"
      follow "$name" "$STACK_ID" "$CHANGE_SET"
      case $STATUS in
        CREATE_COMPLETE | UPDATE_COMPLETE) ;;
        *) fail "$name: ended in $STATUS. What failed:$NEWLINE$FAILED_EVENTS\`make delete-bastion ENV=$ENV\` removes what is left." ;;
      esac ;;
  esac
  address=$(aws_cli cloudformation describe-stacks --stack-name "$name" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='Address'].OutputValue|[0]")
  say "$name: port 22 is open to $CIDR. ssh ec2-user@$address; then \`make delete-bastion ENV=$ENV\`."
}

delete_bastion() {
  local name
  name=$(bastion_name "$ENV")
  look_up "$name"
  wait_for_others "$name"
  if [[ -z $STATUS ]]; then
    say "$name: is not there."
    return
  fi
  delete_and_follow "$name" "$STACK_ID"
  [[ $STATUS == DELETE_COMPLETE ]] || fail "$name: ended in $STATUS. What failed:$NEWLINE$FAILED_EVENTS"
  say "$name: $STATUS."
}

is_bastion() {
  local environment
  for environment in "${ALL_ENVIRONMENTS[@]}"; do
    if [[ $1 == "$(bastion_name "$environment")" ]]; then return 0; fi
  done
  return 1
}

# In red, where a person looks: a bastion that was forgotten stays open. read_stacks must have run.
tell_bastions() {
  local environment name state deployed red='' plain=''
  if [[ -t 1 && -z ${NO_COLOR:-} ]]; then red=$'\e[1;31m' plain=$'\e[0m'; fi
  for environment in "${ALL_ENVIRONMENTS[@]}"; do
    name=$(bastion_name "$environment")
    if [[ $WHAT != riglet && $environment != "$ENV" ]] || ! find_row "$name"; then continue; fi
    IFS=$TAB read -r state _ _ _ _ _ _ _ deployed _ <<<"$ROW"
    deployed=" $deployed " deployed=${deployed#* Cidr=}
    say "${red}$name is in $state: port 22 is open to ${deployed%% *} until \`make delete-bastion ENV=$environment\`.$plain"
  done
}

bastion_template() {
  cat <<'TEMPLATE'
# Made by deploy.sh create-bastion, and removed by delete-bastion.
AWSTemplateFormatVersion: "2010-09-09"
Description: A temporary bastion of one environment
Parameters:
  Network:
    Type: String
    Description: Name of the stack that exports the network
    AllowedPattern: "[A-Za-z][A-Za-z0-9-]*"
  Cluster:
    Type: String
    Description: Name of the stack that exports the security group of the applications
    AllowedPattern: "[A-Za-z][A-Za-z0-9-]*"
  KeyName:
    Type: AWS::EC2::KeyPair::KeyName
    Description: The key pair that may connect
  Cidr:
    Type: String
    Description: The block of addresses that may connect
    AllowedPattern: "[0-9.]+/[0-9]+"
Resources:
  # The only security group of a riglet that lets anybody in from outside but for web browsers.
  SecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: SSH to the bastion
      VpcId:
        Fn::ImportValue: !Sub "${Network}--VpcId"
      SecurityGroupIngress:
        - Description: SSH from whom the operator named
          IpProtocol: tcp
          FromPort: 22
          ToPort: 22
          CidrIp: !Ref Cidr

  LaunchTemplate:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        ImageId: "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}"
        InstanceType: t3.micro
        KeyName: !Ref KeyName
        MetadataOptions:
          HttpTokens: required
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs:
              Encrypted: true
              VolumeType: gp3
        NetworkInterfaces:
          - DeviceIndex: 0
            AssociatePublicIpAddress: true
            SubnetId:
              Fn::ImportValue: !Sub "${Network}--SubnetPublicA"
            Groups:
              - !Ref SecurityGroup
              # The database lets the applications in, and so whoever is one of them.
              - Fn::ImportValue: !Sub "${Cluster}--AppSecurityGroup"
        TagSpecifications:
          - ResourceType: instance
            Tags:
              - Key: Name
                Value: !Ref AWS::StackName

  Host:
    Type: AWS::EC2::Instance
    Properties:
      LaunchTemplate:
        LaunchTemplateId: !Ref LaunchTemplate
        Version: !GetAtt LaunchTemplate.LatestVersionNumber
Outputs:
  Address:
    Description: The address to connect to
    Value: !GetAtt Host.PublicIp
TEMPLATE
}

# --- check-env ---------------------------------------------------------------------------------

MISSING=0 UNCOVERED=''

# Says all that is missing at once, before anything is created.
check_env() {
  MISSING=0
  check_cli
  check_credentials
  if ((!MISSING)); then
    check_certificate
    check_zone
    check_connection
    check_key_pair
    check_addresses
    check_secrets
  fi
  ((!MISSING)) || fail "$MISSING of these must be fixed first."
}

good() { printf '  ok       %s\n' "$*"; }

missing() {
  MISSING=$((MISSING + 1))
  printf '  missing  %s\n' "$*"
}

unknown() { printf '  unknown  %s (%s)\n' "$1" "$(problem_line)"; }

check_cli() {
  local version
  version=$(quiet_cli --version 2>&1) || version='none'
  case $version in
    aws-cli/[2-9].*) good "AWS CLI ${version%% *}" ;;
    *) missing "AWS CLI version 2; \`$AWS\` is: $version" ;;
  esac
}

check_credentials() {
  local line account who
  if ! line=$(quiet_cli sts get-caller-identity --query '[Account,Arn]' --output text); then
    missing "credentials that AWS accepts for profile \`${PROFILE:-default}\` in $REGION: $(problem_line)"
    return
  fi
  IFS=$TAB read -r account who <<<"$line"
  if [[ -z $ACCOUNT || $account == "$ACCOUNT" ]]; then
    good "credentials: $who in $REGION"
  else
    missing "credentials of account $ACCOUNT, which $(account_of) is in; these are of $account ($who)"
  fi
}

# What riglet.yaml says the account with.
account_of() {
  if [[ $CERTIFICATE == create ]]; then say 'the connection'; else say 'the certificate'; fi
}

check_certificate() {
  local line state names region
  if [[ $CERTIFICATE == create ]]; then
    good 'certificates are requested with the foundations and validated in the hosted zone'
    return
  fi
  IFS=: read -r _ _ _ region _ <<<"$CERTIFICATE"
  if [[ $region != "$REGION" ]]; then
    missing "a certificate in $REGION: load balancers take none of another region, and $CERTIFICATE is in $region"
  elif ! line=$(quiet_cli acm describe-certificate --certificate-arn "$CERTIFICATE" --output text \
    --query "Certificate.[Status,join(' ',SubjectAlternativeNames||[DomainName])]"); then
    missing "certificate $CERTIFICATE: $(problem_line)"
  else
    IFS=$TAB read -r state names <<<"$line"
    if [[ $state != ISSUED ]]; then
      missing "certificate $CERTIFICATE is $state, not ISSUED"
    elif ! covers_hosts " $names "; then
      missing "certificate $CERTIFICATE is for $names, not for $UNCOVERED"
    else
      good "certificate for $names"
    fi
  fi
}

covers_hosts() {
  for UNCOVERED in ${HOSTS[@]+"${HOSTS[@]}"}; do
    [[ $1 == *" $UNCOVERED "* || $1 == *" *.${UNCOVERED#*.} "* ]] || return 1
  done
}

check_zone() {
  local name
  if [[ $HOSTED_ZONE == create ]]; then
    good "hosted zone $DOMAIN is made by $DEPS"
  elif [[ $HOSTED_ZONE == Z* ]]; then
    check_zone_id
  elif ! name=$(quiet_cli route53 list-hosted-zones-by-name --dns-name "$DOMAIN" --max-items 1 \
    --query 'HostedZones[?Config.PrivateZone==`false`].Name|[0]' --output text); then
    missing "hosted zone $DOMAIN: $(problem_line)"
  elif [[ ${name%%"$NEWLINE"*} != "$DOMAIN." ]]; then
    missing "public hosted zone $DOMAIN in Route 53, or \`hostedZone: create\` in riglet.yaml"
  else
    good "hosted zone $DOMAIN"
  fi
}

# It may be the zone of a domain above.
check_zone_id() {
  local name
  if ! name=$(quiet_cli route53 get-hosted-zone --id "$HOSTED_ZONE" --query HostedZone.Name --output text); then
    missing "hosted zone $HOSTED_ZONE: $(problem_line)"
  elif [[ ".$DOMAIN." != *".$name" ]]; then
    missing "a hosted zone of $DOMAIN; $HOSTED_ZONE is that of ${name%.}"
  else
    good "hosted zone $HOSTED_ZONE of ${name%.}"
  fi
}

# Both names of the service know the connection; an older AWS CLI has only the first name.
check_connection() {
  local state
  [[ -n $CONNECTION ]] || return 0
  if state=$(quiet_cli codestar-connections get-connection --connection-arn "$CONNECTION" \
    --query Connection.ConnectionStatus --output text) \
    || state=$(quiet_cli codeconnections get-connection --connection-arn "$CONNECTION" \
      --query Connection.ConnectionStatus --output text); then
    if [[ $state == AVAILABLE ]]; then
      good 'connection to the repositories is AVAILABLE'
    else
      missing "connection $CONNECTION is $state; finish it in the console under Developer Tools, Connections"
    fi
  else
    missing "connection $CONNECTION: $(problem_line)"
  fi
}

check_key_pair() {
  [[ -n $KEY_NAME ]] || return 0
  if quiet_cli ec2 describe-key-pairs --key-names "$KEY_NAME" --output text >/dev/null; then
    good "key pair $KEY_NAME"
  else
    missing "key pair $KEY_NAME in $REGION: $(problem_line)"
  fi
}

# Only what is not there yet counts as needed. L-0263D0A3 is the quota of VPC Elastic IPs.
check_addresses() {
  local i needed=0 used quota
  read_stacks
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    find_row "${NAMES[$i]}" || needed=$((needed + ADDRESSES[i]))
  done
  ((needed)) || return 0
  if ! used=$(quiet_cli ec2 describe-addresses --query 'length(Addresses)' --output text) \
    || ! quota=$(quiet_cli service-quotas get-service-quota --service-code ec2 --quota-code L-0263D0A3 \
      --query Quota.Value --output text); then
    unknown "whether $needed Elastic IPs are to be had"
  elif ((used + needed > ${quota%.*})); then
    missing "Elastic IPs: $used in use + $needed for this riglet = $((used + needed)), the quota is ${quota%.*}; \`nat: single\` needs fewer"
  else
    good "Elastic IPs: $used in use + $needed for this riglet, the quota is ${quota%.*}"
  fi
}

check_secrets() {
  local name found
  for name in ${SSM_SECRETS[@]+"${SSM_SECRETS[@]}"}; do
    if ! found=$(quiet_cli ssm describe-parameters --parameter-filters "Key=Name,Values=$name" \
      --query 'Parameters[].Name' --output text); then
      unknown "parameter $name"
    elif [[ $found == "$name" ]]; then
      good "parameter $name"
    else
      missing "parameter $name; \`make set-secrets\` asks for it"
    fi
  done
  for name in ${OTHER_SECRETS[@]+"${OTHER_SECRETS[@]}"}; do
    if quiet_cli secretsmanager describe-secret --secret-id "$name" --output text >/dev/null; then
      good "secret $name"
    else
      missing "secret $name in Secrets Manager: $(problem_line)"
    fi
  done
}

# --- the commands ------------------------------------------------------------------------------

VERB='' WHAT=''

main() {
  local command=${1:-help}
  (($# == 0)) || shift
  riglet_plan
  # All that there is of a preview.
  if [[ -n $PREVIEW && $command == *-preview ]]; then command=${command%-preview}-riglet; fi
  read_words "$command" "$@"
  read_settings
  # A name without a folder is that of a file here.
  [[ ${BASH_SOURCE[0]} != */* ]] || cd -- "${BASH_SOURCE[0]%/*}/"
  case $command in
    help) help ;;
    check-env) with_cli check_env ;;
    set-secrets) with_account set_secrets ;;
    list-riglet-stacks) WHAT=riglet && choose riglet && with_cli list_stacks ;;
    list-backups) WHAT=db && choose "$WHAT" && with_cli list_backups ;;
    restore-db) WHAT=db && choose "$WHAT" && with_account restore ;;
    shell-host) WHAT=compute && choose "$WHAT" && with_account open_shell ;;
    shell-db) WHAT=db && choose "$WHAT" && with_account open_shell ;;
    tunnel-db) require_environment && with_account open_tunnel ;;
    run-task) run_by_hand ;;
    exec-app) WHAT=app && choose "$WHAT" && with_account execute_in_app ;;
    logs) WHAT=app && choose "$WHAT" && with_account show_logs ;;
    create-bastion) require_environment && with_account create_bastion ;;
    delete-bastion) require_environment && with_account delete_bastion ;;
    un-protect-*) run un-protect "${command#un-protect-}" ;;
    create-* | update-* | delete-* | status-* | outputs-* | preview-* | protect-* | drift-*)
      run "${command%%-*}" "${command#*-}" ;;
    *) fail "There is no command \`$command\`. \`$0 help\` shows what there is." ;;
  esac
}

# JOBS=N, or what make was given as -j.
set_jobs() {
  local flags=" ${MAKEFLAGS:-}"
  flags=${flags%% -- *}
  if [[ -z $JOBS ]]; then
    JOBS=1
    if [[ $flags =~ \ -j([0-9]+) ]]; then
      JOBS=${BASH_REMATCH[1]}
    elif [[ $flags == *jobserver* ]]; then
      JOBS=8
    fi
  fi
  [[ $JOBS =~ ^[1-9][0-9]*$ ]] || fail "JOBS=$JOBS must be a number, from 1."
}

with_cli() {
  prepare_cli
  "$@"
}

with_account() {
  prepare_cli
  require_account
  "$@"
}

# The journal of rigc says that it was cut off while it wrote: the files here are of two compilations.
require_whole_output() {
  local journal=.rigc-write/journal
  [[ ! -e $journal && ! -L $journal ]] \
    || fail "A compilation into this folder was cut off ($PWD/$journal is there). Run \`rigc compile\` again: it completes or undoes it."
}

run() {
  VERB=$1 WHAT=$2
  choose "$WHAT"
  case $VERB in create | update | preview) require_whole_output && read_facts ;; esac
  case $VERB in
    create | update)
      [[ $WHAT == app || $WHAT == task ]] || without_applications
      check_given_parameters
      # What create-riglet checks first includes the account.
      if [[ $VERB-$WHAT == create-riglet ]]; then with_cli bring_up; else with_account bring_up; fi ;;
    preview)
      check_given_parameters
      with_account preview_all ;;
    delete) with_account tear_down ;;
    status) with_cli status ;;
    outputs) with_cli outputs ;;
    protect) with_account protect --enable-termination-protection ;;
    un-protect) with_account protect --no-enable-termination-protection ;;
    drift) with_cli drift ;;
  esac
}

bring_up() {
  [[ $VERB-$WHAT != create-riglet ]] || check_env
  refuse_other_branches
  in_order apply waits_to_be_made
  [[ $VERB-$WHAT != create-riglet || ${#ALL_APPLICATIONS[@]} -eq 0 ]] \
    || say 'The pipelines build and deploy the applications now; `make status-riglet` shows how far they are.'
}

tear_down() {
  refuse_protected
  [[ $JOBS == 1 || $YES == 1 ]] || JOBS=1
  reversed
  tell_deletions
  in_order delete waits_to_be_deleted
}

help() {
  cat <<HELP
Deploys the riglet $OWNER/$PROJECT in $REGION with nothing but the AWS CLI.

  make check-env                       says what is missing before anything is created
  make set-secrets                     asks for the secrets that the riglet names
  make create-riglet                   creates all, or goes on where it stopped; -j3 side by side
  make preview-riglet                  shows what would change, and changes nothing
  make update-riglet                   brings all stacks to what riglet.yaml says, new ones too
  make status-riglet                   one table of all stacks
  make drift-riglet                    finds what was changed by hand
  make protect-riglet                  puts termination protection on; un-protect-riglet takes it off
  make list-riglet-stacks              names the stacks that are there
  make delete-riglet                   takes all down, last first, and asks before each stack

Instead of riglet, the same for a part: deps, chat
  foundation, compute, db, aurora-postgresql, aurora-mysql, tables, files, monitoring, health-checks, environment ENV=…
  build APP=…
  task, app ENV=… APP=…
and also: make outputs-…               shows the outputs of a part
  make shell-host ENV=…                opens a shell on a host of the cluster; shell-db on that of the database
  make exec-app ENV=… APP=…          opens a shell in a container, if riglet.yaml has \`exec: true\`
  make tunnel-db ENV=…             forwards the port of the database to this machine
  make run-task ENV=… APP=… TAG=…      runs the task before a deployment by hand, if riglet.yaml has one
  make logs ENV=… APP=…                shows what an application wrote in the last hour
  make create-bastion ENV=… CIDR=…     opens port 22 of a host to a block of addresses; delete-bastion closes it
  make list-backups ENV=…              shows the backups of the database
  make restore-db ENV=… FROM=…         replaces the database by a backup: \`latest\`, a date or a time; asks

ENV is one of: ${ALL_ENVIRONMENTS[*]}
APP is one of: ${ALL_APPLICATIONS[*]-}

PARAMETERS="Name=value …"  for one stack: other values than riglet.yaml has, for this time
TAG=…                      image of an app, where its pipeline did not deploy it yet
INSTANCE=… PORT=…          which host; the port on this machine
COMMAND=…                  what to run instead of a shell
SINCE=… FILTER=… FOLLOW=1  logs of the last 10m, 2d and so on; only lines that fit; and what comes
YES=1                      deletes or restores without asking
JOBS=N                     stacks side by side, as make -jN
PROFILE=… REGION=…         other than in riglet.yaml; PROFILE= takes credentials from the environment
AWS=… AWS_ENDPOINT=…       another AWS CLI, another endpoint
POLL_SECONDS=…             pause between looks at AWS, 5 if not given
HELP
}

main "$@"
