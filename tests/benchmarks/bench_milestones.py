#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the milestones that QT_LOGGING_RULES=patchbay.timing.info=true prints tell the truth? Looks at the program from outside, as a screen
reader does (AT-SPI over D-Bus), and compares when it sees what with when the program says it. Run inside scripts/headless:
bench_milestones.py FOLDER-OF-PROGRAMS. What is seen comes a little later than what is said: registering, and one look after the other."""
import os
import subprocess
import sys
import tempfile
import threading
import time

from gi.repository import Gio, GLib

CONNECTORS = 10000
TREE = "Clusters, connectors and tasks"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
SHOWING = 1 << 25
PATIENCE = 60


def call(bus, name, path, interface, member, arguments=None, answer=None):
    kind = GLib.VariantType(answer) if answer else None
    return bus.call_sync(name, path, interface, member, arguments, kind, Gio.DBusCallFlags.NONE, 5000, None).unpack()


class Outside:
    """The accessible objects of the programs on this desktop."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def property(self, thing, name):
        return call(self.bus, *thing, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, name)))[0]

    def children(self, thing):
        return call(self.bus, *thing, ACCESSIBLE, "GetChildren", None, "(a(so))")[0]

    def is_showing(self, thing):
        return bool(call(self.bus, *thing, ACCESSIBLE, "GetState", None, "(au)")[0][0] & SHOWING)

    def window(self):
        for program in self.children(("org.a11y.atspi.Registry", ROOT)):
            if self.property(program, "Name").lower() == "patchbay":
                for window in self.children(program):
                    if self.is_showing(window):
                        return window
        return None

    def find(self, thing, name, depth=12):
        if self.property(thing, "Name") == name:
            return thing
        if depth == 0 or self.property(thing, "ChildCount") > 200:  # rows are not what is looked for
            return None
        for child in self.children(thing):
            found = self.find(child, name, depth - 1)
            if found:
                return found
        return None

    def press(self, thing):
        call(self.bus, *thing, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))


class Inside(threading.Thread):
    """What the program says on stderr."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process = process
        self.said = {}
        self.counts = {}
        self.start()

    def run(self):
        for line in self.process.stderr:
            text = line.decode(errors="replace").strip()
            print(text, file=sys.stderr)
            if not text.startswith("patchbay.timing: "):
                continue
            name, _, value = text.removeprefix("patchbay.timing: ").partition(": ")
            self.said.setdefault(name, float(value.split()[0]))
            if "," in value:
                self.counts.setdefault(name, value.split(", ")[1])


def until(see):
    """What `see` answers once it answers something, and the ms on the clock then. The program may not be there yet."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            seen = see()
            if seen:
                return seen, time.monotonic() * 1000
        except GLib.Error:
            pass
        time.sleep(0.001)
    sys.exit("bench_milestones: what the program says is not seen from outside")


def row(what, said, seen):
    print(f"{what}\t{said:.0f}\tms\tseen {seen:.0f}", flush=True)


def main():
    programs = sys.argv[1]
    launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stderr=subprocess.DEVNULL)
    standin = subprocess.Popen([f"{programs}/standin", "--connectors", str(CONNECTORS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    port = standin.stdout.readline().decode().strip()
    outside = until(Outside)[0]
    with tempfile.TemporaryDirectory(prefix="pb-") as folder:
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_LOGGING_RULES="patchbay.timing.info=true",
                           XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, XDG_STATE_HOME=folder)
        begun = time.monotonic() * 1000
        process = subprocess.Popen([f"{programs}/patchbay", "--cluster", f"prod-eu=http://127.0.0.1:{port}"], env=environment,
                                   stderr=subprocess.PIPE)
        inside = Inside(process)
        window, shown = until(outside.window)
        tree, found = until(lambda: outside.find(window, TREE))
        rows, ready = until(lambda: outside.property(tree, "ChildCount") > CONNECTORS and outside.property(tree, "ChildCount"))
        # Every stall of the thread that answers falls into one of these looks, which follow each other without a break.
        longest = 0
        end = time.monotonic() + 12  # two refreshes
        while time.monotonic() < end:
            asked = time.monotonic()
            outside.property(window, "Name")
            longest = max(longest, (time.monotonic() - asked) * 1000)
        quits = until(lambda: outside.find(window, "Quit"))[0]
        outside.press(quits)
        process.wait(timeout=20)
        inside.join(timeout=5)
    standin.stdin.close()
    standin.wait()
    launcher.terminate()
    launcher.wait()
    row("milestone: window shown", inside.said["window shown"], shown - begun)
    row("milestone: interactive (seen: its widgets answer)", inside.said["interactive"], found - begun)
    row(f"milestone: tree ready with {inside.counts['tree ready']} (seen: {rows - 1})", inside.said["tree ready"], ready - begun)
    row("milestone: longest stall (seen: in two later refreshes)", inside.said["longest stall"], longest)


main()
