
# --- preview -----------------------------------------------------------------------------------

LACKED=''

preview_all() {
  local i
  read_stacks
  for i in "${CHOSEN[@]}"; do
    go_to_stack "$i"
    preview "$i"
  done
}

# Shows what `apply` would do to the stack at place $1, and leaves everything as it is.
preview() {
  local i=$1 name=${NAMES[$1]} was_there
  recall "$name"
  [[ -n $STATUS ]] || look_up "$name"
  was_there=$STATUS
  case $STATUS in
    ROLLBACK_COMPLETE | *_FAILED) say "$name: is in $STATUS. $(advice "$name" "$i")" && return ;;
    REVIEW_IN_PROGRESS) ;;
    *_IN_PROGRESS) say "$name: is in $STATUS; preview it when that has ended." && return ;;
    '')
      if is_of_pipelines "$i" && ! given_parameter Tag; then
        say "$name: is not there yet; $(its_making "$i")."
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
    changes)
      show_changes "$name"
      [[ -z $was_there || $was_there == REVIEW_IN_PROGRESS ]] || predict "$i" ;;
  esac
  [[ $PROPOSAL != changes ]] || forget_proposal "$name"
  [[ -n $was_there || -z $STACK_ID ]] || forget_empty_stack "$name" "$STACK_ID"
}

# AWS keeps an empty stack for the change set of a new one. It goes, unless someone else has begun to
# use it meanwhile.
forget_empty_stack() {
  local others
  look_up "$2"
  [[ $STATUS == REVIEW_IN_PROGRESS ]] || return 0
  others=$(aws_cli cloudformation list-change-sets --stack-name "$2" --output text \
    --query "Summaries[?ChangeSetName!='$CHANGE_SET'].[ChangeSetName]")
  if [[ -n $others && $others != None ]]; then
    say "$1: stays in REVIEW_IN_PROGRESS for the change set ${others%%"$NEWLINE"*}, which is not of this preview."
    return
  fi
  aws_cli cloudformation delete-stack --stack-name "$2"
}

# Beside AWS's change set, what rigc says of the same change, where rigc is installed.
predict() {
  local line
  command -v rigc >/dev/null || return 0
  aws_cli cloudformation get-template --stack-name "${NAMES[$1]}" --output json >"$SCRATCH/deployed.json" || return 0
  say "${NAMES[$1]}, as rigc predicts it:"
  while IFS= read -r line; do
    [[ -z $line ]] || printf '  %s\n' "$line"
  done < <(rigc diff "$SCRATCH/deployed.json" "${FILES[$1]}")
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
