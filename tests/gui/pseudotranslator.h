// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace patchbay::test {

/// A language of which every word is known: "Stop" is "⟦Stop⟧", or with \p stretch as much longer as
/// translations may be. Shows what does not go through tr() or does not follow a change of language, whatever
/// the real catalogues hold. Qt's own words stay.
class PseudoTranslator final : public QTranslator {
public:
    explicit PseudoTranslator(bool stretch = false)
        : m_stretch(stretch)
    {
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrncmp(context, "patchbay", 8) != 0)
            return {};
        const QString text = QString::fromUtf8(source);
        const qsizetype more = m_stretch ? text.size() * 4 / 10 : 0;
        return u"⟦" + text + QString(more, u'~') + u"⟧";
    }

private:
    bool m_stretch;
};

} // namespace patchbay::test
