"""What a kernel must do beside jupyter_kernel_test, asked by jupyter_client and pyzmq.

Prints one JSON line a check: {"name", "ok", "detail"}. Checks of one list share a
kernel, so a check that harms it shows in those after it.
"""
import json
import socket
import sys
import time
import traceback
from queue import Empty

import zmq
from client import TIMEOUT, Kernel, equal, holds

BASIC, HARDER = [], []


def basic(f):
    BASIC.append(f)
    return f


def harder(f):
    HARDER.append(f)
    return f


# The 27 checks of a kernel that answers.


@basic
def heartbeat(k):
    s = zmq.Context.instance().socket(zmq.REQ)
    s.linger = 0
    s.connect(k.endpoint(k.km.hb_port))
    s.send(b"\x00ping")
    holds(s.poll(5000), "no answer")
    equal(s.recv(), b"\x00ping")
    s.close()


@basic
def iopub_welcome(k):
    equal(k.first["msg_type"], "iopub_welcome")
    equal(k.first["content"], {"subscription": ""})


@basic
def kernel_info(k):
    c = k.ask("kernel_info_request", {})
    equal(c.content["status"], "ok")
    for f in ("implementation", "implementation_version", "banner", "help_links"):
        holds(c.content[f], f)


@basic
def language_info(k):
    info = k.ask("kernel_info_request", {}).content["language_info"]
    equal([info[f] for f in ("name", "mimetype", "file_extension", "pygments_lexer", "codemirror_mode", "nbconvert_exporter")],
          ["go", "text/x-go", ".go", "go", "go", "script"])


@basic
def protocol_version(k):
    c = k.ask("kernel_info_request", {})
    equal(c.content["protocol_version"], "5.4")
    for m in [c.reply] + c.messages:
        equal(m["header"]["version"], "5.4")


@basic
def stdout(k):
    equal(k.run('fmt.Println("hello")').text(), "hello\n")


@basic
def stderr(k):
    equal(k.run('fmt.Fprintln(os.Stderr, "oh")').text("stderr"), "oh\n")


@basic
def execute_reply(k):
    c = k.run("1").content
    equal(c["status"], "ok")
    holds(isinstance(c["execution_count"], int), "no count")


@basic
def busy_and_idle(k):
    c = k.run("x := 1")
    equal(c.states(), ["busy", "idle"])
    equal([c.messages[0]["msg_type"], c.messages[-1]["msg_type"]], ["status", "status"])
    equal(k.ask("comm_info_request", {}).states(), ["busy", "idle"])


@basic
def execute_input(k):
    c = k.run("x = 2")
    equal(c.of("execute_input"), [{"code": "x = 2", "execution_count": c.content["execution_count"]}])


@basic
def complete(k):
    c = k.ask("complete_request", {"code": "é := 1; fmt.Printl", "cursor_pos": 18}).content
    equal(c["status"], "ok")
    equal((c["matches"], c["cursor_start"], c["cursor_end"]), (["Println"], 12, 18))


@basic
def inspect(k):
    c = k.ask("inspect_request", {"code": "strings.ToUpper", "cursor_pos": 10, "detail_level": 0}).content
    equal((c["status"], c["found"]), ("ok", True))
    holds(c["data"]["text/plain"], "no text")


@basic
def is_complete_complete(k):
    equal(k.ask("is_complete_request", {"code": "y := 1"}).content["status"], "complete")


@basic
def is_complete_incomplete(k):
    c = k.ask("is_complete_request", {"code": "for {"}).content
    equal(c["status"], "incomplete")
    holds(isinstance(c["indent"], str), "no indent")


@basic
def history(k):
    k.run("1 + 41")
    c = k.ask("history_request", {"output": False, "raw": True, "hist_access_type": "tail", "n": 1}).content
    equal((c["status"], c["history"][0][2]), ("ok", "1 + 41"))


@basic
def comm_info(k):
    c = k.ask("comm_info_request", {}).content
    equal((c["status"], c["comms"]), ("ok", {}))


@basic
def error(k):
    c = k.run('panic("boom")')
    equal(c.content["status"], "error")
    equal(len(c.of("error")), 1)
    for f in ("ename", "evalue", "traceback"):
        equal(c.content[f], c.of("error")[0][f])
    holds("boom" in c.content["evalue"], c.content["evalue"])


@basic
def display_data(k):
    c = k.run('display.Display(display.HTML("<b>b</b>"))')
    equal(c.of("display_data")[0]["data"]["text/html"], "<b>b</b>")


@basic
def update_display_data(k):
    c = k.run('display.DisplayID("it", 1); display.Update("it", 2)')
    equal(c.of("display_data")[0]["transient"], {"display_id": "it"})
    equal([(u["transient"], u["data"]["text/plain"]) for u in c.of("update_display_data")], [({"display_id": "it"}, "2")])


@basic
def execute_result(k):
    c = k.run("40 + 2")
    r = c.of("execute_result")
    equal((len(r), r[0]["data"]["text/plain"], r[0]["execution_count"]), (1, "42", c.content["execution_count"]))


@basic
def rich_execute_result(k):
    holds(k.run("image.NewGray(image.Rect(0, 0, 3, 3))").of("execute_result")[0]["data"]["image/png"].startswith("iVBOR"), "no PNG")


@basic
def stdin_input_request(k):
    msg_id = k.kc.execute('var word string\nfmt.Print("word? ")\nfmt.Scanln(&word)\nfmt.Print(len(word))', allow_stdin=True)
    q = k.kc.get_stdin_msg(timeout=TIMEOUT)
    equal((q["msg_type"], q["parent_header"]["msg_id"]), ("input_request", msg_id))
    k.kc.input("seven77")
    equal(k.wait(msg_id).text(), "word? 7")
    code = 'import "github.com/janpfeifer/gonb/gonbui"\ngonbui.RequestInput("secret: ", true)\nvar w string\nfmt.Scanln(&w)\nfmt.Print(w)'
    msg_id = k.kc.execute(code, allow_stdin=True)
    q = k.kc.get_stdin_msg(timeout=TIMEOUT)
    equal(q["content"], {"prompt": "secret: ", "password": True})
    k.kc.input("xyz")
    equal(k.wait(msg_id).text(), "xyz")
    c = k.run("fmt.Scanln(&w)", allow_stdin=False)
    holds("does not ask for input" in c.text("stderr"), "a cell waits for input that is not allowed")


@basic
def comm_lifecycle(k):
    msg = k.kc.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    k.kc.shell_channel.send(msg)
    got = [m for m in k.published(msg["header"]["msg_id"]) if m["msg_type"] == "comm_close"]
    equal([m["content"]["comm_id"] for m in got], ["c1"])
    for kind in ("comm_msg", "comm_close"):
        msg = k.kc.session.msg(kind, {"comm_id": "c1", "data": {}})
        k.kc.shell_channel.send(msg)
        k.published(msg["header"]["msg_id"])
    equal(k.ask("comm_info_request", {"target_name": "nobody"}).content["comms"], {})


@basic
def interrupt_request(k):
    equal(k.control("interrupt_request")["content"]["status"], "ok")


@basic
def counts_rise(k):
    a, b = (k.run("1").content["execution_count"] for _ in range(2))
    equal(b, a + 1)


@basic
def parent_headers(k):
    msg_id = k.kc.execute('fmt.Println("p"); display.Display(1); 2')
    c = k.wait(msg_id)
    equal(sorted({m["msg_type"] for m in c.messages}), ["display_data", "execute_input", "execute_result", "status", "stream"])
    for m in c.messages + [c.reply]:
        equal(m["parent_header"]["msg_type"], "execute_request")
        equal(m["parent_header"]["session"], k.kc.session.session)


@basic
def shutdown_reply(k):
    m = k.control("shutdown_request", {"restart": False})
    equal((m["content"]["status"], m["content"]["restart"]), ("ok", False))
    equal(m["msg_type"], "shutdown_reply")
    k.km.provisioner.process.wait(10)


# The 24 harder ones.


def interrupted(k, code, pause=0.3):
    msg_id = k.kc.execute(code)
    time.sleep(pause)
    equal(k.control("interrupt_request")["content"]["status"], "ok")
    c = k.wait(msg_id)
    equal((c.content["status"], len(c.of("error"))), ("error", 1))
    equal(k.run("6 * 7").of("execute_result")[0]["data"]["text/plain"], "42")
    return c


@harder
def starting_once_first(k):
    equal([m["content"] for m in k.seen if m["msg_type"] == "status"], [{"execution_state": "starting"}])
    equal(k.seen[-1]["parent_header"], {})


@harder
def interrupt_loop(k):
    interrupted(k, "for {}")


@harder
def interrupt_sleep(k):
    interrupted(k, "time.Sleep(time.Hour)")


@harder
def lines_20000(k):
    c = k.run("for i := 0; i < 20000; i++ { fmt.Println(i) }", timeout=60)
    equal(c.text().split("\n"), [str(i) for i in range(20000)] + [""])


@harder
def utf8_across_chunks(k):
    text = "aä€😀" * 30000
    equal(k.run('fmt.Print(strings.Repeat("aä€😀", 30000))').text(), text)
    equal(k.run('for _, b := range []byte("€uro😀") { os.Stdout.Write([]byte{b}); time.Sleep(30*time.Millisecond) }').text(), "€uro😀")


@harder
def log_captured(k):
    holds("logged" in k.run('log.Println("logged")').text("stderr"), "log is lost")


@harder
def println_captured(k):
    holds("builtin" in k.run('println("builtin")').text("stderr"), "println is lost")


@harder
def traceback_names_line(k):
    for code, line in (('x1 := []int{1}\n\nfmt.Println(x1[len(x1)+3])', 3), ("a1 := 1\nb1 := undefined_thing", 2)):
        c = k.run(code).content
        text = "\n".join(c["traceback"])
        holds(f"line {line}" in text or f":{line}:" in text, text)


@harder
def traceback_is_list(k):
    t = k.run('panic("x")').content["traceback"]
    holds(isinstance(t, list) and t and all(isinstance(s, str) for s in t), repr(t))


@harder
def stop_on_error_aborts(k):
    ids = [k.kc.execute(code) for code in ('time.Sleep(100*time.Millisecond); panic("stop")', "1", "2")]
    cells = [k.wait(i) for i in ids]
    equal([c.content["status"] for c in cells], ["error", "aborted", "aborted"])
    equal(cells[1].states(), ["busy", "idle"])
    equal(k.run("3").content["status"], "ok")
    ids = [k.kc.execute('panic("go on")', stop_on_error=False), k.kc.execute("1")]
    equal([k.wait(i).content["status"] for i in ids], ["error", "ok"])
    for _ in range(20):  # fast: the second is made before the first fails, and may still be on its way
        requests = [k.kc.session.msg("execute_request", {"code": code}) for code in ('panic("stop")', "1")]
        for r in requests:
            k.kc.shell_channel.send(r)
        ids = [r["header"]["msg_id"] for r in requests]
        equal([k.wait(i).content["status"] for i in ids], ["error", "aborted"])
        equal(k.run("4").content["status"], "ok")


@harder
def user_expressions(k):
    c = k.run("u := 5", user_expressions={"a": "u + 1", "b": "nothing_here"}).content["user_expressions"]
    equal((c["a"]["status"], c["a"]["data"]["text/plain"]), ("ok", "6"))
    equal(c["b"]["status"], "error")
    holds(c["b"]["ename"] and isinstance(c["b"]["traceback"], list), repr(c["b"]))


@harder
def silent(k):
    before = k.run("1").content["execution_count"]
    c = k.run('s := 9; fmt.Print("q"); s', silent=True)
    equal([m["msg_type"] for m in c.messages], ["status", "status"])
    after = k.run("s")
    equal((after.content["execution_count"], after.of("execute_result")[0]["data"]["text/plain"]), (before + 1, "9"))


@harder
def late_output(k):
    msg_id = k.kc.execute('go func() { time.Sleep(400*time.Millisecond); fmt.Print("late") }()')
    c = k.wait(msg_id)
    equal(c.text(), "")
    m = k.kc.get_iopub_msg(timeout=5)
    equal((m["msg_type"], m["content"].get("text"), m["parent_header"]["msg_id"]), ("stream", "late", msg_id))


@harder
def no_completion(k):
    c = k.ask("complete_request", {"code": "zzqq_none", "cursor_pos": 9}).content
    equal((c["status"], c["matches"]), ("ok", []))


@harder
def inspect_documentation(k):
    c = k.ask("inspect_request", {"code": "fmt.Println(1)", "cursor_pos": 11, "detail_level": 0}).content
    holds(c["found"] and "standard output" in c["data"]["text/plain"], repr(c))


@harder
def control_while_busy(k):
    msg_id = k.kc.execute("time.Sleep(2*time.Second)")
    time.sleep(0.2)
    equal(k.control("kernel_info_request")["content"]["status"], "ok")
    holds(not k.kc.shell_channel.msg_ready(), "control has waited for the cell")
    k.wait(msg_id)


@harder
def heartbeat_while_busy(k):
    msg_id = k.kc.execute("for t := time.Now(); time.Since(t) < 2*time.Second; {}")
    time.sleep(0.2)
    heartbeat(k)
    holds(not k.kc.shell_channel.msg_ready(), "the heartbeat has waited for the cell")
    k.wait(msg_id)


def dealer(k):
    s = zmq.Context.instance().socket(zmq.DEALER)
    s.linger = 1000
    s.connect(k.endpoint(k.km.shell_port))
    return s


@harder
def malformed_frame(k):
    s = dealer(k)
    for frames in ([b""], [b"x", b"y"], [b"<IDS|MSG>"], [b"<IDS|MSG>", b"", b"{}", b"{}", b"{}", b"{}"], [b"<IDS|MSG>", b"sig", b"\xff", b"[", b"1", b"null"]):
        s.send_multipart(frames)
    signed = k.kc.session.serialize(k.kc.session.msg("no_such_request", {}))
    s.send_multipart(signed)
    s.send_multipart(k.kc.session.serialize(k.kc.session.msg("execute_request", {"silent": False})))
    s.close()
    raw = socket.create_connection((k.km.ip, k.km.shell_port))
    raw.sendall(b"GET / HTTP/1.1\r\n\r\n" * 10)
    raw.close()
    equal(k.run("1").content["status"], "ok")


@harder
def wrong_signature(k):
    frames = k.kc.session.serialize(k.kc.session.msg("execute_request", {"code": 'fmt.Print("forged")'}))
    frames[1] = b"0" * 64
    s = dealer(k)
    s.send_multipart(frames)
    holds(not s.poll(300), "a forged request was answered")
    s.close()
    equal(k.run("1").content["status"], "ok")


@harder
def idle_connection(k):
    held = [socket.create_connection((k.km.ip, port)) for port in (k.km.shell_port, k.km.iopub_port, k.km.control_port, k.km.hb_port) for _ in range(5)]
    s = zmq.Context.instance().socket(zmq.REQ)
    s.linger = 0
    s.connect(k.endpoint(k.km.hb_port))
    s.send(b"x")
    holds(s.poll(3000), "an idle connection blocks the heartbeat")
    s.close()
    d = dealer(k)
    d.send_multipart(k.kc.session.serialize(k.kc.session.msg("kernel_info_request", {})))
    holds(d.poll(3000), "an idle connection blocks shell")
    d.close()
    for c in held:
        c.close()
    equal(k.run("1").content["status"], "ok")


@harder
def panic_in_goroutine(k):
    c = k.run('go func() { panic("lost") }(); time.Sleep(300*time.Millisecond)')
    equal(c.content["status"], "error")
    holds("lost" in c.content["evalue"], c.content["evalue"])
    c = k.run("time.AfterFunc(time.Millisecond, func() { var p *int; *p = 1 }); time.Sleep(time.Second)")
    equal((c.content["status"], len(c.of("error"))), ("error", 1))
    equal(k.run("1").content["status"], "ok")


@harder
def stack_overflow(k):
    k.run("func deep(n int) int { return deep(n+1) + 1 }")
    c = k.run("deep(0)", timeout=60)
    equal((c.content["status"], len(c.of("error"))), ("error", 1))
    equal(k.run("1").content["status"], "ok")


@harder
def os_exit(k):
    for code in ("os.Exit(3)", 'log.Fatal("end")', 'log.New(os.Stderr, "", 0).Fatal("compiled")'):
        c = k.run(code)
        equal((c.content["status"], len(c.of("error"))), ("error", 1))
        equal(k.run("1").content["status"], "ok")


@harder
def restart_and_history(k):
    k.run("remembered := 12321")
    k.kc.stop_channels()
    k.km.restart_kernel(now=False)
    k.kc = k.km.client()
    k.kc.start_channels()
    k.kc.wait_for_ready(timeout=TIMEOUT)
    equal(k.run("remembered").content["status"], "error")
    c = k.ask("history_request", {"output": False, "raw": True, "hist_access_type": "search", "pattern": "remembered := *", "n": 1}).content
    equal([h[2] for h in c["history"]], ["remembered := 12321"])


def main():
    for checks, which in ((BASIC, "basic"), (HARDER, "harder")):
        k = None
        for check in checks:
            try:
                if k is None:
                    k = Kernel(sys.argv[1])
                k.flush()
                check(k)
                ok, detail = True, ""
            except Empty:
                ok, detail = False, "no message in time: " + traceback.format_exc().strip().splitlines()[-3]
            except Exception as e:  # noqa: BLE001
                frames = [f"{f.name}:{f.lineno}" for f in traceback.extract_tb(e.__traceback__)]
                ok, detail = False, f"{type(e).__name__}: {e} ({' '.join(frames)})"
            print(json.dumps({"name": f"{which}/{check.__name__}", "ok": ok, "detail": detail}), flush=True)
        if k is not None:
            k.close()


main()
