// Drives the kernel in JupyterLab and in Notebook, in a headless Chromium: opens a
// shipped notebook, runs it, completes, inspects, interrupts, restarts. Each step is
// one line of output and one picture; the exit code is 1 when a step fails.
//
//   node check.mjs ONRECORD JUPYTER_BIN_DIR PICTURES [lab] [notebook]
//
// CHROMIUM says where the browser is (default: /usr/bin/chromium).
import { spawn, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [onrecord, bin, pictures, ...chosen] = process.argv.slice(2);
if (!pictures) {
  console.error("usage: node check.mjs ONRECORD JUPYTER_BIN_DIR PICTURES [lab] [notebook]");
  process.exit(2);
}
const frontends = {
  lab: { program: "jupyter-lab", url: "lab/tree/" },
  notebook: { program: "jupyter-notebook", url: "notebooks/" },
};
const book = "quote-frequency.ipynb";
const shipped = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../notebooks", book);
// Frontends show errors as one of these.
const errorOutput = ["error", "stderr"].map((t) => `.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.${t}"]`).join(", ");
const patience = 90_000; // milliseconds, for a machine that does much else

// prepare makes a home of its own: notebook without outputs, kernel spec, settings.
function prepare(home) {
  const nb = JSON.parse(fs.readFileSync(shipped, "utf8"));
  for (const cell of nb.cells) {
    if (cell.cell_type === "code") Object.assign(cell, { outputs: [], execution_count: null });
  }
  const work = path.join(home, "work");
  fs.mkdirSync(work, { recursive: true });
  fs.writeFileSync(path.join(work, book), JSON.stringify(nb));
  execFileSync(path.resolve(onrecord), ["kernel", "install", "--prefix", path.join(home, "prefix")]);
  const settings = path.join(home, "settings");
  const put = (plugin, value) => {
    const file = path.join(settings, "@jupyterlab", plugin + ".jupyterlab-settings");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(value));
  };
  put("apputils-extension/notification", { fetchNews: "false", checkForUpdates: false });
  put("notebook-extension/tracker", { windowingMode: "none" }); // cells out of sight are there too
  return {
    work,
    env: {
      PATH: bin + path.delimiter + process.env.PATH,
      HOME: home,
      XDG_DATA_HOME: path.join(home, "data"),
      JUPYTER_PATH: path.join(home, "prefix/share/jupyter"),
      JUPYTER_CONFIG_DIR: path.join(home, "config"),
      JUPYTER_DATA_DIR: path.join(home, "data/jupyter"),
      JUPYTER_RUNTIME_DIR: path.join(home, "runtime"),
      JUPYTERLAB_SETTINGS_DIR: settings,
      JUPYTERLAB_WORKSPACES_DIR: path.join(home, "workspaces"),
    },
  };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// serve starts a frontend's server; the result has its address and ends it.
async function serve(program, home) {
  const { work, env } = prepare(home);
  const port = await freePort();
  const token = randomBytes(16).toString("hex");
  const args = ["--no-browser", "--ip=127.0.0.1", `--port=${port}`, "--ServerApp.port_retries=0", `--IdentityProvider.token=${token}`];
  if (process.getuid() === 0) args.push("--allow-root");
  const log = fs.openSync(path.join(home, "server.log"), "w");
  const child = spawn(path.join(bin, program), args, { cwd: work, env, stdio: ["ignore", log, log] });
  const ended = new Promise((resolve) => child.on("exit", resolve).on("error", resolve));
  const base = `http://127.0.0.1:${port}/`;
  for (const start = Date.now(); ; await later(200)) {
    const up = await fetch(`${base}api/status?token=${token}`).then((r) => r.ok, () => false);
    if (up) break;
    if (child.exitCode !== null || Date.now() - start > patience) {
      child.kill();
      throw new Error(`${program} does not start:\n` + fs.readFileSync(path.join(home, "server.log"), "utf8"));
    }
  }
  return {
    url: (p) => `${base}${p}?token=${token}`,
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([ended, later(10_000).then(() => child.kill("SIGKILL"))]);
    },
  };
}

function check(ok, message) {
  if (!ok) throw new Error(message);
}

// A Book is a notebook in the browser's page.
class Book {
  constructor(page) {
    this.page = page;
    this.active = page.locator(".jp-Notebook .jp-Cell.jp-mod-active");
  }

  async menu(name, item) {
    await this.page.locator(".lm-MenuBar-itemLabel", { hasText: new RegExp(`^${name}$`) }).click();
    await this.page.locator(".lm-Menu-itemLabel:visible", { hasText: new RegExp(`^${item}$`) }).click();
  }

  // idle waits until no cell is running or waiting; the result is the prompts.
  async idle() {
    const prompts = this.page.locator(".jp-Notebook .jp-CodeCell .jp-InputPrompt");
    for (const start = Date.now(); ; await later(150)) {
      const texts = await prompts.allInnerTexts();
      if (texts.length > 0 && !texts.some((t) => t.includes("*"))) return texts;
      check(Date.now() - start < patience, `cells still run: ${texts}`);
    }
  }

  // all runs all cells by the menu and checks that they have run without error.
  async all(menu, item, confirm) {
    await this.menu("Edit", "Clear Outputs of All Cells");
    await this.page.locator(".jp-OutputArea-output").first().waitFor({ state: "detached" });
    await this.menu(menu, item);
    if (confirm) await this.page.locator(".jp-Dialog .jp-mod-accept").click();
    const images = this.page.locator('.jp-OutputArea-output img[src^="data:image/png"]');
    await this.page.waitForFunction(
      () => {
        const cells = [...document.querySelectorAll(".jp-Notebook .jp-CodeCell")];
        const first = cells[0]?.querySelector(".jp-InputPrompt")?.textContent ?? "";
        return first.includes("[1]") && cells.every((c) => /\[\d+\]/.test(c.querySelector(".jp-InputPrompt").textContent) || !c.querySelector(".cm-content").textContent.trim());
      },
      undefined,
      { timeout: patience },
    );
    const prompts = await this.idle();
    await this.page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor({ timeout: patience });
    const errors = await this.page.locator(errorOutput).allInnerTexts();
    check(errors.length === 0, `errors: ${errors}`);
    await images.first().waitFor({ timeout: patience });
    await images.first().scrollIntoViewIfNeeded();
    const width = await images.first().evaluate((img) => img.decode().then(() => img.naturalWidth));
    check(width > 200, `the chart is ${width} pixels wide`);
    const tables = await this.page.locator(".jp-OutputArea-output table").count();
    check(tables > 0, "no table");
    return `${prompts.length} code cells, ${await images.count()} charts, ${tables} tables`;
  }

  // cell adds a code cell at the end and types into it.
  async cell(text) {
    await this.page.locator(".jp-Notebook .jp-Cell").last().click();
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("b");
    await this.page.keyboard.press("Enter");
    await this.active.locator(".cm-content").waitFor();
    await this.page.keyboard.insertText(text);
    await this.active.scrollIntoViewIfNeeded();
  }

  async remove() {
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("d");
    await this.page.keyboard.press("d");
  }
}

const steps = [
  ["open", async (book) => {
    const cells = book.page.locator(".jp-Notebook .jp-CodeCell");
    await cells.first().waitFor({ timeout: patience });
    const name = book.page.locator(".jp-Toolbar-kernelName:visible, .jp-KernelName:visible", { hasText: "Go (onrecord)" });
    await name.first().waitFor({ timeout: patience });
    await book.page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor({ timeout: patience });
    check((await book.page.locator(".jp-OutputArea-output").count()) === 0, "there is output before the run");
    return (await name.first().innerText()).trim();
  }],
  ["run all", (book) => book.all("Run", "Run All Cells")],
  ["complete with Tab", async (book) => {
    await book.cell("strings.To");
    await book.page.keyboard.press("Tab");
    const items = book.page.locator(".jp-Completer:visible .jp-Completer-item");
    await items.first().waitFor({ timeout: patience });
    const names = (await items.allInnerTexts()).map((t) => t.trim().split(/\s/)[0]);
    check(names.some((n) => n.includes("ToUpper")), `offered: ${names}`);
    return { detail: `${names.length} offered: ${names}`, after: async () => {
      await book.page.keyboard.type("Upp");
      await book.page.keyboard.press("Enter");
      await later(500);
      const text = (await book.active.locator(".cm-content").innerText()).trim();
      check(text === "strings.ToUpper", `the cell reads ${JSON.stringify(text)}`);
    } };
  }],
  ["inspect with Shift-Tab", async (book) => {
    await book.page.keyboard.press("Shift+Tab");
    const tip = book.page.locator(".jp-Tooltip:visible");
    await tip.waitFor({ timeout: patience });
    const text = await tip.innerText();
    check(/ToUpper\(s string\) string/.test(text) && /upper case/.test(text), `the tooltip reads ${JSON.stringify(text)}`);
    return { detail: JSON.stringify(text.trim()), after: async () => {
      await book.page.keyboard.press("Escape");
      await book.remove();
    } };
  }],
  ["interrupt an endless loop", async (book) => {
    await book.cell("turns := 0\nfor {\n\tturns++\n}");
    await book.page.keyboard.press("Control+Enter");
    await book.page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]').waitFor({ timeout: patience });
    await later(1000);
    check((await book.active.locator(".jp-InputPrompt").innerText()).includes("*"), "the loop does not run");
    const start = Date.now();
    await book.menu("Kernel", "Interrupt Kernel");
    const error = book.active.locator(errorOutput);
    await error.waitFor({ timeout: patience });
    const took = Date.now() - start;
    const text = (await error.innerText()).trim();
    check(/interrupt/i.test(text), `the error reads ${JSON.stringify(text)}`);
    await book.idle();
    return `${took} ms with the menu: ${JSON.stringify(text)}`;
  }],
  ["the variables are still there", async (book) => {
    await book.remove();
    await book.cell('fmt.Println(turns > 0, len(corpus.Quotes) > 0)');
    await book.page.keyboard.press("Control+Enter");
    const out = book.active.locator(".jp-OutputArea-output");
    await out.waitFor({ timeout: patience });
    const text = (await out.innerText()).trim();
    check(text === "true true", `the cell prints ${JSON.stringify(text)}`);
    await book.idle();
    return { detail: text, after: () => book.remove() };
  }],
  ["restart and run all", (book) => book.all("Kernel", "Restart Kernel and Run All Cells…", true)],
];

async function run(name) {
  const { program, url } = frontends[name];
  const home = fs.mkdtempSync(path.join(os.tmpdir(), `onrecord-${name}-`));
  let failed = 0;
  let server, browser;
  const wrong = [];
  try {
    server = await serve(program, home);
    browser = await chromium.launchPersistentContext(path.join(home, "chromium"), {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      viewport: { width: 1280, height: 960 },
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (err) => wrong.push(String(err)));
    await page.goto(server.url(url + book));
    const shown = new Book(page);
    for (const [number, [title, step]] of steps.entries()) {
      const picture = path.join(pictures, `${name}-${number + 1}-${title.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.png`);
      let result;
      try {
        result = await step(shown);
        await page.screenshot({ path: picture });
        await result?.after?.();
        console.log(`ok    ${name}: ${title}: ${result?.detail ?? result}`);
      } catch (err) {
        failed++;
        console.log(`FAIL  ${name}: ${title}: ${err.message}`);
        await page.screenshot({ path: picture });
        await page.keyboard.press("Escape");
      }
    }
  } finally {
    await browser?.close();
    await server?.stop();
  }
  for (const text of wrong) console.log(`note  ${name}: the page says: ${text}`);
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return failed;
}

fs.mkdirSync(pictures, { recursive: true });
let failed = 0;
for (const name of chosen.length > 0 ? chosen : Object.keys(frontends)) failed += await run(name);
process.exit(failed > 0 ? 1 : 0);
