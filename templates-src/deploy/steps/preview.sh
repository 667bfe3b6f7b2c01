
# --- preview -----------------------------------------------------------------------------------

preview_all() {
  local i
  read_stacks
  for i in "${CHOSEN[@]}"; do preview "$i"; done
}

# Shows what `apply` would do to the stack at place $1, and leaves everything as it is.
preview() {
  local i=$1 name=${NAMES[$1]} before
  recall "$name"
  before=$STATUS
  case $STATUS in
    ROLLBACK_COMPLETE | *_FAILED) say "$name: is in $STATUS. $(advice "$name" "$i")" && return ;;
    REVIEW_IN_PROGRESS) ;;
    *_IN_PROGRESS) say "$name: is in $STATUS; preview it when that has ended." && return ;;
    '')
      if [[ ${LAYERS[$i]} == app ]] && ! given_parameter Tag; then
        say "$name: is not there yet; its pipeline creates it."
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
    changes) show_changes "$name" ;;
  esac
  [[ $PROPOSAL != changes ]] || forget_proposal "$name"
  # AWS keeps an empty stack for the change set of a new one.
  [[ -n $before || -z $STACK_ID ]] || aws_cli cloudformation delete-stack --stack-name "$STACK_ID"
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
