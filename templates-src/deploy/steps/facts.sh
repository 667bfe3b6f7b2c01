
# --- what riglet.json says ---------------------------------------------------------------------
# What changes with every template stands there alone: version, sizes, hashes, keys of zips.

RIGC_VERSION='' SIZES=() SHA256=() ARTIFACT_KEYS=()
ZIP_STACKS=() ZIP_FILES=() ZIP_SIZES=() ZIP_CRCS=() ZIP_SHA256=()

# Reads riglet.json line by line as rigc writes it: a field a line, whose indentation says what it is
# part of; a value holds no line end. Anything that is not as rigc writes it ends the run.
read_facts() {
  local line i=-1 n=-1 value
  [[ -f riglet.json && -r riglet.json ]] || fail 'There is no riglet.json beside deploy.sh. Compile again.'
  while IFS= read -r line; do
    value=${line#*\": } value=${value%,} value=${value#\"} value=${value%\"}
    case $line in
      '  "rigc": '*) RIGC_VERSION=$value ;;
      '      "name": '*)
        i=$((i + 1))
        [[ $value == "${NAMES[$i]-}" ]] || facts_are_foreign "the stack $value"
        SIZES[i]='' SHA256[i]='' ARTIFACT_KEYS[i]='' ;;
      '      "file": '*) [[ $value == "${FILES[$i]-}" ]] || facts_are_foreign "the file $value" ;;
      '      "size": '*) SIZES[i]=$value ;;
      '      "sha256": '*) SHA256[i]=$value ;;
      '          "file": '*)
        n=$((n + 1))
        ZIP_STACKS[n]=$i ZIP_FILES[n]=$value ZIP_SIZES[n]='' ZIP_CRCS[n]='' ZIP_SHA256[n]='' ;;
      '          "size": '*) ZIP_SIZES[n]=$value ;;
      '          "crc32": '*) ZIP_CRCS[n]=$value ;;
      '          "sha256": '*) ZIP_SHA256[n]=$value ;;
      '        "'*)
        if ((i >= 0)) && [[ -n ${ARTIFACTS[$i]} && $line == *"\"${ARTIFACTS[$i]}\": "* ]]; then ARTIFACT_KEYS[i]=$value; fi ;;
    esac
  done <riglet.json
  check_facts
}

check_facts() {
  local i n hash='^[0-9a-f]{64}$' crc='^[0-9a-f]{8}$' size='^[1-9][0-9]{0,7}$'
  local key='^templates/[A-Za-z0-9._/-]+\.zip$' path='^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$'
  [[ $RIGC_VERSION =~ ^[A-Za-z0-9.+-]+$ ]] || facts_are_foreign 'the version of rigc'
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ ${SIZES[$i]-} =~ $size && ${SHA256[$i]-} =~ $hash ]] || facts_are_foreign "size and hash of ${NAMES[$i]}"
    [[ -z ${ARTIFACTS[$i]} || ${ARTIFACT_KEYS[$i]} =~ $key ]] || facts_are_foreign "${ARTIFACTS[$i]} of ${NAMES[$i]}"
  done
  for ((n = 0; n < ${#ZIP_FILES[@]}; n++)); do
    [[ -n ${ARTIFACTS[${ZIP_STACKS[$n]}]} && ${ZIP_FILES[$n]} =~ $path && ${ZIP_SIZES[$n]} =~ $size \
      && ${ZIP_CRCS[$n]} =~ $crc && ${ZIP_SHA256[$n]} =~ $hash ]] \
      || facts_are_foreign "${ZIP_FILES[$n]} in the artifact of ${NAMES[${ZIP_STACKS[$n]}]}"
  done
}

facts_are_foreign() {
  fail "riglet.json is not what rigc wrote together with this deploy.sh: $1. Compile again."
}

# What is deployed must be what was compiled: file $1 of size $2 and SHA-256 $3.
require_content() {
  local found
  [[ -f $1 ]] || fail "There is no $1, which riglet.json lists. Compile again."
  found=$(sha256_of "$1")
  [[ $found == "$3" ]] \
    || fail "$1 is not as rigc wrote it: its SHA-256 is $found, riglet.json has $3. Change riglet.yaml and compile again."
}

# Linux has sha256sum, macOS shasum, and whoever has neither may have openssl.
sha256_of() {
  local line
  if command -v sha256sum >/dev/null; then
    line=$(sha256sum <"$1")
  elif command -v shasum >/dev/null; then
    line=$(shasum -a 256 <"$1")
  elif command -v openssl >/dev/null; then
    line=$(openssl dgst -sha256 -r <"$1")
  else
    fail 'None of sha256sum, shasum and openssl is installed; one of them must check the templates against riglet.json.'
  fi
  line=${line%% *}
  [[ ${#line} == 64 ]] || fail "$1: its SHA-256 cannot be worked out: $line"
  say "$line"
}
