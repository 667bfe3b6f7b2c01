
# --- one branch of an application --------------------------------------------------------------

# Two branches of one application would ask for the same host names, DNS records and listener
# priorities, which AWS finds out one after the other. Nothing is made of a second one.
refuse_other_branches() {
  local i name found=''
  # A preview has host names and priorities of its own.
  [[ -z $PREVIEW ]] || return 0
  read_stacks
  for i in "${CHOSEN[@]}"; do
    [[ ${LAYERS[$i]} == @pipeline@ || ${LAYERS[$i]} == @deployed@ ]] || continue
    ! find_row "${NAMES[$i]}" || continue
    while IFS=$TAB read -r name _; do
      if is_other_branch "$name" "$i"; then found="$found$NEWLINE  $name, beside which ${NAMES[$i]} would stand"; fi
    done <<<"$REGION_STACKS"
  done
  [[ -z $found ]] || fail "An application is there in another branch, nothing was done. Two branches of it would use the same host names and listener priorities. Delete the other one first, from the folder that was compiled for it, or give this branch an application of its own in riglet.yaml, with another name and priority:$found"
}

# Whether $1 is the stack of the same application and kind as the one at place $2, for another branch.
is_other_branch() {
  local one longest='' prefix=$OWNER-$PROJECT-@pipeline@- rest
  [[ ${LAYERS[$2]} == @pipeline@ ]] || prefix=$OWNER-$PROJECT-${ENVIRONMENTS[$2]}-@deployed@-
  [[ $1 == "$prefix"* ]] || return 1
  ! find_place "$1" || return 1
  rest=${1#"$prefix"}
  # Of `twig` and `twig-api` the longer name is meant by `twig-api-main`.
  for one in ${ALL_APPLICATIONS[@]+"${ALL_APPLICATIONS[@]}"}; do
    if [[ $rest == "$one"-* && ${#one} -gt ${#longest} ]]; then longest=$one; fi
  done
  [[ $longest == "${APPLICATIONS[$2]}" ]]
}
