
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
