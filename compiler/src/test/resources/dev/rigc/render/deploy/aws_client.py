"""Stands in place of `aws`: has aws_server.py run this call, and ends as the call ends.

Usage: PYTHON -I -S aws_client.py SOCKET SCRIPT ARGUMENT...; starts in a few milliseconds, so it
imports only what is built into Python. Starts SCRIPT itself where the server declines.
"""

import os
import sys

import _signal
import _socket

SIGNALS = (_signal.SIGHUP, _signal.SIGINT, _signal.SIGQUIT, _signal.SIGTERM)


def bits(signals):
    return sum(1 << one for one in SIGNALS if one in signals)


def request(words, blocked):
    mask = os.umask(0)
    os.umask(mask)
    ignored = [one for one in SIGNALS if _signal.getsignal(one) == _signal.SIG_IGN]
    numbers = (mask, bits(ignored), bits(blocked), len(words))
    fields = [b"%d" % number for number in numbers]
    fields += [os.fsencode(word) for word in words]
    fields += [name + b"=" + value for name, value in os.environb.items()]
    data = b"\0".join(fields)
    return len(data).to_bytes(4, sys.byteorder) + data


def send(server, data):
    """Sends the request with the standard streams and the folder."""
    folder = os.open(".", os.O_RDONLY)
    passed = b"".join(one.to_bytes(4, sys.byteorder) for one in (0, 1, 2, folder))
    sent = server.sendmsg([data], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, passed)])
    if sent < len(data):
        server.sendall(data[sent:])
    os.close(folder)


def ended(server):
    """How the call ended, as wait() tells; None if the server declined it."""
    answer = server.recv(1)
    if answer == b"\0":
        return None
    while 0 < len(answer) < 5:
        part = server.recv(5 - len(answer))
        if not part:
            break
        answer += part
    if len(answer) < 5:
        sys.exit("aws_client.py: The server of the AWS CLI is gone.")
    return int.from_bytes(answer[1:], sys.byteorder)


def main():
    path, script = sys.argv[1:3]
    server = _socket.socket(_socket.AF_UNIX)
    server.connect(path)
    blocked = _signal.pthread_sigmask(_signal.SIG_BLOCK, SIGNALS)
    data = request(sys.argv[3:], blocked)
    for one in SIGNALS:
        if _signal.getsignal(one) != _signal.SIG_IGN:
            _signal.signal(one, lambda number, _: server.send(bytes([number])))
    send(server, data)
    _signal.pthread_sigmask(_signal.SIG_SETMASK, blocked)
    status = ended(server)
    if status is None:
        for one in SIGNALS:
            if _signal.getsignal(one) != _signal.SIG_IGN:
                _signal.signal(one, _signal.SIG_DFL)
        os.execv(script, [script] + sys.argv[3:])
    if os.WIFSIGNALED(status):
        _signal.signal(os.WTERMSIG(status), _signal.SIG_DFL)
        os.kill(os.getpid(), os.WTERMSIG(status))
    os._exit(os.WEXITSTATUS(status))


main()
