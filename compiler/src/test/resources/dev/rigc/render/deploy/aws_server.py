"""Loads the AWS CLI once and forks a child for each call, so that a call costs a tenth.

Usage: PYTHON aws_server.py SCRIPT SOCKET, where SCRIPT is the `aws` script of an AWS CLI version 2
and PYTHON the interpreter that it names. Prints the path of the interpreter when it listens, and
ends when its standard input ends. `aws_client.py` is what is called in place of `aws`.

A child is what the script would be: it has the arguments, the environment, the folder, the umask,
the ignored and blocked signals and the three standard streams of the client, runs the script
itself, and ends as Python ends. Only modules and files of the AWS CLI's own folder are loaded beforehand; every
session, configuration and credential is the child's. A call in which an environment variable
differs that was read while they were loaded is declined: the client then starts SCRIPT itself.
"""

import atexit
import gc
import os
import select
import signal
import socket
import struct
import sys
import threading
import time
import types

SERVICES = ("acm", "cloudformation", "ecr", "s3", "ssm", "sts")
TYPES = ("service-2", "paginators-1", "waiters-2", "endpoint-rule-set-1")
SIGNALS = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
# Read by Python itself and by the libraries below it, before any module.
READ_AT_START = ("LANG", "LC_", "PYTHON", "OPENSSL_CONF", "LD_LIBRARY_PATH")


class Loading:
    """Notes which environment variables are read and set while the AWS CLI is loaded."""

    def __enter__(self):
        kind = type(os.environ)
        self.names = {name for name in os.environ if name.startswith(READ_AT_START)}
        self.before = dict(os.environ)
        self.original = kind.__getitem__

        def noted(environment, name):
            self.names.add(name)
            return self.original(environment, name)

        kind.__getitem__ = noted
        return self

    def __exit__(self, *problem):
        type(os.environ).__getitem__ = self.original
        now = dict(os.environ)
        self.set = {name: value for name, value in now.items() if self.before.get(name) != value}

    def differing(self, environment):
        """The first variable that would have made a difference, or None."""
        names = self.names | {name for name in environment if name.startswith(READ_AT_START)}
        return next((n for n in sorted(names) if self.before.get(n) != environment.get(n)), None)


class Models:
    """The service models that come with the AWS CLI, each given to a child once, as if read."""

    def __init__(self):
        from botocore import loaders, session

        loader = session.Session().get_component("data_loader")
        self.folders = self.existing(loader)
        self.services = {kind: loader.list_available_services(kind) for kind in TYPES}
        self.list = loaders.Loader.list_available_services
        self.load = loaders.JSONFileLoader.load_file
        self.files = {}
        for folder in self.folders:
            self.read_all(loader.file_loader, folder)
            for service in SERVICES:
                for version in self.entries(os.path.join(folder, service)):
                    self.read_all(loader.file_loader, os.path.join(folder, service, version))
        loaders.JSONFileLoader.load_file = lambda reader, path: self.load_file(reader, path)
        loaders.Loader.list_available_services = lambda reader, type_name: self.names(
            reader, type_name
        )

    @staticmethod
    def entries(folder):
        return os.listdir(folder) if os.path.isdir(folder) else []

    @staticmethod
    def existing(loader):
        return [path for path in loader.search_paths if os.path.isdir(path)]

    def read_all(self, reader, folder):
        for name in self.entries(folder):
            path, dot, suffix = os.path.join(folder, name).partition(".json")
            if dot and not name.startswith("examples"):
                self.files[path] = self.load(reader, path)

    def load_file(self, reader, path):
        found = self.files.pop(path, None)
        return self.load(reader, path) if found is None else found

    def names(self, loader, type_name):
        if type_name in self.services and self.existing(loader) == self.folders:
            return list(self.services[type_name])
        return self.list(loader, type_name)


class Call:
    """What a client asked for."""

    def __init__(self, connection):
        size, descriptors = None, []
        data = b""
        while size is None or len(data) < size:
            part, passed, _, _ = socket.recv_fds(connection, 65536, 4)
            if not part:
                raise EOFError
            data += part
            descriptors += passed
            if size is None and len(data) >= 4:
                size = struct.unpack("=I", data[:4])[0] + 4
        fields = data[4:].split(b"\0")
        umask, ignored, blocked, count = (int(field) for field in fields[:4])
        self.descriptors = descriptors
        self.umask = umask
        self.ignored = {one for one in SIGNALS if ignored >> one & 1}
        self.blocked = {one for one in SIGNALS if blocked >> one & 1}
        self.arguments = [os.fsdecode(word) for word in fields[4 : 4 + count]]
        pairs = [os.fsdecode(pair) for pair in fields[4 + count :]]
        self.environment = dict(pair.split("=", 1) for pair in pairs)

    def become(self, script, loading):
        """Turns a forked child into the process that the client is in place of."""
        for place, descriptor in enumerate(self.descriptors[:3]):
            os.dup2(descriptor, place)
        os.fchdir(self.descriptors[3])
        self.close()
        os.umask(self.umask)
        os.environ.clear()
        os.environ.update(self.environment)
        os.environ.update(loading.set)
        time.tzset()
        sys.argv = [script] + self.arguments
        sys.stdout.reconfigure(line_buffering=os.isatty(1))
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for one in SIGNALS:
            fresh = signal.default_int_handler if one == signal.SIGINT else signal.SIG_DFL
            signal.signal(one, signal.SIG_IGN if one in self.ignored else fresh)
        signal.pthread_sigmask(signal.SIG_SETMASK, self.blocked)

    def close(self):
        for descriptor in self.descriptors:
            os.close(descriptor)


class Server:
    """Answers clients: a byte says whether a call is taken, four bytes how its child ended."""

    def __init__(self, script, path, loading):
        self.script = script
        self.path = path
        self.loading = loading
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(path)
        self.listener.listen(64)
        self.woken, self.waker = socket.socketpair()
        self.waker.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        # A child gets those that come before it is ready for them.
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        signal.set_wakeup_fd(self.waker.fileno(), warn_on_full_buffer=False)
        self.connections = {}  # process of a child -> its client

    def serve(self):
        """Returns in the server at its end, and True in a child that is to run the script."""
        while True:
            clients = {client.fileno(): pid for pid, client in self.connections.items()}
            poll = select.poll()
            for descriptor in (0, self.listener.fileno(), self.woken.fileno(), *clients):
                poll.register(descriptor, select.POLLIN | select.POLLHUP)
            ready = {descriptor for descriptor, _ in poll.poll()}
            for descriptor in ready & clients.keys():
                self.signalled(clients[descriptor])
            if self.woken.fileno() in ready:
                self.woken.recv(4096)
                self.reap()
            if self.listener.fileno() in ready and self.accept():
                return True
            if 0 in ready:
                self.end()
                return False

    def accept(self):
        connection, _ = self.listener.accept()
        try:
            call = Call(connection)
        except (EOFError, ConnectionError):
            connection.close()
            return False
        differing = self.loading.differing(call.environment)
        if differing is not None:
            print(f"aws_server.py: {differing} differs, this call starts the AWS CLI itself.",
                  file=sys.stderr, flush=True)
            connection.sendall(b"\0")
            connection.close()
            call.close()
            return False
        pid = os.fork()
        if pid == 0:
            for one in (connection, self.listener, self.woken, self.waker):
                one.close()
            for one in self.connections.values():
                one.close()
            call.become(self.script, self.loading)
            return True
        call.close()
        self.connections[pid] = connection
        connection.sendall(b"\1")
        return False

    def signalled(self, pid):
        """Passes on the signals that a client got; one that is gone was killed."""
        try:
            numbers = self.connections[pid].recv(16) or [signal.SIGKILL]
        except ConnectionError:
            numbers = [signal.SIGKILL]
        for number in numbers:
            os.kill(pid, number)
        if signal.SIGKILL in numbers:
            self.connections.pop(pid).close()

    def reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            client = self.connections.pop(pid, None)
            if client is not None:
                try:
                    client.sendall(struct.pack("=I", status))
                except ConnectionError:
                    pass  # Killed in the meantime.
                client.close()

    def end(self):
        for pid in self.connections:
            os.kill(pid, signal.SIGKILL)
        os.unlink(self.path)


def run(code, script):
    """Runs the script in a child, which ends here.

    It does at its end what Python does, but leaves its modules as they are: to take them apart
    would copy most of the memory that it shares with the server, which is half of a call's time.
    """
    module = types.ModuleType("__main__")
    module.__file__ = script
    sys.modules["__main__"] = module
    try:
        exec(code, module.__dict__)
    except SystemExit as end:
        status = 0 if end.code is None else end.code
        if not isinstance(status, int):
            raise
        threading._shutdown()
        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            raise end from None  # Python says so, and ends with a status for it.
        os._exit(status & 0xFF)


def main():
    script, path = sys.argv[1:]
    with open(script, "rb") as file:
        code = compile(file.read(), script, "exec")
    sys.path[0] = os.path.dirname(script)
    with Loading() as loading:
        import awscli.clidriver
        import awscli.handlers

        Models()
    server = Server(script, path, loading)
    gc.collect()
    gc.freeze()
    print(sys.executable, flush=True)
    if server.serve():
        run(code, script)


main()
