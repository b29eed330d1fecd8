"""Figures of the kernel, ipykernel's beside them in the same run.

Prints one JSON object: times in milliseconds, memory in MB.
"""
import json
import os
import socket
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

CELLS = int(sys.argv[1]) if len(sys.argv) > 1 else 200


def start(name):
    km = KernelManager(kernel_name=name)
    km.start_kernel(stderr=open(os.devnull, "w"))
    kc = km.client()
    kc.start_channels()
    return km, kc


def round_trips(kc, n, code=lambda i: "1"):
    """The time of each of n cells, from the request to idle."""
    times = []
    for i in range(n):
        t = time.perf_counter()
        msg_id = kc.execute(code(i))
        while kc.get_shell_msg(timeout=30)["parent_header"].get("msg_id") != msg_id:
            pass
        while True:
            m = kc.get_iopub_msg(timeout=30)
            if m["parent_header"].get("msg_id") == msg_id and m["content"].get("execution_state") == "idle":
                break
        times.append((time.perf_counter() - t) * 1000)
    return times


def start_to_info(name, wait):
    """From the start of the process to the reply to kernel_info.

    libzmq that connects before the kernel listens tries again after 100 to 200 ms; with
    wait the client connects as soon as the port is open.
    """
    km = KernelManager(kernel_name=name)
    t = time.perf_counter()
    km.start_kernel(stderr=open(os.devnull, "w"))
    while wait:
        try:
            socket.create_connection((km.ip, km.shell_port)).close()
            break
        except OSError:
            time.sleep(0.001)
    kc = km.client()
    kc.start_channels(iopub=False, stdin=False, hb=False, control=False)
    kc.kernel_info()
    kc.get_shell_msg(timeout=30)
    took = (time.perf_counter() - t) * 1000
    kc.stop_channels()
    km.shutdown_kernel(now=True)
    return took


def resident(pid):
    with open(f"/proc/{pid}/status") as f:
        return sum(int(line.split()[1]) for line in f if line.startswith("VmRSS")) / 1024


def shares(pid):
    """Proportional set size: shared pages are counted in parts."""
    with open(f"/proc/{pid}/smaps_rollup") as f:
        return sum(int(line.split()[1]) for line in f if line.startswith("Pss:")) / 1024


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as f:
        found = [int(p) for p in f.read().split()]
    for tid in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{tid}/children") as f:
            found += [int(p) for p in f.read().split()]
    return sorted(set(found))


figures = {}
both = {name: start(name) for name in ("onrecord", "python3")}
for name, (km, kc) in both.items():
    kc.wait_for_ready(timeout=60)
    round_trips(kc, 20)
# In turns, so that both meet the same load.
turns = {name: [] for name in both}
for _ in range(10):
    for name, (km, kc) in both.items():
        turns[name] += round_trips(kc, CELLS // 10)
medians = {name: statistics.median(times) for name, times in turns.items()}
for name, median in medians.items():
    figures[f"round trip, median of {CELLS}: {name}"] = round(median, 2)
figures["round trip, onrecord against python3"] = round(medians["onrecord"] / medians["python3"], 3)
km, kc = both["onrecord"]
pid = km.provisioner.process.pid
time.sleep(1)
processes = [pid] + children(pid)
figures["processes"] = len(processes)
figures["memory when idle, resident, parent and child"] = [round(resident(p), 1) for p in processes]
figures["memory when idle, proportional, parent and child"] = [round(shares(p), 1) for p in processes]
km2, kc2 = start("onrecord")
kc2.wait_for_ready(timeout=60)
growing = round_trips(kc2, 1000, lambda i: f"v{i} := {i}\nv{i} + 1")
kc2.stop_channels()
km2.shutdown_kernel(now=True)
early, late = statistics.median(growing[5:105]), statistics.median(growing[900:])
figures["cell that declares a variable, median of the first hundred, and about the 1000th"] = [round(early, 2), round(late, 2)]
figures["the 1000th cell against the 10th"] = round(late / early, 3)
lines = [0]
t = time.perf_counter()


def count(m):
    if m["msg_type"] == "stream":
        lines[0] += m["content"]["text"].count("\n")


kc.execute_interactive('for i := 0; i < 1000000; i++ { fmt.Println("line", i) }', output_hook=count, timeout=120)
figures["lines of 1000000"] = lines[0]
figures["time of 1000000 lines"] = round((time.perf_counter() - t) * 1000)
for km, kc in both.values():
    kc.stop_channels()
    km.shutdown_kernel(now=True)
for wait, what in ((True, "connecting when the port is open"), (False, "connecting at once")):
    for name in ("onrecord", "python3"):
        figures[f"start to kernel_info reply, {what}, median of 9: {name}"] = round(
            statistics.median(start_to_info(name, wait) for _ in range(9)), 1)
print(json.dumps(figures, indent=1))
