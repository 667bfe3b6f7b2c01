
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
