"""Loads the AWS CLI once and has workers make the calls, so that a call costs a tenth.

Usage: PYTHON aws_server.py SCRIPT SOCKET, where SCRIPT is the `aws` script of an AWS CLI version 2
and PYTHON the interpreter that it names. Prints the path of the interpreter when it listens, and
ends when its standard input ends. `aws_client.py` is what is called in place of `aws`.

A worker is a forked child. For a call it is what the script would be: it has the arguments, the
environment, the folder, the umask, the ignored and blocked signals and the three standard streams
of the client, and runs the script itself. It takes a further call if the one before ended with a
status and left nothing behind; otherwise it ends as Python ends, and so does its call. Only modules
and files of the AWS CLI's own folder are loaded beforehand; every session, configuration and
credential is the call's. A call in which an environment variable differs that was read while they
were loaded is declined: the client then starts SCRIPT itself.
"""

import atexit
import gc
import logging
import os
import pickle
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
    """The service models that come with the AWS CLI, each copied for a call, as if read."""

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
                self.files[path] = pickle.dumps(self.load(reader, path), pickle.HIGHEST_PROTOCOL)

    def load_file(self, reader, path):
        found = self.files.get(path)
        return self.load(reader, path) if found is None else pickle.loads(found)

    def names(self, loader, type_name):
        if type_name in self.services and self.existing(loader) == self.folders:
            return list(self.services[type_name])
        return self.list(loader, type_name)


class Call:
    """What a client asked for, as it comes over a connection."""

    def __init__(self, connection):
        size, self.descriptors = None, []
        self.data = b""
        while size is None or len(self.data) < size:
            part, passed, _, _ = socket.recv_fds(connection, 65536, 4)
            if not part:
                self.close()
                raise EOFError
            self.data += part
            self.descriptors += passed
            if size is None and len(self.data) >= 4:
                size = struct.unpack("=I", self.data[:4])[0] + 4
        fields = self.data[4:].split(b"\0")
        umask, ignored, blocked, count = (int(field) for field in fields[:4])
        self.umask = umask
        self.ignored = {one for one in SIGNALS if ignored >> one & 1}
        self.blocked = {one for one in SIGNALS if blocked >> one & 1}
        self.arguments = [os.fsdecode(word) for word in fields[4 : 4 + count]]
        pairs = [os.fsdecode(pair) for pair in fields[4 + count :]]
        self.environment = dict(pair.split("=", 1) for pair in pairs)

    def pass_on(self, connection):
        sent = socket.send_fds(connection, [self.data], self.descriptors)
        connection.sendall(self.data[sent:])
        self.close()

    def close(self):
        for descriptor in self.descriptors:
            os.close(descriptor)


class Server:
    """Answers clients: a byte says whether a call is taken, four bytes how it ended."""

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
        # A worker gets those that come before it is ready for them.
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        signal.set_wakeup_fd(self.waker.fileno(), warn_on_full_buffer=False)
        self.channels = {}  # process of a worker -> the connection to it
        self.clients = {}  # process of a worker -> the client whose call it makes
        self.idle = []  # processes of workers that wait for a call
        self.signalled = set()  # processes of workers that got a signal of a client

    def serve(self):
        """Returns None in the server at its end, and in a worker the connection to the server."""
        while True:
            clients = {client.fileno(): pid for pid, client in self.clients.items()}
            channels = {
                self.channels[pid].fileno(): pid for pid in self.clients if pid in self.channels
            }
            poll = select.poll()
            for descriptor in (0, self.listener.fileno(), self.woken.fileno(), *clients, *channels):
                poll.register(descriptor, select.POLLIN | select.POLLHUP)
            ready = {descriptor for descriptor, _ in poll.poll()}
            for descriptor in ready & channels.keys():
                self.finished(channels[descriptor])
            for descriptor in ready & clients.keys():
                if clients[descriptor] in self.clients:
                    self.pass_signals(clients[descriptor])
            if self.woken.fileno() in ready:
                self.woken.recv(4096)
                self.reap()
            if self.listener.fileno() in ready:
                channel = self.accept()
                if channel is not None:
                    return channel
            if 0 in ready:
                self.end()
                return None

    def accept(self):
        connection, _ = self.listener.accept()
        try:
            call = Call(connection)
        except (EOFError, ConnectionError):
            connection.close()
            return None
        differing = self.loading.differing(call.environment)
        if differing is not None:
            print(f"aws_server.py: {differing} differs, this call starts the AWS CLI itself.",
                  file=sys.stderr, flush=True)
            connection.sendall(b"\0")
            connection.close()
            call.close()
            return None
        if not self.idle:
            channel = self.add_worker()
            if channel is not None:
                connection.close()
                call.close()
                return channel
        pid = self.idle.pop()
        self.clients[pid] = connection
        connection.sendall(b"\1")
        call.pass_on(self.channels[pid])
        return None

    def add_worker(self):
        """Returns None in the server, and in the worker the connection to the server."""
        channel, its_end = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            others = (channel, self.listener, self.woken, self.waker)
            for one in (*others, *self.channels.values(), *self.clients.values()):
                one.close()
            return its_end
        its_end.close()
        self.channels[pid] = channel
        self.idle.append(pid)
        return None

    def finished(self, pid):
        """Tells the client that its call has ended; a worker that is about to end is reaped."""
        try:
            status = self.channels[pid].recv(4)
        except ConnectionError:
            status = b""
        if not status:
            self.channels.pop(pid).close()
            return
        self.answer(pid, status)
        if pid in self.signalled:
            os.kill(pid, signal.SIGKILL)  # A late signal would reach the next call.
        else:
            self.idle.append(pid)

    def answer(self, pid, status):
        client = self.clients.pop(pid, None)
        if client is not None:
            try:
                client.sendall(status)
            except ConnectionError:
                pass  # Killed in the meantime.
            client.close()

    def pass_signals(self, pid):
        """Passes on the signals that a client got; one that is gone was killed."""
        try:
            numbers = self.clients[pid].recv(16) or [signal.SIGKILL]
        except ConnectionError:
            numbers = [signal.SIGKILL]
        self.signalled.add(pid)
        for number in numbers:
            os.kill(pid, number)
        if signal.SIGKILL in numbers:
            self.clients.pop(pid).close()

    def reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            channel = self.channels.pop(pid, None)
            if channel is not None:
                channel.close()
            if pid in self.idle:
                self.idle.remove(pid)
            self.signalled.discard(pid)
            self.answer(pid, struct.pack("=I", status))

    def end(self):
        signal.set_wakeup_fd(-1)
        for pid in self.channels:
            os.kill(pid, signal.SIGKILL)
        os.unlink(self.path)


class Worker:
    """Makes one call after the other, each as the process that the client is in place of."""

    def __init__(self, script, code, loading, channel):
        self.script = script
        self.code = code
        self.loading = loading
        self.channel = channel
        self.loggers = self.logging()
        self.callbacks = atexit._ncallbacks()
        self.nothing = os.open(os.devnull, os.O_RDWR)

    def work(self):
        while True:
            try:
                call = Call(self.channel)
            except (EOFError, ConnectionError):
                os._exit(0)
            self.become(call)
            status = self.run()
            if threading.active_count() > 1 or atexit._ncallbacks() > self.callbacks:
                threading._shutdown()
                atexit._run_exitfuncs()
                os._exit(status)
            self.leave()
            self.channel.sendall(struct.pack("=I", status << 8))

    def become(self, call):
        for place, descriptor in enumerate(call.descriptors[:3]):
            os.dup2(descriptor, place)
        os.fchdir(call.descriptors[3])
        call.close()
        os.umask(call.umask)
        os.environ.clear()
        os.environ.update(call.environment)
        os.environ.update(self.loading.set)
        time.tzset()
        sys.argv = [self.script] + call.arguments
        # What an earlier call did not read went with its stream.
        encoding, errors = sys.stdin.encoding, sys.stdin.errors
        sys.stdin = open(0, encoding=encoding, errors=errors, newline="\n", closefd=False)
        sys.stdout.reconfigure(line_buffering=os.isatty(1))
        for one in SIGNALS:
            fresh = signal.default_int_handler if one == signal.SIGINT else signal.SIG_DFL
            signal.signal(one, signal.SIG_IGN if one in call.ignored else fresh)
        signal.pthread_sigmask(signal.SIG_SETMASK, call.blocked)

    def run(self):
        """Runs the script and returns its status, or ends as Python ends for it.

        A worker that ends leaves its modules as they are: to take them apart would copy most of the
        memory that it shares with the server.
        """
        module = types.ModuleType("__main__")
        module.__file__ = self.script
        sys.modules["__main__"] = module
        try:
            exec(self.code, module.__dict__)
        except SystemExit as end:
            status = 0 if end.code is None else end.code
            if not isinstance(status, int):
                raise
            try:
                sys.stdout.flush()
                sys.stderr.flush()
            except (OSError, ValueError):
                raise end from None  # Python says so, and ends with a status for it.
            return status & 0xFF
        sys.exit("aws_server.py: The script did not end with a status.")

    def leave(self):
        """Lets go of all that was the call's; whoever reads its output sees the end of it."""
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        for place in range(3):
            os.dup2(self.nothing, place)
        os.chdir("/")
        for logger, (handlers, level) in self.logging().items():
            before = self.loggers.get(logger, ([], logging.NOTSET))
            logger.handlers[:], level_before = before
            if level != level_before:
                logger.setLevel(level_before)

    @staticmethod
    def logging():
        """The handlers and the level of each logger: every call adds handlers of its own."""
        named = logging.root.manager.loggerDict.values()
        loggers = [logging.root, *(one for one in named if isinstance(one, logging.Logger))]
        return {one: (list(one.handlers), one.level) for one in loggers}


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
    channel = server.serve()
    if channel is not None:
        Worker(script, code, loading, channel).work()


main()
