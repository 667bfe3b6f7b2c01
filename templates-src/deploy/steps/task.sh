
# --- the task before a deployment ----------------------------------------------------------------

# Deploys the stack of the task of APP in ENV, which takes the image TAG, then runs the task.
run_by_hand() {
  VERB=create WHAT=@task-command@
  choose "$WHAT"
  require_whole_output
  read_facts
  check_given_parameters
  with_account run_task
}

run_task() {
  local name=${NAMES[${CHOSEN[0]}]} lines key value options=() line task reason detail cluster='' definition=''
  in_order apply waits_to_be_made
  lines=$(aws_cli cloudformation describe-stacks --stack-name "$name" --output text \
    --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]')
  while IFS=$TAB read -r key value; do
    case $key in
      Cluster) cluster=$value ;;
      TaskDefinition) definition=$value ;;
      LaunchType) options+=(--launch-type "$value") ;;
      Capacity) options+=(--capacity-provider-strategy "$value") ;;
      Network) options+=(--network-configuration "$value") ;;
    esac
  done <<<"$lines"
  line=$(aws_cli ecs run-task --cluster "$cluster" --task-definition "$definition" ${options[@]+"${options[@]}"} \
    --started-by run-@task-command@ --propagate-tags TASK_DEFINITION --enable-ecs-managed-tags --output text \
    --query '[tasks[0].taskArn,failures[0].reason,failures[0].detail]')
  IFS=$TAB read -r task reason detail <<<"$line"
  [[ $task == arn:* ]] || fail "$name: ECS does not run the task: $reason, $detail. Nothing ran."
  say "$name: runs $task."
  follow_task "$name" "$cluster" "$task"
}

# Waits for the end of task $3 of stack $1 in cluster $2. It fails as the container of APP does.
follow_task() {
  local name=$1 cluster=$2 task=$3 status='' code why reason before='' misses=0
  while [[ $status != STOPPED ]]; do
    [[ -z $status ]] || pause
    look_patiently "$name" quiet_cli ecs describe-tasks --cluster "$cluster" --tasks "$task" --output text \
      --query "tasks[0].[lastStatus,containers[?name=='$APP'].exitCode|[0],containers[?name=='$APP'].reason|[0],stoppedReason]"
    IFS=$TAB read -r status code why reason <<<"$LOOK"
    # A task that was started just now may not be known everywhere.
    if [[ $status == None ]]; then misses=$((misses + 1)); else misses=0; fi
    ((misses < 30)) || fail "$name: ECS does not know $task any more."
    [[ $status == "$before" || $status == None ]] || say "$name: $status."
    before=$status
  done
  quiet_cli logs get-log-events --log-group-name "$name" --log-stream-name "$APP/$APP/${task##*/}" --limit 200 \
    --output text --query 'events[].[message]' || say "$name: it wrote no log."
  [[ $why == None ]] || reason="$reason $why"
  [[ $code != None ]] || fail "$name: the task did not start: $reason"
  [[ $code == 0 ]] || fail "$name: the task ended with exit code $code: $reason"
  say "$name: the task is done."
}
