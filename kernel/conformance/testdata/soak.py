"""Runs many cells (prints, displays, errors, interrupts, crashes) in one kernel.

Prints one JSON line for each of: cells answered, descriptors, threads, memory; the
last three are those of the kernel's process before and after.
"""
import json
import os
import sys
import time

from jupyter_client.manager import KernelManager

CELLS = int(sys.argv[2]) if len(sys.argv) > 2 else 10000

km = KernelManager(kernel_name=sys.argv[1])
km.start_kernel(stderr=open(os.devnull, "w"))
kc = km.client()
kc.start_channels()
kc.wait_for_ready(timeout=60)
pid = km.provisioner.process.pid


def wait(msg_id):
    while True:
        reply = kc.get_shell_msg(timeout=60)
        if reply["parent_header"].get("msg_id") == msg_id:
            break
    while True:
        m = kc.get_iopub_msg(timeout=60)
        if m["parent_header"].get("msg_id") == msg_id and m["content"].get("execution_state") == "idle":
            return reply["content"]


def interrupt():
    kc.control_channel.send(kc.session.msg("interrupt_request", {}))
    kc.get_control_msg(timeout=60)


def state():
    files = len(os.listdir(f"/proc/{pid}/fd"))
    with open(f"/proc/{pid}/status") as f:
        lines = dict(line.split(":", 1) for line in f)
    return files, int(lines["Threads"]), int(lines["RssAnon"].split()[0]) / 1024


KINDS = [
    ('fmt.Println("line", 1); fmt.Fprintln(os.Stderr, "e")', "ok"),
    ('display.Display(display.HTML("<p>p</p>")); 5', "ok"),
    ("undefined_name", "error"),
    ('panic("p")', "error"),
    ('strings.Repeat("x", 2000)', "ok"),
]
wrong = []


def one(i):
    if i % 250 == 249:
        code, want = 'log.New(io.Discard, "", 0).Fatal()', "error"
    elif i % 100 == 99:
        msg_id = kc.execute("for {}", stop_on_error=False)
        time.sleep(0.02)
        interrupt()
        if wait(msg_id)["status"] != "error":
            wrong.append(i)
        return
    else:
        code, want = KINDS[i % len(KINDS)]
    if wait(kc.execute(code, stop_on_error=False))["status"] != want:
        wrong.append((i, code))


for i in range(1000):
    one(i)
time.sleep(1)
before = state()
for i in range(CELLS):
    one(i)
time.sleep(1)
after = state()
kc.stop_channels()
km.shutdown_kernel(now=True)
print(json.dumps({"name": "cells answered", "ok": not wrong, "detail": f"{CELLS} cells, wrong: {wrong[:5]}"}))
for name, a, b, slack in (("descriptors", before[0], after[0], 2), ("threads", before[1], after[1], 6), ("memory", before[2], after[2], 15)):
    print(json.dumps({"name": name, "ok": b <= a + slack, "detail": f"before {a:.1f}, after {b:.1f}"}))
