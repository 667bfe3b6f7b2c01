
# --- tearing down ------------------------------------------------------------------------------

# Nothing is deleted while one of the chosen stacks is protected.
refuse_protected() {
  local i found='' protected
  read_stacks
  for i in "${CHOSEN[@]}"; do
    find_row "${NAMES[$i]}" || continue
    IFS=$TAB read -r _ protected _ <<<"$ROW"
    [[ $protected != True ]] || found="$found$NEWLINE  ${NAMES[$i]}"
  done
  [[ -z $found ]] || fail "Termination protection is on, nothing was deleted. \`make un-protect-riglet\` takes it off:$found"
}

# Deletes the stack at place $1, if it is there.
delete() {
  local i=$1 name=${NAMES[$1]}
  look_up "$name"
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

# AWS refuses to delete an export that is in use; this says by whom before it is tried.
refuse_imported() {
  local exports name users='' list
  exports=$(aws_cli cloudformation list-exports --output text \
    --query "Exports[?ExportingStackId=='$STACK_ID'].[Name]")
  while IFS= read -r name; do
    [[ -n $name && $name != None ]] || continue
    if list=$(quiet_cli cloudformation list-imports --export-name "$name" --query 'Imports[].[@]' --output text); then
      users="$users$NEWLINE  $name by ${list//$NEWLINE/, }"
    elif ! problem_says 'is not imported'; then
      fail "${NAMES[$1]}: $(<"$PROBLEM")"
    fi
  done <<<"$exports"
  [[ -z $users ]] || fail "${NAMES[$1]}: not deleted, other stacks import from it; delete them first:$users"
}

# Sets KEPT to what stays after stack $1, EMPTIED to what is emptied first, and BUCKETS and
# REPOSITORIES to their names.
find_contents() {
  local lines type logical physical
  KEPT='' EMPTIED='' BUCKETS=() REPOSITORIES=()
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
    fi
  done <<<"$lines"
}
