"""What the scripts of a database host need of S3 with versions, in files below ROOT/s3."""
import json
import os
import shutil
import sys
import time

ROOT = os.environ['ROOT']
STORE = os.path.join(ROOT, 's3')
INDEX = os.path.join(STORE, 'index.json')


def load():
    os.makedirs(STORE, exist_ok=True)
    if os.path.exists(INDEX):
        with open(INDEX) as file:
            return json.load(file)
    return {'uploads': 0, 'objects': []}


def newest(state, bucket, key):
    found = [one for one in state['objects'] if one['bucket'] == bucket and one['key'] == key]
    return found[-1] if found and not found[-1]['deleted'] else None


def add(state, bucket, key, file):
    state['uploads'] += 1
    version = 'v%d' % state['uploads']
    if file:
        shutil.copyfile(file, os.path.join(STORE, version))
    state['objects'].append({
        'bucket': bucket, 'key': key, 'version': version, 'deleted': not file, 'time': time.time(),
        'size': os.path.getsize(file) if file else 0})


def latest(state, bucket, prefix):
    keys = sorted({one['key'] for one in state['objects'] if one['bucket'] == bucket})
    found = [newest(state, bucket, key) for key in keys if key.startswith(prefix)]
    return [one for one in found if one]


def sync(state, source, bucket, prefix):
    """As the AWS CLI uploads: what has another size, or a later time than the upload."""
    local = {}
    for folder, _, names in os.walk(source):
        for name in names:
            path = os.path.join(folder, name)
            local[prefix + '/' + os.path.relpath(path, source)] = path
    for key, path in sorted(local.items()):
        known = newest(state, bucket, key)
        about = os.stat(path)
        if not known or known['size'] != about.st_size or about.st_mtime > known['time']:
            add(state, bucket, key, path)
    for one in latest(state, bucket, prefix + '/'):
        if one['key'] not in local:
            add(state, bucket, one['key'], None)


def option(words, name):
    return words[words.index(name) + 1]


def address(word):
    return word[len('s3://'):].split('/', 1)


def main(words):
    state = load()
    plain = [word for word in words if not word.startswith('--')]
    if words[0] == 'uploads':
        print(state['uploads'])
    elif words[:2] == ['s3', 'sync']:
        sync(state, plain[2], *address(plain[3]))
    elif words[:2] == ['s3', 'cp'] and plain[3].startswith('s3://'):
        add(state, *address(plain[3]), plain[2])
    elif words[:2] == ['s3', 'cp']:
        shutil.copyfile(os.path.join(STORE, newest(state, *address(plain[2]))['version']), plain[3])
    elif words[1] == 'list-object-versions':
        for one in latest(state, option(words, '--bucket'), option(words, '--prefix')):
            print(one['key'], one['version'], one['size'], sep='\t')
    elif words[1] == 'list-objects-v2':
        found = latest(state, option(words, '--bucket'), option(words, '--prefix'))
        print('\n'.join(one['key'] for one in found) or 'None')
    elif words[1] == 'get-object':
        version = os.path.join(STORE, option(words, '--version-id'))
        with open(version, 'rb') as file:
            content = file.read()
        if os.path.exists(os.path.join(ROOT, 'mark/short-answer')):
            content = content[:-1]
        with open(words[-1], 'wb') as file:
            file.write(content)
    with open(INDEX, 'w') as file:
        json.dump(state, file)


main(sys.argv[1:])
