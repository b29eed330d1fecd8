"""Reads messages with jupyter_client's Session and answers with its own.

Each line of input is a JSON object: frames (base64), content, metadata. The
content must be what Session finds in the frames. Each line of output has the
frames of a message that Session makes of the same content, as an answer.
"""
import base64
import json
import sys

from jupyter_client.session import Session

session = Session(key=b"a shared key")
for line in sys.stdin:
    said = json.loads(line)
    frames = [base64.b64decode(f) for f in said["frames"]]
    identities, rest = session.feed_identities(frames)
    message = session.deserialize(rest)  # checks the signature
    header = message["header"]
    for name, want in (("content", said["content"]), ("metadata", said["metadata"])):
        if message[name] != want:
            sys.exit(f"{header['msg_type']}: {name}: {message[name]!r} instead of {want!r}")
    if header["version"] != "5.4" or header["date"].tzinfo is None or header["date"].utcoffset().total_seconds() != 0:
        sys.exit(f"header: {header!r}")
    if [bytes(b) for b in message["buffers"]] != [b"\x00\x01", b""]:
        sys.exit(f"buffers: {message['buffers']!r}")
    answer = session.msg(header["msg_type"], content=message["content"], parent=message, metadata=message["metadata"])
    out = session.serialize(answer, ident=identities) + [b"buffer"]
    print(json.dumps([base64.b64encode(bytes(f)).decode() for f in out]), flush=True)
