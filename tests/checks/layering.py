# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes follow the layers: core <- models <- widgets <- app, core <- platform <- app and cli, core <- cli.

usage: layering.py SRC [QT_HEADERS]     QT_HEADERS is the folder that holds QtCore, QtGui, ...
"""
import os
import pathlib
import re
import sys

import sources

LAYERS = {
    'core': {'core'},
    'models': {'core', 'models'},
    'platform': {'core', 'platform'},
    'widgets': {'core', 'models', 'widgets'},
    'app': {'core', 'models', 'platform', 'widgets', 'app'},
    'cli': {'core', 'platform', 'cli'},
}
QT = {
    'core': {'QtCore', 'QtNetwork'},
    'models': {'QtCore', 'QtNetwork'},
    'platform': {'QtCore', 'QtNetwork', 'QtSql', 'QtDBus'},
    'widgets': {'QtCore', 'QtNetwork', 'QtGui', 'QtWidgets', 'QtSvg', 'QtSvgWidgets', 'QtPrintSupport'},
    'app': {'QtCore', 'QtNetwork', 'QtGui', 'QtWidgets', 'QtSvg', 'QtDBus'},
    'cli': {'QtCore', 'QtNetwork'},
}
# Libraries that belong to one layer alone.
LIBRARIES = {'qt6keychain': {'platform'}, 'Qsci': {'widgets'}, 'git2': {'platform'}, 'git2.h': {'platform'},
             'sqlite3.h': {'platform'}, 'simdjson.h': {'core'}, 'CLI': {'cli'}}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.M)


def module_of_headers(qt_headers):
    """QLabel -> QtWidgets, qlabel.h -> QtWidgets, for every header of the Qt that is installed."""
    modules = {}
    for module in sorted(os.listdir(qt_headers)):
        if module.startswith('Qt') and os.path.isdir(os.path.join(qt_headers, module)):
            modules[module] = module
            for name in os.listdir(os.path.join(qt_headers, module)):
                modules.setdefault(name, module)
    return modules


def problems_of(src, modules):
    for path in sources.files(src, '**/*.h', '**/*.cpp'):
        relative = path.relative_to(src)
        layer = relative.parts[0]
        text = path.read_text(encoding='utf-8')
        def problem(match, what):
            return f'{path}:{sources.line_of(text, match.start())}: {what}'
        if layer not in LAYERS:
            yield f'{path}: src/{layer} is not a layer ({", ".join(LAYERS)})'
            continue
        for match in INCLUDE.finditer(sources.blank(text)):
            system, own = match.groups()
            if own:
                first = own.split('/')[0]
                if re.fullmatch(r'(\w+/)*ui_\w+\.h', own):
                    if layer not in ('widgets', 'app'):
                        yield problem(match, f'{layer} includes a form, {own}')
                elif own.endswith('.moc') and '/' not in own:
                    pass
                elif first not in LAYERS or '/' not in own:
                    yield problem(match, f'"{own}" should be written from src on, such as "core/rest/x.h"')
                elif first not in LAYERS[layer]:
                    yield problem(match, f'{layer} must not include {first} ("{own}")')
                elif not (pathlib.Path(src) / own).is_file():
                    yield problem(match, f'"{own}" does not exist below src')
            else:
                first = system.split('/')[0]
                module = modules.get(first)
                if module and module not in QT[layer]:
                    yield problem(match, f'{layer} must not include <{system}> of {module}')
                elif module is None and re.fullmatch(r'Q[A-Z]\w*|q[a-z]+\w*\.h', first):
                    yield problem(match, f'<{system}> is not a header of the Qt that is installed')
                if first in LIBRARIES and layer not in LIBRARIES[first]:
                    yield problem(match, f'<{system}> belongs to {", ".join(LIBRARIES[first])} alone')


def qt_headers_of(arguments):
    if arguments:
        return arguments[0]
    import subprocess
    return subprocess.check_output(['qmake6', '-query', 'QT_INSTALL_HEADERS'], text=True).strip()


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    found = list(problems_of(sys.argv[1], module_of_headers(qt_headers_of(sys.argv[2:]))))
    sys.exit(sources.report(found, 'layering: every include follows the layers'))
