
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
