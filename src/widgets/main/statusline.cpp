// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/statusline.h"

#include "core/limits.h"
#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/look/conditionlook.h"
#include "widgets/look/glyphlabel.h"
#include "widgets/look/labels.h"
#include "widgets/look/painting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace patchbay {

namespace {

QLabel *smallLabel(const Theme &theme, QWidget *parent)
{
    auto *label = makeMuted(new QLabel(parent));
    label->setWordWrap(false);
    label->setFont(theme.font(TextSize::Small));
    return label;
}

std::chrono::milliseconds since(const QDateTime &moment)
{
    return std::chrono::milliseconds(std::max<qint64>(0, moment.msecsTo(QDateTime::currentDateTimeUtc())));
}

} // namespace

StatusLine::StatusLine(const Theme &theme, OperationList &operations, CredentialStore &credentials,
                       QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_operations(operations),
      m_credentials(credentials),
      m_glyph(new GlyphLabel(theme, this)),
      m_cluster(new ElidedLabel(theme, this)),
      m_running(smallLabel(theme, this)),
      m_rights(smallLabel(theme, this)),
      m_keychain(smallLabel(theme, this))
{
    setFixedHeight(25);
    m_cluster->setLook(TextSize::Small, QFont::Normal, Colour::TextMuted);
    m_cluster->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 12, 0);
    layout->setSpacing(20);
    auto *clusterRow = new QHBoxLayout;
    clusterRow->setSpacing(4);
    clusterRow->addWidget(m_glyph);
    clusterRow->addWidget(m_cluster);
    layout->addLayout(clusterRow);
    layout->addWidget(m_running);
    layout->addStretch(1);
    layout->addWidget(m_rights);
    layout->addWidget(m_keychain);

    connect(&operations, &OperationList::added, this, &StatusLine::refresh);
    connect(&operations, &OperationList::finished, this, &StatusLine::refresh);
    connect(&credentials, &CredentialStore::stateChanged, this, &StatusLine::refresh);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refreshCluster);
    m_tick.start();
    refresh();
}

void StatusLine::setSession(ClusterSession *session)
{
    if (session == m_session)
        return;
    for (const QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    m_session = session;
    m_workers = session ? static_cast<int>(session->snapshot().workerIds().size()) : 0;
    if (session) {
        const auto countWorkers = [this] {
            m_workers = static_cast<int>(m_session->snapshot().workerIds().size());
            refreshCluster();
        };
        m_connections = {
            connect(session, &ClusterSession::snapshotChanged, this, countWorkers),
            connect(session, &ClusterSession::conditionChanged, this, &StatusLine::refreshCluster),
            connect(session, &ClusterSession::refreshed, this, &StatusLine::refreshCluster),
            connect(session, &ClusterSession::profileChanged, this, &StatusLine::refresh),
            connect(session, &QObject::destroyed, this, &StatusLine::refresh),
        };
    }
    refresh();
}

void StatusLine::refresh()
{
    const int running = m_operations.runningCount();
    m_running->setVisible(running > 0);
    m_running->setText(tr("%n operations running", nullptr, running));
    m_rights->setVisible(!m_session.isNull());
    if (m_session)
        m_rights->setText(m_session->profile().readOnly ? tr("read only") : tr("read and write"));
    switch (m_credentials.state()) {
    case CredentialStore::State::Unknown:
        m_keychain->clear();
        break;
    case CredentialStore::State::Open:
        m_keychain->setText(tr("keychain unlocked"));
        break;
    case CredentialStore::State::Locked:
        m_keychain->setText(tr("keychain locked"));
        break;
    case CredentialStore::State::Missing:
        m_keychain->setText(tr("no keychain: passwords for this run only"));
        break;
    case CredentialStore::State::MemoryOnly:
        m_keychain->setText(tr("passwords for this run only"));
        break;
    }
    m_keychain->setVisible(!m_keychain->text().isEmpty());
    refreshCluster();
}

void StatusLine::refreshCluster()
{
    m_glyph->setVisible(!m_session.isNull());
    m_cluster->setVisible(!m_session.isNull());
    if (m_session) {
        const StateLook look = lookOf(m_session->condition().reach);
        m_glyph->setLook(look.glyph, look.colour);
    }
    m_cluster->setText(describeCluster());
}

QString StatusLine::describeCluster() const
{
    if (!m_session)
        return {};
    const ClusterCondition &condition = m_session->condition();
    const QString name = printable(m_session->profile().name);
    const auto age = since(condition.lastSeen);
    if (!condition.isFresh()) {
        if (condition.lastSeen.isValid() && age >= std::chrono::seconds(3))
            return tr("%1: %2, last seen %3 ago", "cluster, condition, age")
                .arg(name, describeCondition(condition), describeAge(age));
        return tr("%1: %2", "cluster, condition").arg(name, describeCondition(condition));
    }
    const QString version = printable(m_session->client().capabilities().workerVersion());
    const QString cluster = version.isEmpty() ? name : tr("%1 %2", "cluster, version").arg(name, version);
    if (age < std::chrono::seconds(3))
        return tr("%1, %n workers, refreshed just now", "cluster", m_workers).arg(cluster);
    const std::chrono::milliseconds set = m_session->profile().refreshInterval;
    const auto next = (set.count() > 0 ? set : limits::refreshInterval) - age;
    if (next <= std::chrono::seconds(0))
        return tr("%1, %n workers, refreshed %2 ago, refreshing now", "cluster, age", m_workers)
            .arg(cluster, describeAge(age));
    return tr("%1, %n workers, refreshed %2 ago, next in %3 s", "cluster, age, seconds", m_workers)
        .arg(cluster, describeAge(age),
             QString::number(std::chrono::duration_cast<std::chrono::seconds>(next).count() + 1));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Chrome));
    painter.fillRect(0, 0, width(), 1, m_theme.colour(Colour::Border));
}

} // namespace patchbay
