
# --- what it says ------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }

# Ends this process; with -j the other stacks that are under way come to their own end.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# One JSON string, quotes included.
json() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$NEWLINE/\\n}
  text=${text//$TAB/\\t}
  printf '"%s"' "$text"
}

# Asks before something that cannot be undone. YES=1 answers for CI.
agreed() {
  local answer=''
  [[ $YES == 1 ]] && return 0
  printf '%s [y/N] ' "$1"
  read -r answer || true
  [[ $answer == y || $answer == Y || $answer == yes ]]
}
