
# --- emptying ----------------------------------------------------------------------------------

empty_contents() {
  local name
  for name in ${BUCKETS[@]+"${BUCKETS[@]}"}; do empty_bucket "$name"; done
  for name in ${REPOSITORIES[@]+"${REPOSITORIES[@]}"}; do empty_repository "$name"; done
}

# A thousand versions at a time, which is what one request deletes, until none is left.
empty_bucket() {
  local objects errors
  while :; do
    if ! objects=$(quiet_cli s3api list-object-versions --bucket "$1" --max-items 1000 --output json --query \
      '{Quiet:`true`,Objects:[Versions,DeleteMarkers][][].{Key:Key,VersionId:VersionId}}'); then
      problem_says NoSuchBucket && return
      fail "$1: $(<"$PROBLEM")"
    fi
    [[ $objects == *'"VersionId"'* ]] || return 0
    errors=$(aws_cli s3api delete-objects --bucket "$1" --delete file:///dev/stdin --output text \
      --query 'Errors[0].[Key,Message]' <<<"$objects")
    [[ -z $errors || $errors == None ]] || fail "$1: could not be emptied. $errors"
    say "$1: emptying."
  done
}

# A hundred images at a time, which is what one request deletes.
empty_repository() {
  local images failures
  while :; do
    if ! images=$(quiet_cli ecr list-images --repository-name "$1" --max-items 100 --output json --query 'imageIds||`[]`'); then
      problem_says RepositoryNotFoundException && return
      fail "$1: $(<"$PROBLEM")"
    fi
    [[ $images == *'"imageDigest"'* ]] || return 0
    failures=$(aws_cli ecr batch-delete-image --repository-name "$1" --image-ids file:///dev/stdin \
      --output text --query 'failures[0].failureReason' <<<"$images")
    [[ -z $failures || $failures == None ]] || fail "$1: could not be emptied. $failures"
    say "$1: emptying."
  done
}
