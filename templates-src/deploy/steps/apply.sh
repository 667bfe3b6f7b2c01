
# --- create and update -------------------------------------------------------------------------

# Brings the stack at place $1 to what the plan says. VERB create may make it, update may not.
apply() {
  local i=$1 name=${NAMES[$1]}
  look_up "$name"
  wait_for_others "$name"
  case $STATUS in
    ROLLBACK_COMPLETE) [[ $VERB == create ]] || refuse_state "$i"; remove_remains "$name" "$i" ;;
    '' | REVIEW_IN_PROGRESS)
      [[ $VERB == create ]] || fail "$name: there is no such stack. \`$(command_for create "$i")\` makes it." ;;
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE | IMPORT_ROLLBACK_COMPLETE) ;;
    *) refuse_state "$i" ;;
  esac
  [[ ${LAYERS[$i]} != build ]] || upload_artifact "$i"
  propose "$i"
  if [[ $PROPOSAL == nothing ]]; then
    say "$name: no changes."
    return
  fi
  carry_out "$i"
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
  local i=$1 name=${NAMES[$1]} kind=UPDATE parameters line options=()
  [[ -n $STATUS && $STATUS != REVIEW_IN_PROGRESS ]] || kind=CREATE
  CHANGE_SET=rigc-$(date -u +%Y%m%d-%H%M%S)-$$-$i
  parameters=$(parameters_of "$i" "$kind")
  template_options "$i"
  options=(--stack-name "$name" --change-set-name "$CHANGE_SET" --change-set-type "$kind"
    --description "rigc $RIGC_VERSION, template ${SHA256[$i]}" "${TEMPLATE_OPTIONS[@]}"
    --parameters "[$parameters]" --tags "[${TAGS[$i]}]")
  if [[ -n ${CAPABILITIES[$i]} ]]; then
    read -r -a line <<<"${CAPABILITIES[$i]}"
    options+=(--capabilities "${line[@]}")
  fi
  [[ ${LAYERS[$i]} != app ]] || options+=(--role-arn "$(deps_output CloudFormationRoleArn)")
  STACK_ID=$(aws_cli cloudformation create-change-set "${options[@]}" --query StackId --output text) \
    || fail "$name: AWS refuses the change set: see the message above."
  await_proposal "$name"
}

await_proposal() {
  local line status
  while :; do
    line=$(aws_cli cloudformation describe-change-set --stack-name "$1" --change-set-name "$CHANGE_SET" \
      --no-paginate --query "[Status,StatusReason||'-']" --output text)
    IFS=$TAB read -r status REASON <<<"$line"
    case $status in
      CREATE_COMPLETE) PROPOSAL=changes && return ;;
      FAILED) break ;;
    esac
    sleep "$POLL_SECONDS"
  done
  case $REASON in
    *"didn't contain changes"* | *'No updates are to be performed'*) PROPOSAL=nothing ;;
    *) PROPOSAL=failed ;;
  esac
  forget_proposal "$1"
  [[ $PROPOSAL != failed || $VERB == preview ]] || fail "$1: the change set failed: $REASON"
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

# The parameters of the plan, then what was given as PARAMETERS="Name=value …", then TAG; an image
# tag that is not given stays what it is.
parameters_of() {
  local i=$1 kind=$2 pairs=${PARAMETERS_OF[$1]} pair name out='' given="${PARAMETERS:-}"
  [[ ${LAYERS[$i]} != app || -z ${TAG:-} ]] || given="$given Tag=$TAG"
  while IFS= read -r pair; do
    [[ -n $pair ]] || continue
    name=${pair%%=*}
    set_parameter "$name" "$(given_value "$name" "${pair#*=}" "$given")"
  done <<<"$pairs"
}
