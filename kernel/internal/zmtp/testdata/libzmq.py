"""Talks to the sockets of package zmtp through libzmq.

Usage: libzmq.py SCENARIO ENDPOINT. Prints what came and exits 0, or says what
is wrong and exits 1.
"""
import sys
import time
import zmq

ctx = zmq.Context()
ctx.linger = 0


def socket(kind, endpoint, **options):
    s = ctx.socket(kind)
    s.RCVTIMEO = 30000
    s.SNDTIMEO = 30000
    for name, value in options.items():
        setattr(s, name, value)
    s.connect(endpoint)
    return s


def frames(endpoint):
    s = socket(zmq.DEALER, endpoint)
    messages = [
        [b""], [b"a"], [b"", b"", b""], [b"x" * 255], [b"x" * 256, b""], [bytes([n % 256]) for n in range(5000)],
        [b"big" * 10_000_000, b"end"], ["Grüße 東京 🎉".encode()],
    ]
    for m in messages:
        s.send_multipart(m)
        got = s.recv_multipart()
        assert got == m, f"{len(m)} parts of {sum(map(len, m))} bytes came back as {len(got)} parts"
    for n in range(2000):
        s.send_multipart([b"%d" % n, b"y" * (n % 400)])
    for n in range(2000):
        assert s.recv_multipart()[0] == b"%d" % n, f"message {n} is missing or late"


def req(endpoint):
    s = socket(zmq.REQ, endpoint)
    for n in range(50):
        s.send(b"%d" % n)
        assert s.recv() == b"%d" % n


def duplicates(endpoint):
    a, b = (socket(zmq.DEALER, endpoint, identity=b"same") for _ in range(2))
    for s, text in ((a, b"a"), (b, b"b"), (a, b"again")):
        s.send(text)
        assert s.recv() == text, "a reply went to the wrong connection"


def reconnects(endpoint):
    for n in range(100):
        s = socket(zmq.DEALER, endpoint, identity=b"again")
        s.send(b"%d" % n)
        assert s.recv() == b"%d" % n
        s.close()


def heartbeats(endpoint):
    # libzmq sends a PING every 20 ms and would cut the line after 200 ms without an answer.
    s = socket(zmq.DEALER, endpoint, HEARTBEAT_IVL=20, HEARTBEAT_TIMEOUT=200, HEARTBEAT_TTL=1000)
    monitor = s.get_monitor_socket(zmq.EVENT_DISCONNECTED)
    s.send(b"first")
    assert s.recv() == b"first"
    time.sleep(1)
    s.send(b"second")
    assert s.recv() == b"second"
    assert not monitor.poll(0), "the line was cut"


def subscribe(endpoint):
    s = socket(zmq.SUB, endpoint, RCVHWM=0)
    s.subscribe(b"number")
    welcome = s.recv_multipart()
    assert welcome == [b"number", b"welcome"], welcome
    print("ready", flush=True)
    count = int(sys.argv[3])
    for n in range(count):
        topic, value = s.recv_multipart()
        assert int(value) == n, f"{value} instead of {n}"
    s.unsubscribe(b"number")
    s.subscribe(b"other")
    assert s.recv_multipart() == [b"other", b"welcome"]


def wrong(endpoint):
    """A SUB at a ROUTER is refused, and harms nobody."""
    s = socket(zmq.SUB, endpoint)
    s.subscribe(b"")
    monitor = s.get_monitor_socket(zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL | zmq.EVENT_DISCONNECTED)
    assert monitor.poll(20000), "nothing happened"
    frames(endpoint)


globals()[sys.argv[1]](sys.argv[2])
