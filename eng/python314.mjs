// Runs a Python script with CPython 3.14, the oracle of the front end, as the npm package 'pyodide' brings it:
//
//     NODE_PATH=…/node_modules node eng/python314.mjs SCRIPT [ARGS]
//
// The machine's files are seen under /host; arguments that name an existing file or folder (after an @,
// too) are translated, and the working folder is the caller's: files named inside other files must be relative to it.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
    console.error("usage: node eng/python314.mjs SCRIPT [ARGS]");
    process.exit(2);
}
const { loadPyodide } = await import(pathToFileURL(createRequire(import.meta.url).resolve("pyodide/pyodide.mjs")));
const python = await loadPyodide();
python.FS.mkdirTree("/host");
python.FS.mount(python.FS.filesystems.NODEFS, { root: "/" }, "/host");

const translate = (text) => (existsSync(resolve(text)) ? "/host" + resolve(text) : text);
const translated = [script, ...args].map((text) => (text.startsWith("@") ? "@" + translate(text.slice(1)) : translate(text)));
python.globals.set("host_arguments", python.toPy(translated));
python.globals.set("host_folder", "/host" + process.cwd());
try {
    python.runPython(`
import os, runpy, sys
os.chdir(host_folder)
sys.argv = list(host_arguments)
sys.path.insert(0, os.path.dirname(sys.argv[0]))
sys.setrecursionlimit(10000)
runpy.run_path(sys.argv[0], run_name="__main__")
`);
} catch (error) {
    if (!/SystemExit: (0|None)?\s*$/.test(error.message)) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
