
# --- what it says ------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }

# Ends this process; with -j the other stacks that are under way come to their own end.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

JSON=''

# Sets JSON to $1 as a JSON string, quotes included. Every start of the script asks for it several
# times a stack, and to print it would take a process each.
set_json() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$NEWLINE/\\n}
  text=${text//$TAB/\\t}
  JSON=\"$text\"
}

TAG_JSON=''

# Sets TAG_JSON to the tag $1 with the value $2.
set_tag() {
  set_json "$1"
  TAG_JSON="{\"Key\":$JSON,\"Value\":"
  set_json "$2"
  TAG_JSON+="$JSON}"
}

# Asks before something that cannot be undone. YES=1 answers for CI.
agreed() {
  local answer=''
  [[ $YES == 1 ]] && return 0
  printf '%s [y/N] ' "$1"
  read -r answer || true
  [[ $answer == y || $answer == Y || $answer == yes ]]
}
