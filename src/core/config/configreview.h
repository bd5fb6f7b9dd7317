// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdiff.h"
#include "core/connect/connectorstatus.h"
#include "core/rest/httprequest.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace patchbay {

/// A sentence of the review: what will happen, or what is known to be dangerous.
struct ReviewNote {
    enum class Kind { Consequence, Warning };
    Kind kind = Kind::Consequence;
    QString key; ///< which setting it is about; may be empty
    QString sentence; ///< translated
    bool operator==(const ReviewNote &) const = default;
};

/// What applying the present text would do, against what the worker has now. A value, made by ConfigEditor;
/// all of it may be shown.
struct ConfigReview {
    enum class Method { Nothing, Create, Patch, Put };

    Method method = Method::Nothing;
    QString connector;
    quint64 revision = 0; ///< of the text that was reviewed: any other text needs its own review
    bool isValidated = false; ///< false: only by a deliberate "apply with errors"
    int errors = 0; ///< that the text has in spite of that

    QList<SettingDifference> differences; ///< from what the worker has now to the text
    std::vector<DiffLine> lines; ///< the same as text
    /// Somebody else changed the config since editing began; then who changed what.
    bool isChangedByOthers = false;
    QList<ThreeWayDifference> threeWay;
    /// Changes of others that applying would take back: keys of `Theirs` and `Conflict` that the text has
    /// otherwise.
    QStringList overwritten;

    QList<ReviewNote> notes;
    HttpRequest request; ///< what will be sent, masked; for showing and for cURL
    std::optional<ConnectorStatus> status; ///< of the connector now
    ConnectorState target = ConnectorState::Running; ///< the state that will be waited for

    bool changesNothing() const { return method == Method::Nothing; }
};

/// Warnings about changes that are known to be dangerous, and what will happen. Pure.
QList<ReviewNote> reviewNotes(const QList<SettingDifference> &differences, ConnectorType type,
                              const std::optional<ConnectorStatus> &status);

/// How a person wants a review applied.
struct ApplyOptions {
    std::optional<InitialState> initialState; ///< new ones, 3.7+
    bool withErrors =
        false; ///< deliberately, in spite of errors, or where the worker can't validate; never in production
    bool overwritesOthers = false; ///< knowing that changes of others go (ConfigReview::overwritten)
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::ConfigReview)
