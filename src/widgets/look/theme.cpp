// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/theme.h"

#include "widgets/look/icons.h"
#include "widgets/look/patchbaystyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QMetaEnum>
#include <QPalette>
#include <QToolTip>

namespace patchbay {

namespace {

struct SheetColour {
    const char *name;
    Colour colour;
};

// The words that resources/style.qss writes as @word.
constexpr SheetColour sheetColours[] = {
    {"accentHover", Colour::AccentHover},
    {"accentPressed", Colour::AccentPressed},
    {"accentBorder", Colour::AccentBorder},
    {"accent", Colour::Accent},
    {"onAccent", Colour::OnAccent},
    {"borderStrong", Colour::BorderStrong},
    {"border", Colour::Border},
    {"chrome", Colour::Chrome},
    {"failedBorder", Colour::FailedBorder},
    {"failedSurface", Colour::FailedSurface},
    {"failed", Colour::Failed},
    {"field", Colour::Field},
    {"hover", Colour::Hover},
    {"link", Colour::Link},
    {"page", Colour::Page},
    {"pressed", Colour::Pressed},
    {"raised", Colour::Raised},
    {"selection", Colour::Selection},
    {"sidebar", Colour::Sidebar},
    {"textDisabled", Colour::TextDisabled},
    {"textMuted", Colour::TextMuted},
    {"text", Colour::Text},
};

QString firstInstalled(const QStringList &wanted)
{
    const QStringList families = QFontDatabase::families();
    for (const QString &family : wanted) {
        if (families.contains(family))
            return family;
    }
    return {};
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
}

void Theme::apply(QApplication &application)
{
    Q_ASSERT(!m_application);
    // Before our own palette hides it: what the desktop's platform theme handed to Qt.
    m_systemDark = application.palette().color(QPalette::Window).lightness() < 128;
    m_application = &application;

    m_content = application.font();
    if (const QString inter = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Inter Variable")});
        !inter.isEmpty())
        m_content.setFamily(inter);
    m_content.setPixelSize(13);
    m_content.setHintingPreference(QFont::PreferNoHinting);
    m_code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const QString mono =
            firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("Cascadia Mono"),
                            QStringLiteral("DejaVu Sans Mono")}); // untranslated: a font
        !mono.isEmpty())
        m_code.setFamily(mono);
    m_code.setStyleHint(QFont::Monospace);
    m_code.setPixelSize(12);

    application.setStyle(new PatchbayStyle(*this)); // the application owns it
    application.setFont(m_content);
    update(true);
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    update();
    emit schemeChanged();
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    update();
}

void Theme::setCompactRows(bool compact)
{
    if (m_compactRows == compact)
        return;
    m_compactRows = compact;
    emit rowHeightChanged();
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    QFont font = size == TextSize::Code ? m_code : m_content;
    if (size == TextSize::Small)
        font.setPixelSize(11);
    else if (size == TextSize::Heading)
        font.setPixelSize(19);
    font.setWeight(weight);
    return font;
}

QIcon Theme::icon(const QString &name, Colour colour) const
{
    return QIcon(new ThemedIconEngine(*this, name, colour)); // the icon owns it
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/look/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    QString sheet;
    sheet.reserve(source.size() + 1024);
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype mark = source.indexOf(u'@', at);
        if (mark < 0) {
            sheet += QStringView(source).mid(at);
            break;
        }
        sheet += QStringView(source).mid(at, mark - at);
        qsizetype end = mark + 1;
        while (end < source.size() && source.at(end).isLetter())
            ++end;
        const QStringView word = QStringView(source).mid(mark + 1, end - mark - 1);
        for (const SheetColour &known : sheetColours) {
            if (word == QLatin1String(known.name)) {
                sheet += colour(known.colour).name();
                break;
            }
        }
        at = end;
    }
    return sheet;
}

void Theme::update(bool force)
{
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemDark);
    if (dark == m_dark && !force)
        return;
    m_dark = dark;
    if (!m_application)
        return;
    m_application->setPalette(palette());
    m_application->setStyleSheet(styleSheet());
    QToolTip::setPalette(palette());
    emit changed();
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Colour::Page));
    palette.setColor(QPalette::WindowText, colour(Colour::Text));
    palette.setColor(QPalette::Base, colour(Colour::Page));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Hover));
    palette.setColor(QPalette::Text, colour(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, colour(Colour::TextMuted));
    palette.setColor(QPalette::Button, colour(Colour::Raised));
    palette.setColor(QPalette::ButtonText, colour(Colour::Text));
    palette.setColor(QPalette::BrightText, colour(Colour::OnAccent));
    palette.setColor(QPalette::Highlight, colour(Colour::Selection));
    palette.setColor(QPalette::HighlightedText, colour(Colour::Text));
    palette.setColor(QPalette::ToolTipBase, colour(Colour::Raised));
    palette.setColor(QPalette::ToolTipText, colour(Colour::Text));
    palette.setColor(QPalette::Link, colour(Colour::Link));
    palette.setColor(QPalette::LinkVisited, colour(Colour::Link));
    palette.setColor(QPalette::Light, colour(Colour::Raised));
    palette.setColor(QPalette::Midlight, colour(Colour::Hover));
    palette.setColor(QPalette::Mid, colour(Colour::Border));
    palette.setColor(QPalette::Dark, colour(Colour::BorderStrong));
    palette.setColor(QPalette::Shadow, colour(Colour::BorderStrong));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::TextDisabled));
    return palette;
}

} // namespace patchbay
