          version: 0.2
          env:
            shell: bash
          phases:
            build:
              commands:
                - |
                  (
                    set -euo pipefail
                    tab=$'\t' deadline=$((SECONDS + MINUTES * 60)) task='' running='' overdue=''
                    fail() {
                      printf '%s\n' "$*"
                      exit 1
                    }
                    # Whatever ends this: a task that nobody waits for any more must not go on.
                    # shellcheck disable=SC2317
                    leave() {
                      [[ -z $running ]] || aws ecs stop-task --cluster "$cluster" --task "$task" \
                        --reason 'Nobody waits for it any more.' >answer || cat answer
                    }
                    trap leave EXIT
                    trap 'exit 1' HUP INT TERM

                    # The stack that was deployed just now says what runs where.
                    outputs=$(aws cloudformation describe-stacks --stack-name "$STACK" --output text \
                      --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]')
                    cluster='' definition=''
                    set --
                    while IFS=$tab read -r key value; do
                      case $key in
                        Cluster) cluster=$value ;;
                        TaskDefinition) definition=$value ;;
                        LaunchType) set -- "$@" --launch-type "$value" ;;
                        Capacity) set -- "$@" --capacity-provider-strategy "$value" ;;
                        Network) set -- "$@" --network-configuration "$value" ;;
                      esac
                    done <<<"$outputs"
                    [[ -n $cluster && -n $definition ]] || fail "$STACK does not say what to run: $outputs"

                    # Hosts without room may have some soon; everything else that ECS answers is an error.
                    while :; do
                      answer=$(aws ecs run-task --cluster "$cluster" --task-definition "$definition" "$@" \
                        --started-by "${CODEBUILD_BUILD_ID##*:}" --propagate-tags TASK_DEFINITION --enable-ecs-managed-tags \
                        --output text --query '[tasks[0].taskArn, failures[0].reason, failures[0].detail]')
                      IFS=$tab read -r task reason detail <<<"$answer"
                      [[ $task != arn:* ]] || break
                      case $reason in
                        RESOURCE:* | AGENT | *apacity*) ;;
                        *) fail "ECS does not run $definition: $reason, $detail" ;;
                      esac
                      ((SECONDS < deadline)) || fail "No room for $definition within $MINUTES minutes: $reason"
                      echo "Waiting for room: $reason"
                      sleep "${PAUSE:-10}"
                    done
                    running=1
                    echo "$task runs $definition."

                    seen='' misses=0
                    while :; do
                      if ! answer=$(aws ecs describe-tasks --cluster "$cluster" --tasks "$task" --output text --query \
                        "tasks[0].[lastStatus, containers[?name=='$CONTAINER'].exitCode | [0], containers[?name=='$CONTAINER'].reason | [0], stoppedReason]"); then
                        answer=None
                      fi
                      IFS=$tab read -r status code why reason <<<"$answer"
                      # Answers may fail to come for a while; that alone stops nobody's migration.
                      if [[ $status == None ]]; then
                        misses=$((misses + 1))
                        ((misses < 30)) || fail "ECS does not know $task any more."
                      else
                        misses=0
                      fi
                      [[ $status == "$seen" || $status == None ]] || echo "$status"
                      seen=$status
                      [[ $status != STOPPED ]] || break
                      if ((SECONDS >= deadline)) && [[ -z $overdue ]]; then
                        overdue=1
                        echo "Stopping the task, which did not end within $MINUTES minutes."
                        aws ecs stop-task --cluster "$cluster" --task "$task" --reason 'It took too long.' >answer
                      fi
                      ((SECONDS < deadline + 300)) || fail "$task does not stop."
                      sleep "${PAUSE:-10}"
                    done
                    running=''

                    echo "The last lines of $STACK, $CONTAINER/$CONTAINER/${task##*/}:"
                    aws logs get-log-events --log-group-name "$STACK" --log-stream-name "$CONTAINER/$CONTAINER/${task##*/}" \
                      --limit 200 --output text --query 'events[].[message]' || echo 'There are none.'

                    [[ $why == None ]] || reason="$reason $why"
                    [[ -z $overdue ]] || fail "The task did not end within $MINUTES minutes: $reason"
                    [[ $code != None ]] || fail "The task did not start: $reason"
                    ((code == 0)) || fail "The task ended with exit code $code: $reason"
                    echo 'The task is done.'
                  )
