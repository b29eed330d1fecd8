"""Talks to a kernel through jupyter_client. Usage: client.py CONNECTION_FILE."""
import sys

import zmq
from jupyter_client import BlockingKernelClient

client = BlockingKernelClient()
client.load_connection_file(sys.argv[1])
client.start_channels()

welcome = client.get_iopub_msg(timeout=30)
assert welcome["msg_type"] == "iopub_welcome" and welcome["content"] == {"subscription": ""}, welcome
client.wait_for_ready(timeout=30)
assert client.hb_channel.is_beating(), "no heartbeat"


def run(code, **kwargs):
    outputs = []
    reply = client.execute_interactive(code, timeout=30, output_hook=outputs.append, **kwargs)
    assert reply["content"]["status"] == "ok" and reply["header"]["version"] == "5.4", reply
    assert all(o["parent_header"]["msg_id"] == reply["parent_header"]["msg_id"] for o in outputs), "a wrong parent"
    text = "".join(o["content"]["text"] for o in outputs if o["msg_type"] == "stream")
    assert [o for o in outputs if o["msg_type"] == "display_data"][0]["content"]["data"] == {"image/png": "iVBORw=="}
    return text


want = "".join(f"QUIET, PLEASE! {n}\n" for n in range(500))
assert run("quiet, please!") == want
assert run("ask", allow_stdin=True, stdin_hook=lambda m: client.input("東京 now")).startswith("東京 NOW 0\n")

# What is not a message, or not signed, or sent again, is dropped, and the kernel works on.
raw = client.context.socket(zmq.DEALER)
raw.connect(f"tcp://{client.ip}:{client.shell_port}")
raw.send_multipart([b"no", b"message"])
message = client.session.msg("kernel_info_request")
signed = client.session.serialize(message)
raw.send_multipart([signed[0], b"0" * 64] + signed[2:])
raw.send_multipart(signed)
assert raw.poll(30000), "no reply"
raw.recv_multipart()
raw.send_multipart(signed)
assert run("still here").startswith("STILL HERE 0\n")

request = client.session.msg("shutdown_request", {"restart": False})
client.control_channel.send(request)
reply = client.control_channel.get_msg(timeout=30)
assert reply["msg_type"] == "shutdown_reply" and reply["parent_header"]["msg_id"] == request["header"]["msg_id"], reply
client.stop_channels()
raw.close(0)
