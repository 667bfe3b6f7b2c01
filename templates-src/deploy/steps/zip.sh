
# --- the zip of a pipeline ---------------------------------------------------------------------
# Files that are stored, not compressed: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.

BYTES=''

# Uploads the zip with the templates that the pipeline at place $1 deploys.
upload_artifact() {
  local zip=$SCRATCH/templates.$1.zip n
  for ((n = 0; n < ${#ZIP_STACKS[@]}; n++)); do
    [[ ${ZIP_STACKS[$n]} != "$1" ]] || require_content "${ZIP_FILES[$n]}" "${ZIP_SIZES[$n]}" "${ZIP_SHA256[$n]}"
  done
  write_zip "$1" >"$zip"
  put_once "${ARTIFACT_KEYS[$1]}" "$zip" "$(sha256_of "$zip")"
  rm -f "$zip"
}

# The files in the order of riglet.json, then the directory, then its end.
write_zip() {
  local n offset=0 entries=0 directory='' length=0
  for ((n = 0; n < ${#ZIP_STACKS[@]}; n++)); do
    [[ ${ZIP_STACKS[$n]} == "$1" ]] || continue
    BYTES='PK\0003\0004'
    describe_entry "$n"
    printf '%b' "$BYTES${ZIP_FILES[$n]}"
    cat "${ZIP_FILES[$n]}"
    BYTES='PK\0001\0002'
    little_endian 2 0x30a # made on Unix
    describe_entry "$n"
    little_endian 6 0 # no comment, first disk, binary
    little_endian 4 0x81a40000 # a regular file, mode 644
    little_endian 4 "$offset"
    directory+=$BYTES${ZIP_FILES[$n]}
    offset=$((offset + 30 + ${#ZIP_FILES[$n]} + ZIP_SIZES[n]))
    length=$((length + 46 + ${#ZIP_FILES[$n]}))
    entries=$((entries + 1))
  done
  BYTES='PK\0005\0006'
  little_endian 4 0 # only disk
  little_endian 2 "$entries"
  little_endian 2 "$entries"
  little_endian 4 "$length"
  little_endian 4 "$offset"
  little_endian 2 0 # no comment
  printf '%b' "$directory$BYTES"
}

# What stands of file $1 both in front of it and in the directory.
describe_entry() {
  little_endian 2 10 # version
  little_endian 2 0x800 # names in UTF-8
  little_endian 4 0 # stored; midnight
  little_endian 2 0x21 # of 1 January 1980, the first day there is
  little_endian 4 "0x${ZIP_CRCS[$1]}"
  little_endian 4 "${ZIP_SIZES[$1]}"
  little_endian 4 "${ZIP_SIZES[$1]}"
  little_endian 2 "${#ZIP_FILES[$1]}"
  little_endian 2 0 # nothing extra
}

# Adds the number $2 to BYTES as $1 octets, lowest first, as `printf %b` takes them.
little_endian() {
  local rest=$(($2)) i octet
  for ((i = 0; i < $1; i++)); do
    printf -v octet '\\0%03o' $((rest & 255))
    BYTES+=$octet
    rest=$((rest >> 8))
  done
}
