#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logs as Meson writes them, and what tools/tally has to make of each."""
import json
import os
import subprocess
import sys
import tempfile

TALLY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "tally")


def program(stdout, result="OK", **more):
    return {"name": "one", "result": result, "stdout": stdout, **more}


# behaviour, the entries of the log, last line, exit status
CASES = [
    ("counts-cases-not-programs", [program("1..2\nok 1 /a\nok 2 /b\n"), program("1..1\nok 1 /c\n")], (3, 0, 0), 0),
    ("a-failure-fails", [program("1..2\nok 1 /a\nnot ok 2 /b\n", "FAIL")], (1, 1, 0), 1),
    ("a-skip-fails", [program("1..2\nok 1 /a\nok 2 /b # SKIP no screen\n")], (1, 0, 1), 1),
    ("a-skipped-program-is-one-skip", [program("1..0 # SKIP no screen\n", "SKIP")], (0, 0, 1), 1),
    ("a-crash-after-good-cases-fails", [program("1..3\nok 1 /a\n", "ERROR")], (1, 1, 0), 1),
    ("a-case-that-never-came-fails", [program("1..3\nok 1 /a\nok 2 /b\n")], (2, 1, 0), 1),
    ("a-missing-plan-fails", [program("ok 1 /a\n")], (1, 1, 0), 1),
    ("a-timeout-fails", [program("", "TIMEOUT")], (0, 1, 0), 1),
    ("an-exit-status-after-good-cases-fails", [program("1..1\nok 1 /a\n", "FAIL")], (1, 1, 0), 1),
    ("a-plain-program-is-one-case", [program("hello\n"), program("oh\n", "FAIL")], (1, 1, 0), 1),
    ("deeper-cases-count-once",
     [program("    ok 1 /a/x\n    not ok 2 /a/y\n    1..2\nnot ok 1 /a\nok 2 /b\n1..2\n", "FAIL")], (2, 1, 0), 1),
    ("two-groups-of-deeper-cases",
     [program("    ok 1 /a/x\n    1..1\nok 1 /a\n    ok 1 /b/x\n    1..1\nok 2 /b\n1..2\n")], (2, 0, 0), 0),
    ("nothing-that-ran-fails", [], (0, 1, 0), 1),
    ("a-suite-of-no-cases-fails", [program("1..0\n")], (0, 0, 0), 1),
]  # fmt: skip


def run_tally(entries, folder):
    path = os.path.join(folder, "testlog.json")
    with open(path, "w", encoding="utf-8") as log:
        log.writelines(json.dumps(entry) + "\n" for entry in entries)
    return subprocess.run([sys.executable, TALLY, path], capture_output=True, text=True)


def main():
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for name, entries, counts, status in CASES:
            result = run_tally(entries, folder)
            last = result.stdout.rstrip("\n").split("\n")[-1]
            good = last == "%d passed, %d failed, %d skipped" % counts and result.returncode == status
            results.append((name, good, result))
        missing = subprocess.run([sys.executable, TALLY, os.path.join(folder, "no.json")], capture_output=True, text=True)
        results.append(("a-missing-log-fails", missing.stdout.endswith("0 passed, 1 failed, 0 skipped\n"), missing))
        shown = run_tally([program("1..2\nok 1 /good\nnot ok 2 /bad\n", "FAIL", stderr="because of this")], folder)
        good = "not ok 2 /bad" in shown.stdout and "because of this" in shown.stdout and "/good" not in shown.stdout
        results.append(("shows-what-failed-and-why", good, shown))

    print(f"1..{len(results)}")
    for number, (name, good, result) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} /tools/tally/{name}")
        if not good:
            print("\n".join("# " + line for line in (result.stdout + result.stderr).split("\n")))
    return 0 if all(good for _, good, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main())
