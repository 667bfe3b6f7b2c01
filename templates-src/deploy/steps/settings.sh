
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
    shell-host/ENV | shell-host/INSTANCE | shell-@backed-up-command@/INSTANCE | tunnel-@backed-up-command@/PORT | tunnel-@backed-up-command@/INSTANCE) ;;
    exec-@deployed-command@/COMMAND | logs/ENV | logs/APP | logs/REPO | logs/SINCE | logs/FILTER | logs/FOLLOW) ;;
    delete-*/YES) ;;
    list-backups/ENV | restore-@backed-up-command@/FROM | restore-@backed-up-command@/YES) ;;
    *-environment/ENV | @takes-env@) ;;
    @takes-app@) ;;
    create-*/PARAMETERS | update-*/PARAMETERS | preview-*/PARAMETERS) ;;
    create-@task-command@/TAG | update-@task-command@/TAG | preview-@task-command@/TAG | run-@task-command@/TAG) ;;
    create-@deployed-command@/TAG | update-@deployed-command@/TAG | preview-@deployed-command@/TAG) ;;
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
