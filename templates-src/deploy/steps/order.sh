
# --- the order ---------------------------------------------------------------------------------

RUNNING=() STUMBLED=''

# Runs `$1 place` for each chosen stack: one after the other, or, with JOBS, side by side as far as
# `$2 place place` does not say that the first has to wait for the second.
in_order() {
  local step=$1 waits_for=$2 i
  if ((JOBS > 1 && ${#CHOSEN[@]} > 1)); then
    side_by_side "$step" "$waits_for"
  else
    for i in "${CHOSEN[@]}"; do
      AT_WORK_ON=${NAMES[$i]}
      go_to_stack "$i"
      "$step" "$i"
    done
    AT_WORK_ON=''
    go_home
  fi
}

waits_to_be_made() { [[ ${AFTER[$1]} == *" ${NAMES[$2]} "* ]]; }

# Applications go before the pipelines, so that none is left without the plan that knows it.
waits_to_be_deleted() {
  [[ ${AFTER[$2]} == *" ${NAMES[$1]} "* ]] || { [[ ${LAYERS[$1]} == @pipeline@ ]] && is_of_pipelines "$2"; }
}

side_by_side() {
  local step=$1 waits_for=$2 waiting=("${CHOSEN[@]}") i failed=0 started
  RUNNING=() PIDS=() STUMBLED=''
  while ((${#waiting[@]} + ${#RUNNING[@]})); do
    collect_finished || failed=1
    started=0
    for ((i = 0; i < ${#waiting[@]} && !failed && ${#RUNNING[@]} < JOBS; i++)); do
      if is_free "$waits_for" "${waiting[$i]}" "${waiting[@]}" ${RUNNING[@]+"${RUNNING[@]}"}; then
        start "$step" "${waiting[$i]}"
        unset "waiting[$i]"
        waiting=(${waiting[@]+"${waiting[@]}"})
        started=1
        break
      fi
    done
    # Each has said what was wrong, but what the others had to say may have come after it.
    if ((failed && !${#RUNNING[@]})); then
      fail "Failed, for the reason above:$STUMBLED.$(not_begun ${waiting[@]+"${waiting[@]}"})"
    fi
    ((started)) || sleep 0.2
  done
}

not_begun() {
  local i names=''
  for i in "$@"; do names="$names ${NAMES[$i]}"; done
  [[ -z $names ]] || printf ' Not begun:%s.' "$names"
}

is_free() {
  local waits_for=$1 i=$2 other
  shift 2
  for other in "$@"; do
    if [[ $other != "$i" ]] && "$waits_for" "$i" "$other"; then return 1; fi
  done
}

start() {
  (
    PROBLEM=$SCRATCH/problem.$2 AT_WORK_ON=${NAMES[$2]}
    trap 'explain "$?"' EXIT
    go_to_stack "$2"
    "$1" "$2"
  ) </dev/null &
  RUNNING+=("$2") PIDS+=("$!")
}

collect_finished() {
  local still=() pids=() i result=0
  for ((i = 0; i < ${#RUNNING[@]}; i++)); do
    if kill -0 "${PIDS[$i]}" 2>/dev/null; then
      still+=("${RUNNING[$i]}") pids+=("${PIDS[$i]}")
    else
      wait "${PIDS[$i]}" || { result=1 STUMBLED="$STUMBLED ${NAMES[${RUNNING[$i]}]}"; }
    fi
  done
  RUNNING=(${still[@]+"${still[@]}"}) PIDS=(${pids[@]+"${pids[@]}"})
  return "$result"
}

reversed() {
  local turned=() i
  for ((i = ${#CHOSEN[@]} - 1; i >= 0; i--)); do
    if is_of_pipelines "${CHOSEN[$i]}"; then turned+=("${CHOSEN[$i]}"); fi
  done
  for ((i = ${#CHOSEN[@]} - 1; i >= 0; i--)); do
    if ! is_of_pipelines "${CHOSEN[$i]}"; then turned+=("${CHOSEN[$i]}"); fi
  done
  CHOSEN=("${turned[@]}")
}
