#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""outside.py PROGRAM: drives the window from outside, as a screen reader sees it: by role and name, over AT-SPI.

Finds a failed connector in the tree, presses "Restart failed", and waits until the worker itself says that it runs.
Inside scripts/headless, with the environment of a playground.
"""
import json
import os
import subprocess
import sys
import time
import urllib.request

import pyatspi

PATIENCE = 60.0
worker = os.environ["PATCHBAY_WORKER_1"]
folder = os.path.join(os.environ["PATCHBAY_PLAYGROUND_DATA"], f"outside-{os.getpid()}")
connector = f"it-outside-{os.getpid()}"
log = []


def fail(text):
    sys.exit(f"outside: {text}\nThe program said:\n" + "".join(log))


def wait(what, question, patience=PATIENCE):
    """The first true answer of question()."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if answer := question():
                return answer
        except Exception:  # objects come and go while one looks at them
            pass
        time.sleep(0.2)
    fail(f"{what} did not come within {patience:.0f} s")


def ask(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(worker + path, data=data, method=method, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=90) as answer:
        text = answer.read()
        return json.loads(text) if text else None


def ask_until_done(method, path, body=None):
    """Through the rebalances that every change brings."""
    for _ in range(60):
        try:
            return ask(method, path, body)
        except urllib.error.HTTPError as error:
            if error.code not in (409, 500):
                raise
            time.sleep(1)
    fail(f"{method} {path} was never done")


def task_state():
    status = ask("GET", f"/connectors/{connector}/status")
    return status["tasks"][0]["state"] if status["tasks"] else ""


def descend(node, depth=14):
    """Every object below, those that the window shows first."""
    if depth == 0:
        return
    for index in range(min(node.childCount, 400)):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        if child is None:
            continue
        yield child
        yield from descend(child, depth - 1)


def find(root, role, begins):
    for node in descend(root):
        if node.getRole() == role and node.name.startswith(begins):
            return node
    return None


def application(pid):
    for node in pyatspi.Registry.getDesktop(0):
        if node and node.get_process_id() == pid:
            return node
    return None


def press(node):
    action = node.queryAction()
    names = [action.getName(index) for index in range(action.nActions)]
    for wanted in ("Press", "press", "click", "Toggle", "toggle"):
        if wanted in names:
            action.doAction(names.index(wanted))
            return
    fail(f"“{node.name}” can’t be pressed, only {names}")


def names_below(root):
    return sorted({f"{node.getRoleName()} “{node.name}”" for node in descend(root) if node.name})


def drive(program):
    app = wait("the window among the applications", lambda: application(program.pid))
    field = wait("the filter of the tree", lambda: find(app, pyatspi.ROLE_TEXT, "Filter of the cluster tree"))
    field.queryEditableText().setTextContents(connector)

    tree = wait("the tree", lambda: find(app, pyatspi.ROLE_TREE, "Clusters, connectors and tasks")
                or find(app, pyatspi.ROLE_TREE_TABLE, "Clusters, connectors and tasks"))
    row = wait("the row of the failed connector", lambda: next(
        (node for node in descend(tree, 3) if connector in node.name and "FAILED" in node.name), None))
    print(f"found: {row.name}")
    tree.queryComponent().grabFocus()
    table = tree.queryTable()  # Qt 6.4 has no selection interface on views
    if not table.addRowSelection(table.getRowAtIndex(row.getIndexInParent())):
        fail("the row can’t be chosen")

    def button():
        node = find(app, pyatspi.ROLE_MENU_ITEM, "Restart failed")
        return node if node and node.getState().contains(pyatspi.STATE_ENABLED) else None

    press(wait("“Restart failed” that can be pressed", button))
    operations = wait("the list of operations", lambda: find(app, pyatspi.ROLE_TREE, "Operations and their steps")
                      or find(app, pyatspi.ROLE_TREE_TABLE, "Operations and their steps"))
    wait("the operation in the activity panel",
         lambda: next((node for node in descend(operations, 3) if connector in node.name), None))
    wait("RUNNING, as the worker says", lambda: task_state() == "RUNNING")
    wait("RUNNING, as the tree says", lambda: next(
        (node for node in descend(tree, 3) if connector in node.name and "RUNNING" in node.name), None))
    print("restarted: it runs")


def main():
    launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)
    program = None
    try:
        ask_until_done("POST", "/connectors", {"name": connector, "config": {
            "connector.class": "org.apache.kafka.connect.file.FileStreamSinkConnector", "tasks.max": "1",
            "topics": "invoices", "file": os.path.join(folder, "out.txt")}})
        wait("FAILED, as the worker says", lambda: task_state() == "FAILED")
        os.makedirs(folder)  # the cause is mended; only a restart is missing

        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        program = subprocess.Popen(
            [sys.argv[1], "--cluster", "lab=" + os.environ["PATCHBAY_WORKERS"]],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        drive(program)
    finally:
        if program:
            program.terminate()
            log.append(program.communicate()[0] or "")
        try:
            ask_until_done("DELETE", f"/connectors/{connector}")
        except Exception:
            pass
        launcher.terminate()
        launcher.wait()


main()
