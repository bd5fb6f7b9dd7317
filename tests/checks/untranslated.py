# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string that a person sees goes through tr().

usage: untranslated.py SRC FORMS

Two nets, because no list of functions is ever complete:
1. a literal with a letter in it, given to a function or class that shows its text (setText, addAction, QLabel, ...), outside tr();
2. a literal of three words or more anywhere, outside tr(), the log and assertions.
In forms: text marked notr="true" in a property that is shown.
An exception says why: // untranslated: REASON behind the literal, or on a line of its own for the whole statement that follows.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

import sources

SHOWN = '''setText setTitle setWindowTitle setToolTip setStatusTip setWhatsThis setPlaceholderText setAccessibleName
setAccessibleDescription setLabelText setInformativeText setDetailedText setHeaderLabels setHorizontalHeaderLabels
setVerticalHeaderLabels setTabText setTabToolTip setIconText setPrefix setSuffix setSpecialValueText setItemText setButtonText
setDescription setSubTitle setCheckBoxText setHtml setPlainText setMarkdown appendPlainText setApplicationDisplayName
addAction addMenu addTab insertTab addItem addButton addToolBar addSection addRow addDockWidget showMessage showText
information warning question critical about getText getItem getOpenFileName getSaveFileName getExistingDirectory
QLabel QPushButton QToolButton QAction QCheckBox QRadioButton QGroupBox QDockWidget QMenu QToolBar QMessageBox QProgressDialog
QCommandLinkButton QTreeWidgetItem QListWidgetItem QTableWidgetItem QStandardItem QTextDocument'''.split()
# What goes to the log, to an assertion, to a comparison or to a translator's tool is not shown.
QUIET = '''tr translate QT_TR_NOOP QT_TR_N_NOOP QT_TRANSLATE_NOOP QT_TRANSLATE_NOOP3 QCoreApplication::translate QObject::tr
qCDebug qCInfo qCWarning qCCritical qDebug qInfo qWarning qCritical qFatal Q_LOGGING_CATEGORY Q_ASSERT Q_ASSERT_X static_assert
Q_DECLARE_TR_FUNCTIONS Q_CLASSINFO qputenv qgetenv qEnvironmentVariable setStyleSheet setObjectName
setFamily setFamilies QFont
icon Icon contains startsWith endsWith indexOf expression QRegularExpression'''.split()

LITERAL = re.compile(r'(?:u8|u|U|L)?R"(?P<d>[^(\s]*)\((?P<raw>.*?)\)(?P=d)"|(?:u8|u|U|L)?"(?P<plain>(?:\\.|[^"\\\n])*)"', re.S)
MARKER = re.compile(r'//\s*untranslated:\s*\S')
LETTER = re.compile(r'[^\W\d_]')
# Text, not a path, a query or a style sheet: three words with nothing but spaces and ordinary punctuation between them.
PROSE = re.compile(r'[^\W\d_][\w\'’-]*[,.:;]? +[\w\'’%(-]+[,.:;)]? +[\w\'’%(-]+')
SQL = re.compile(r'^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|WITH|REPLACE|COMMIT|VACUUM|ATTACH|ORDER BY|WHERE|FROM|VALUES)\b')
SHOWN_PROPERTIES = {'text', 'title', 'windowTitle', 'toolTip', 'statusTip', 'whatsThis', 'placeholderText', 'accessibleName',
                    'accessibleDescription', 'prefix', 'suffix', 'specialValueText', 'plainText', 'html', 'description', 'label'}


def end_of_call(code, opening):
    """The offset after the parenthesis that closes the one at opening; strings in code are blanked."""
    depth = 0
    for at in range(opening, len(code)):
        if code[at] in '({[':
            depth += 1
        elif code[at] in ')}]':
            depth -= 1
            if depth == 0:
                return at + 1
    return len(code)


def calls(code, names):
    """(start, end) of the arguments of every call of one of the names."""
    for match in re.finditer(r'(?<![\w])(?:' + '|'.join(map(re.escape, names)) + r')\s*([({])', code):
        yield match.start(1), end_of_call(code, match.start(1))
    # QLabel label(…), new QLabel{…}, and the streams of the log, which end at the semicolon
    for match in re.finditer(r'(?<![\w])(?:' + '|'.join(name for name in names if name[0] == 'Q') + r')\s+\w+\s*([({])', code):
        yield match.start(1), end_of_call(code, match.start(1))
    streams = [name for name in names if re.match(r'q[A-Z]', name)]
    if streams:
        for match in re.finditer(r'(?<![\w])(?:' + '|'.join(streams) + r')\s*\(', code):
            yield match.start(), code.find(';', match.start()) % (len(code) + 1)


def marked_lines(lines):
    """The numbers, from 1 on, of the lines that a marker excuses."""
    marked, open_statement = set(), False
    for number, line in enumerate(lines, 1):
        if MARKER.search(line):
            marked.add(number)
            open_statement = line.lstrip().startswith('//')
        elif open_statement:
            marked.add(number)
            open_statement = line.strip() != '' and not line.split('//')[0].rstrip().endswith((';', '{', '}'))
    return marked


def problems_of_source(path, text, shows=True):
    """shows: whether the file is of a layer that has anything to show text with."""
    text_only = sources.blank(text)
    code = sources.blank(text, strings=True)
    lines = text.split('\n')
    marked = marked_lines(lines)
    quiet = list(calls(code, QUIET))
    shown = list(calls(code, SHOWN)) if shows else []
    statement_end, is_sql = 0, False
    for token in sources.TOKEN.finditer(text_only):
        match = LITERAL.fullmatch(token.group())
        if match is None:  # a character
            continue
        start = token.start()
        literal = match['raw'] if match['raw'] is not None else match['plain']
        literal = re.sub(r'\\[nt]', ' ', literal)
        line = sources.line_of(text, start)
        # Literals side by side are one text: the first line of a query tells what the others are.
        if code[statement_end:start].strip() != '' or statement_end == 0:
            is_sql = SQL.match(literal) is not None
        statement_end = token.end()
        if not LETTER.search(re.sub(r'%[0-9nL]+|\\x?\w+|<[^>]*>|&\w+;', '', literal)):
            continue
        if lines[line - 1].lstrip().startswith('#') or any(a < start < b for a, b in quiet):
            continue
        if line in marked:
            continue
        if any(a < start < b for a, b in shown):
            yield f'{path}:{line}: shown without tr(): "{literal[:60]}"'
        elif PROSE.search(literal) and not is_sql:
            yield f'{path}:{line}: looks like a sentence, but is not in tr(): "{literal[:60]}"'


def problems_of_form(path, text):
    for parent in ElementTree.fromstring(text).iter():
        if parent.tag not in ('property', 'attribute') or parent.get('name') not in SHOWN_PROPERTIES:
            continue
        for string in parent.iter('string'):
            if string.get('notr') == 'true' and LETTER.search(string.text or ''):
                yield f'{path}: {parent.get("name")} is marked notr: "{(string.text or "")[:60]}"'


def problems_of(src, forms):
    for path in sources.files(src, '**/*.h', '**/*.cpp'):
        shows = path.relative_to(src).parts[0] in ('widgets', 'app', 'cli')
        yield from problems_of_source(path, path.read_text(encoding='utf-8'), shows)
    for path in sources.files(forms, '**/*.ui'):
        yield from problems_of_form(path, path.read_text(encoding='utf-8'))


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(sources.report(list(problems_of(*sys.argv[1:])), 'untranslated: every shown string goes through tr()'))
