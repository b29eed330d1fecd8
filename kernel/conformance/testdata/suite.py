"""jupyter_kernel_test's tests with Go samples: the 12 of KernelTests and iopub_welcome.

Prints one JSON line a test: {"name", "outcome", "detail"}.
"""
import json
import sys
import unittest

import jupyter_kernel_test as jkt

KERNEL = sys.argv[1]


class Go(jkt.KernelTests):
    kernel_name = KERNEL
    language_name = "go"
    file_extension = ".go"
    code_hello_world = 'fmt.Println("hello, world")'
    code_stderr = 'fmt.Fprintln(os.Stderr, "to stderr")'
    completion_samples = [
        {"text": "strings.ToUpp", "matches": {"ToUpper", "ToUpperSpecial"}},
        {"text": "fmt.Printl", "matches": {"Println"}},
        {"text": "no_such_name_anywhere", "matches": set()},
    ]
    complete_code_samples = ["1", "x := 2", 'fmt.Println("a")', "func f(n int) int {\n\treturn n\n}", "for i := 0; i < 3; i++ {\n}"]
    incomplete_code_samples = ["for i := 0; i < 3; i++ {", "func f(", "x := []int{1,", "s := `raw", "if true {\n\tx := 1"]
    invalid_code_samples = ["x := )", "func }{", "for for", 'import "a" "b" "c"']
    code_page_something = "fmt.Println?"
    code_generate_error = 'panic("an error")'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": 'strings.Repeat("ab", 2)', "result": "abab"},
        {"code": 'display.HTML("<b>bold</b>")', "mime": "text/html", "result": "<b>bold</b>"},
        {"code": "dataframe.LoadMaps([]map[string]interface{}{{\"a\": 1}})", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'display.Display(display.HTML("<p>shown</p>"))', "mime": "text/html"},
        {"code": 'display.Display(display.Markdown("*m*"))', "mime": "text/markdown"},
        {"code": "display.Display(image.NewRGBA(image.Rect(0, 0, 2, 2)))", "mime": "image/png"},
        {"code": "display.Display(display.SVG(`<svg xmlns='http://www.w3.org/2000/svg'/>`))", "mime": "image/svg+xml"},
        {"code": 'display.Display(display.JSON(map[string]interface{}{"a": 1}))', "mime": "application/json"},
        {"code": 'display.Display(display.Latex("x^2"))', "mime": "text/latex"},
    ]
    code_history_pattern = "1?+*2"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "fmt.Println"
    code_clear_output = "display.Clear(false)"


class Welcome(jkt.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


class Lines(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.bad = {}

    def startTest(self, test):
        super().startTest(test)
        self.bad[test] = []

    def addError(self, test, err):
        self.bad.setdefault(test, []).append(self._exc_info_to_string(err, test))

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.bad[test].append(f"{subtest}: {err[1]}")

    def addSkip(self, test, reason):
        self.bad.setdefault(getattr(test, "test_case", test), []).append(f"skipped: {reason}")

    def stopTest(self, test):
        super().stopTest(test)
        bad = self.bad[test]
        print(json.dumps({"name": test._testMethodName, "ok": not bad, "detail": "\n".join(bad)}), flush=True)


suite = unittest.TestSuite()
for case in (Go, Welcome):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
result = Lines()
suite.run(result)
for test, bad in result.bad.items():
    if bad and not hasattr(test, "_testMethodName"):
        print(json.dumps({"name": str(test), "ok": False, "detail": "\n".join(bad)}), flush=True)
