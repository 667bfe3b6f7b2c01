
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
