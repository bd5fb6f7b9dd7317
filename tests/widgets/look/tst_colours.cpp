// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/colours.h"

#include <QTest>

using namespace patchbay;

class TestColours : public QObject {
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.01);
    }

    void everyTextIsReadableOnEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyTextIsReadableOnEverySurface()
    {
        QFETCH(const bool, dark);
        const QList<Colour> plain{Colour::Chrome, Colour::Sidebar, Colour::Page,  Colour::TabStrip,
                                  Colour::Field,  Colour::Raised,  Colour::Hover, Colour::Selection};
        const QList<Colour> texts{Colour::Text,   Colour::TextMuted, Colour::Link,   Colour::Running,
                                  Colour::Failed, Colour::Warning,   Colour::Neutral};
        for (const Colour surface : plain) {
            for (const Colour text : texts)
                verifyReadable(text, surface, dark);
        }
        for (const Colour surface : {Colour::Page, Colour::Field}) {
            for (const Colour text : {Colour::CodeKey, Colour::CodeString, Colour::CodeNumber,
                                      Colour::CodeWord, Colour::CodeComment})
                verifyReadable(text, surface, dark);
        }
        for (const Colour surface :
             {Colour::FailedSurface, Colour::WarningSurface, Colour::RunningSurface, Colour::AccentSurface}) {
            for (const Colour text : texts)
                verifyReadable(text, surface, dark);
        }
        for (const Colour surface : {Colour::Accent, Colour::AccentHover, Colour::AccentPressed})
            verifyReadable(Colour::OnAccent, surface, dark);
        for (const Colour surface : {Colour::TintGreen, Colour::TintAmber, Colour::TintRed, Colour::TintBlue,
                                     Colour::TintViolet, Colour::TintGrey})
            verifyReadable(Colour::OnTint, surface, dark);
        verifyReadable(Colour::Text, Colour::Pressed, dark);
    }

private:
    static void verifyReadable(Colour text, Colour surface, bool dark)
    {
        const double ratio = contrast(colourOf(text, dark), colourOf(surface, dark));
        QVERIFY2(
            ratio >= 4.5,
            qPrintable(QStringLiteral("colour %1 on %2: %3").arg(int(text)).arg(int(surface)).arg(ratio)));
    }
};

QTEST_GUILESS_MAIN(TestColours)
#include "tst_colours.moc"
