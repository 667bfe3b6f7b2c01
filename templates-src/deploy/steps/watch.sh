
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
