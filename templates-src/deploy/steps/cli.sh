
# --- the AWS CLI -------------------------------------------------------------------------------

prepare_cli() {
  # A path may hold spaces; anything else may be a command with options of its own.
  AWS=${AWS:-aws}
  if command -v "$AWS" >/dev/null; then
    AWS_COMMAND=("$AWS")
  else
    read -r -a AWS_COMMAND <<<"$AWS"
  fi
  command -v "${AWS_COMMAND[0]-}" >/dev/null \
    || fail "There is no \`$AWS\`. Install the AWS CLI version 2 (https://aws.amazon.com/cli/), or say where it is: AWS=/path/to/aws."
  AWS_OPTIONS=(--region "$REGION")
  # `--profile` shuts out credentials in the environment, so the default profile is not named.
  [[ -z $PROFILE || $PROFILE == default ]] || AWS_OPTIONS+=(--profile "$PROFILE")
  [[ -z ${AWS_ENDPOINT:-} ]] || AWS_OPTIONS+=(--endpoint-url "$AWS_ENDPOINT")
  export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
  export AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-8}
  SCRATCH=$(mktemp -d)
  PROBLEM=$SCRATCH/problem
  EXPLAINED=0
  trap finish EXIT
  trap interrupted INT TERM
}

# What ends the script without a word of its own is an answer of AWS.
finish() {
  local status=$?
  rm -rf "$SCRATCH"
  ((!status || EXPLAINED)) \
    || say 'AWS refused this, see the message above. When that is mended, the same command goes on from here.' >&2
}

interrupted() {
  kill ${PIDS[@]+"${PIDS[@]}"} 2>/dev/null || true
  fail 'Interrupted. What AWS has begun goes on there; the same command picks it up.'
}

# Runs the AWS CLI in the region and with the profile of this riglet.
aws_cli() { "${AWS_COMMAND[@]}" "$@" "${AWS_OPTIONS[@]}"; }

# The same, with what it says on standard error kept in a file, for errors that are an answer.
quiet_cli() { aws_cli "$@" 2>"$PROBLEM"; }

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
  [[ $account == "$ACCOUNT" ]] \
    || fail "These are credentials of account $account; the certificate of this riglet is in $ACCOUNT."
}
