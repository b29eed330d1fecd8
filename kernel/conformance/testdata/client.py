"""A client of a kernel, made of jupyter_client: ask, and get all that belongs to the answer."""
import os
import time

from jupyter_client.manager import KernelManager

TIMEOUT = 20


class Cell:
    """The reply to a request and what was published for it until idle."""

    def __init__(self, reply, messages):
        self.reply = reply
        self.messages = messages
        self.content = reply["content"] if reply else None

    def of(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    def text(self, name="stdout"):
        return "".join(c["text"] for c in self.of("stream") if c["name"] == name)

    def states(self):
        return [c["execution_state"] for c in self.of("status")]


class Kernel:
    def __init__(self, name):
        self.km = KernelManager(kernel_name=name)
        self.km.start_kernel(stderr=open(os.devnull, "w"))
        self.kc = self.km.client()
        self.kc.start_channels()
        self.first = self.kc.get_iopub_msg(timeout=TIMEOUT)
        self.seen = [self.first]
        while not self.seen[-1]["msg_type"] == "status":
            self.seen.append(self.kc.get_iopub_msg(timeout=TIMEOUT))
        self.kc.wait_for_ready(timeout=TIMEOUT)

    def close(self):
        self.kc.stop_channels()
        self.km.shutdown_kernel(now=True)

    def flush(self):
        for ch in (self.kc.shell_channel, self.kc.iopub_channel, self.kc.control_channel):
            while ch.msg_ready():
                ch.get_msg(timeout=0.1)

    def reply(self, msg_id, channel=None, timeout=TIMEOUT):
        deadline = time.monotonic() + timeout
        while True:
            m = (channel or self.kc.shell_channel).get_msg(timeout=max(0.01, deadline - time.monotonic()))
            if m["parent_header"].get("msg_id") == msg_id:
                return m

    def published(self, msg_id, timeout=TIMEOUT, until="idle"):
        got = []
        deadline = time.monotonic() + timeout
        while True:
            m = self.kc.get_iopub_msg(timeout=max(0.01, deadline - time.monotonic()))
            if m["parent_header"].get("msg_id") != msg_id:
                continue
            got.append(m)
            if m["msg_type"] == "status" and m["content"]["execution_state"] == until:
                return got

    def ask(self, kind, content, timeout=TIMEOUT):
        msg = self.kc.session.msg(kind, content)
        self.kc.shell_channel.send(msg)
        return self.wait(msg["header"]["msg_id"], timeout)

    def wait(self, msg_id, timeout=TIMEOUT):
        return Cell(self.reply(msg_id, timeout=timeout), self.published(msg_id, timeout))

    def run(self, code, timeout=TIMEOUT, **kw):
        kw.setdefault("allow_stdin", False)
        return self.wait(self.kc.execute(code, **kw), timeout)

    def control(self, kind, content=None, timeout=TIMEOUT):
        msg = self.kc.session.msg(kind, content or {})
        self.kc.control_channel.send(msg)
        return self.reply(msg["header"]["msg_id"], self.kc.control_channel, timeout)

    def endpoint(self, port):
        return f"{self.km.transport}://{self.km.ip}:{port}"


def equal(got, want):
    assert got == want, f"got {got!r}, want {want!r}"


def holds(condition, what):
    assert condition, what
