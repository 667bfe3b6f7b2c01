                cat > /usr/local/sbin/couchdb-set-up <<'PYTHON'
                #!/usr/bin/env python3
                # Sets up what applications need, as far as it is missing: their user, with the password that its
                # secret holds now, and their databases, opened to the user's role. Deletes nothing. Passwords go
                # through memory only, never through arguments, files or the log.
                import base64
                import json
                import subprocess
                import sys
                import time
                from urllib import error, parse, request

                COUCHDB = 'http://127.0.0.1:5984/'
                ROLE = 'application'
                WEB = request.build_opener(request.ProxyHandler({}))


                class Refused(OSError):
                    """What another attempt does not change."""


                def aws(*words):
                    command = ('aws', '--region', '${AWS::Region}', '--output', 'text') + words
                    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=120)
                    return done.stdout.decode().rstrip('\n')


                def couchdb(method, path, login, body=None, accepted=()):
                    """The answer, or None if its status is one of those accepted beside 200."""
                    basic = base64.b64encode(':'.join(login).encode()).decode()
                    headers = {'Authorization': 'Basic ' + basic, 'Content-Type': 'application/json'}
                    data = None if body is None else json.dumps(body).encode()
                    asked = request.Request(COUCHDB + path, data, headers, method=method)
                    try:
                        with WEB.open(asked, timeout=60) as answer:
                            return json.loads(answer.read().decode())
                    except error.HTTPError as refused:
                        if refused.code in accepted:
                            return None
                        kind = Refused if refused.code < 500 else OSError
                        raise kind('%s /%s: status %d' % (method, path, refused.code)) from None


                def wait_for_couchdb(admin):
                    for left in range(24, -1, -1):
                        try:
                            return couchdb('GET', '', admin)
                        except OSError as problem:
                            if not left or isinstance(problem, Refused):
                                raise
                            time.sleep(5)


                def set_user(admin, secret):
                    name = secret['username']
                    session = couchdb('GET', '_session', (name, secret['password']), accepted=(401, 403))
                    known = (session or {}).get('userCtx', {})
                    if known.get('name') == name and ROLE in known.get('roles', ()):
                        return
                    key = 'org.couchdb.user:' + name
                    path = '_users/' + parse.quote(key, safe=':')
                    user = couchdb('GET', path, admin, accepted=(404,)) or {'_id': key, 'type': 'user'}
                    roles = set(user.get('roles', ())) | {ROLE}
                    user.update(name=name, password=secret['password'], roles=sorted(roles))
                    couchdb('PUT', path, admin, user)
                    print('user %s: password set' % name)


                def set_database(admin, name):
                    path = parse.quote(name, safe='')
                    if couchdb('GET', path, admin, accepted=(404,)) is None:
                        couchdb('PUT', path, admin, accepted=(412,))
                        print('database %s: created' % name)
                    security = couchdb('GET', path + '/_security', admin)
                    before = json.dumps(security)
                    # Design documents are a part of the application, and only admins of a database write them.
                    for group in ('admins', 'members'):
                        roles = security.setdefault(group, {}).setdefault('roles', [])
                        if ROLE not in roles:
                            roles.append(ROLE)
                    if json.dumps(security) != before:
                        couchdb('PUT', path + '/_security', admin, security)
                        print('database %s: opened to the role %s' % (name, ROLE))


                def main():
                    with open('/etc/couchdb-admin') as file:
                        admin = ('admin', file.read())
                    wait_for_couchdb(admin)
                    names = aws('ssm', 'get-parameter', '--name', '${Databases}', '--query', 'Parameter.Value')
                    secret = json.loads(aws('secretsmanager', 'get-secret-value', '--secret-id',
                                            '${ApplicationSecret}', '--query', 'SecretString'))
                    steps = [(set_user, secret)] + [(set_database, name) for name in names.split(',')]
                    failed = 0
                    for step, about in steps:
                        try:
                            step(admin, about)
                        except (KeyError, OSError, TypeError, ValueError) as problem:
                            failed = 1
                            print('%s: %s' % (type(problem).__name__, problem), file=sys.stderr)
                    return failed


                try:
                    sys.exit(main())
                except (OSError, ValueError, subprocess.SubprocessError) as problem:
                    sys.exit('%s: %s' % (type(problem).__name__, problem))
                PYTHON
                chmod 0755 /usr/local/sbin/couchdb-set-up
                await couchdb-set-up

                # Again every five minutes: for a database that was added, or a password that was rotated.
                cat > /etc/cron.d/couchdb-set-up <<'CRON'
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
                @reboot root flock -n /run/couchdb-set-up.lock couchdb-set-up 2>&1 | logger -t couchdb-set-up
                */5 * * * * root flock -n /run/couchdb-set-up.lock couchdb-set-up 2>&1 | logger -t couchdb-set-up
                CRON

