// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "widgets/look/theme.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

namespace patchbay {

class ElidedLabel;
class LinkButton;

/// How old a reading is, and a link to read it again: "read 12 s ago · Read again".
class ReadingLine final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit ReadingLine(const Theme &theme, QWidget *parent = nullptr);

    /// \p read: UTC, invalid: never. \p problem: of the newest try, a sentence; empty: it went well.
    void setReading(const QDateTime &read, bool loading, const QString &problem);
    void tellAge();
    LinkButton *link() const { return m_again; }

signals:
    void refreshRequested();

private:
    QDateTime m_read;
    QString m_problem;
    bool m_loading = false;
    ElidedLabel *m_age;
    LinkButton *m_again;
};

} // namespace patchbay
