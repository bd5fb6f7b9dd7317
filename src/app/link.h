// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QString>

namespace patchbay {

/// A place in the program that a link names: `patchbay:///CLUSTER` or `patchbay:///CLUSTER/CONNECTOR`, both
/// names percent-encoded. The host part stays empty, because QUrl lower-cases hosts and turns Japanese ones
/// into punycode. A link navigates and never acts.
struct Link {
    QString cluster; ///< the name of its connection
    QString connector; ///< empty: the cluster itself

    bool operator==(const Link &) const = default;
    QString toString() const;

    /// Anything that is not such a link, or carries more (query, fragment, further segments), is
    /// InvalidRequest.
    static Result<Link> parse(const QString &text);

private:
    Q_DECLARE_TR_FUNCTIONS(patchbay::Link)
};

/// The value of `--cluster NAME=URL[,URL…]`: a connection for this run only.
Result<ClusterProfile> parseClusterOption(const QString &text);

} // namespace patchbay
