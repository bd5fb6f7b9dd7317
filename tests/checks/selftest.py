# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks can fail: each kind of mistake, written into a temporary project, is found; what is right is left alone."""
import pathlib
import sys
import tempfile
import unittest

import layering
import sources
import translations
import untranslated

LUPDATE = sys.argv[1]
QT = sys.argv[2]


class Project(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)
        (self.root / 'src').mkdir()
        (self.root / 'forms').mkdir()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


class Layering(Project):
    modules = layering.module_of_headers(QT)

    def found(self, name, text):
        self.write('src/core/known.h', '#pragma once\n')
        self.write('src/widgets/known.h', '#pragma once\n')
        self.write(name, text)
        return list(layering.problems_of(self.root / 'src', self.modules))

    def test_allowedIncludesPass(self):
        self.assertEqual([], self.found('src/widgets/a.cpp', '#include "core/known.h"\n#include "ui_a.h"\n#include <QLabel>\n#include <vector>\n'))

    def test_coreMustNotIncludeWidgets(self):
        self.assertIn('core must not include widgets', self.found('src/core/a.cpp', '\n#include "widgets/known.h"\n')[0])
        self.assertIn('a.cpp:2:', self.found('src/core/a.cpp', '\n#include "widgets/known.h"\n')[0])

    def test_cliMustNotIncludeModels(self):
        self.assertTrue(self.found('src/cli/a.h', '#include "models/known.h"\n'))

    def test_coreMustNotIncludeGui(self):
        for header in ('QColor', 'QtGui/QColor', 'qcolor.h', 'QLabel', 'QtWidgets', 'QSqlDatabase'):
            self.assertTrue(self.found('src/core/a.cpp', f'#  include <{header}>\n'), header)

    def test_modelsMustNotIncludeWidgetsOfQt(self):
        self.assertTrue(self.found('src/models/a.cpp', '#include <QWidget>\n'))

    def test_keychainIsForPlatformAlone(self):
        self.assertTrue(self.found('src/core/a.cpp', '#include <qt6keychain/keychain.h>\n'))
        self.assertEqual([], self.found('src/core/a.cpp', '') + self.found('src/platform/a.cpp', '#include <qt6keychain/keychain.h>\n'))

    def test_relativeAndMissingIncludes(self):
        self.assertTrue(self.found('src/core/a.cpp', '#include "known.h"\n'))
        self.assertTrue(self.found('src/core/a.cpp', '#include "../core/known.h"\n'))
        self.assertTrue(self.found('src/core/a.cpp', '#include "core/unknown.h"\n'))

    def test_unknownLayer(self):
        self.assertTrue(self.found('src/utils/a.cpp', ''))

    def test_commentsAreNoIncludes(self):
        self.assertEqual([], self.found('src/core/a.cpp', '// #include <QLabel>\n/*\n#include "widgets/known.h"\n*/\n'))


class Untranslated(Project):
    def found(self, code):
        return list(untranslated.problems_of_source('a.cpp', code))

    def test_shownLiterals(self):
        for code in ('label->setText(QStringLiteral("Stop"));', 'setWindowTitle(u"Stop"_qs);', 'menu->addAction(icon, QLatin1String("Stop"));',
                     'auto *b = new QPushButton(u"Stop"_qs, this);', 'QLabel label{QStringLiteral("Stop")};',
                     'item->setToolTip(ok ? tr("Yes") : QStringLiteral("No"));', 'box.setText(R"(Stop)"_qs);', 'QLabel title(QStringLiteral("Stop"), this);'):
            self.assertEqual(1, len(self.found(code)), code)

    def test_sentencesAnywhere(self):
        for code in ('return QStringLiteral("The worker said no");', 'app.add_option("--x", "how long to wait");', 'out << "not so good\\n";'):
            self.assertEqual(1, len(self.found(code)), code)

    def test_whatIsFine(self):
        for code in ('label->setText(tr("Stop now please"));', 'label->setText(tr("%n tasks (%1)", nullptr, count).arg(x));',
                     'label->setText(QStringLiteral("%1: %2").arg(a, b));', 'setObjectName(QStringLiteral("stopButton"));',
                     'font.setFamilies({QStringLiteral("DejaVu Sans Mono")});',
                     'qCWarning(rest) << "the worker said" << no << "to all this";', 'QObject::tr("The worker said no")',
                     '// label->setText("Stop");', "return u'\"' % cell one two % u'\"' % 1'000;", 'query.exec(QStringLiteral("SELECT a FROM b WHERE c"));', 'f(u"CREATE TABLE a ("\n  " b c d,"  // why\n "e f g)");',
                     'static const char *t = QT_TR_NOOP("The worker said no");', '#include "core/a b c.h"',
                     'label->setText(QStringLiteral("Kafka"));  // untranslated: a name', 'if (text.contains(u"it timed out"_qs)) f();',
                     '// untranslated: a name\nlabel->setText(QStringLiteral("Kafka"));', "settext('a'); f(\"x\");"):
            self.assertEqual([], self.found(code), code)

    def test_layersWithoutWindowsOnlySpeakInSentences(self):
        code = 'call(question("Get"));\n'
        self.assertEqual([], list(untranslated.problems_of_source('a.cpp', code, shows=False)))
        self.assertTrue(list(untranslated.problems_of_source('a.cpp', 'call(question("Get this now"));', shows=False)))

    def test_markerCoversOneStatement(self):
        statement = '// untranslated: names\nshow({QStringLiteral("One two three"),\n      QStringLiteral("Two three four")});\n'
        self.assertEqual([], self.found(statement))
        self.assertEqual(1, len(self.found(statement + 'show(QStringLiteral("Three four five"));')))

    def test_markerNeedsAReason(self):
        self.assertTrue(self.found('label->setText(QStringLiteral("Kafka"));  // untranslated:\n'))

    def test_forms(self):
        form = '<ui><widget class="QLabel"><property name="{}"><string {}>Stop</string></property></widget></ui>'
        self.assertTrue(list(untranslated.problems_of_form('a.ui', form.format('text', 'notr="true"'))))
        self.assertEqual([], list(untranslated.problems_of_form('a.ui', form.format('text', ''))))
        self.assertEqual([], list(untranslated.problems_of_form('a.ui', form.format('styleSheet', 'notr="true"'))))


class Translations(Project):
    TS = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}">\n{}\n</TS>\n'
    CONTEXT = '<context><name>app::A</name>{}</context>'
    STOP = '<message><source>Stop %1</source><translation>{}</translation></message>'
    TASKS = '<message numerus="yes"><source>%n task(s)</source><translation>{}</translation></message>'
    CODE = 'struct A { Q_DECLARE_TR_FUNCTIONS(app::A) };\nvoid f() { A::tr("Stop %1"); A::tr("%n task(s)", nullptr, 2); }\n'

    def found(self, ja, en, code=CODE):
        self.write('src/core/a.cpp', code)
        self.write('translations/patchbay_ja.ts', self.TS.format('ja', self.CONTEXT.format(ja) if ja else ''))
        self.write('translations/patchbay_en.ts', self.TS.format('en', self.CONTEXT.format(en) if en else ''))
        return list(translations.problems_of(LUPDATE, self.root))

    EN = TASKS.format('<numerusform>%n task</numerusform><numerusform>%n tasks</numerusform>')
    JA = STOP.format('%1を停止') + TASKS.format('<numerusform>タスク%n個</numerusform>')

    def test_completeOnesPass(self):
        self.assertEqual([], self.found(self.JA, self.EN))

    def test_forgottenString(self):
        self.assertEqual(2, len(self.found('', self.EN)))

    def test_unfinishedString(self):
        self.assertTrue(self.found(self.JA.replace('<translation>%1', '<translation type="unfinished">%1'), self.EN))

    def test_emptyTranslation(self):
        self.assertTrue(self.found(self.JA.replace('%1を停止', ''), self.EN))

    def test_vanishedString(self):
        self.assertTrue(self.found(self.JA + self.STOP.replace('Stop', 'Go').format('%1'), self.EN))

    def test_lostPlaceholder(self):
        self.assertTrue(self.found(self.JA.replace('%1を停止', '停止'), self.EN))

    def test_englishPluralMissing(self):
        self.assertTrue(self.found(self.JA, ''))
        self.assertTrue(self.found(self.JA, self.EN.replace('%n tasks', '')))

    def test_lostContext(self):
        lost = self.CODE.replace('Q_DECLARE_TR_FUNCTIONS(app::A)', '')
        self.CONTEXT = self.CONTEXT.replace('app::A', 'A')
        self.assertTrue([line for line in self.found(self.JA, self.EN, lost) if 'lost the context' in line])

    def test_missingFile(self):
        self.assertEqual(2, len(list(translations.problems_of(LUPDATE, self.root))))


class Sources(unittest.TestCase):
    def test_blankKeepsPlaces(self):
        text = 'a /* b\n */ "c // d" // e\nf'
        self.assertEqual('a     \n    "c // d"     \nf', sources.blank(text))
        self.assertEqual(len(text), len(sources.blank(text, strings=True)))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
