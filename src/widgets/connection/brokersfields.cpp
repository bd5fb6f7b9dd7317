// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/brokersfields.h"

#include "widgets/connection/passwordwords.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/theme.h"

#include "connection/ui_profileform.h"

#include <QFileDialog>

namespace patchbay {

namespace {

using Security = KafkaProfile::Security;
using Mechanism = KafkaProfile::Mechanism;

} // namespace

BrokersFields::BrokersFields(Ui::ProfileForm &ui, ProfileEditor &editor, const Theme &theme, QWidget *form)
    : QObject(form),
      m_ui(ui),
      m_editor(editor),
      m_form(form),
      m_unlock(new LinkButton(form))
{
    m_ui.kafkaPasswordRow->addWidget(m_unlock);
    m_ui.kafkaPasswordRow->addStretch(1);
    m_ui.kafkaPasswordRow->setStretch(0, 4);
    m_ui.bootstrapServers->setFont(theme.font(TextSize::Code));
    m_ui.kafkaSecurity->setMinimumWidth(160);
    m_ui.kafkaMechanism->setMinimumWidth(160);
    m_ui.kafkaMechanism->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    makeMuted(m_ui.brokersHint);
    const auto edited = &BrokersFields::edited;
    connect(m_ui.bootstrapServers, &QLineEdit::textEdited, this, edited);
    connect(m_ui.kafkaSecurity, &QComboBox::currentIndexChanged, this, edited);
    connect(m_ui.kafkaMechanism, &QComboBox::currentIndexChanged, this, edited);
    connect(m_ui.kafkaUser, &QLineEdit::textEdited, this, edited);
    connect(m_ui.kafkaCaFile, &QLineEdit::textEdited, this, edited);
    connect(m_ui.kafkaPassword, &QLineEdit::textEdited, &m_editor.brokersPassword(), &KeptPassword::setTyped);
    connect(m_ui.chooseKafkaCaFile, &QPushButton::clicked, this, &BrokersFields::chooseCaFile);
    connect(m_unlock, &QPushButton::clicked, &m_editor.brokersPassword(), &KeptPassword::unlockKeychain);
    connect(&m_editor.brokersPassword(), &KeptPassword::changed, this, &BrokersFields::refreshPassword);
    const auto clearPassword = [this] {
        m_ui.kafkaPassword->clear();
        refreshPassword();
    };
    connect(&m_editor, &ProfileEditor::saved, this, clearPassword);
}

void BrokersFields::fillChoices()
{
    const QSignalBlocker quietSecurity(m_ui.kafkaSecurity);
    const QSignalBlocker quietMechanism(m_ui.kafkaMechanism);
    const int security = m_ui.kafkaSecurity->currentIndex();
    const int mechanism = m_ui.kafkaMechanism->currentIndex();
    m_ui.kafkaSecurity->clear();
    const auto addSecurity = [this](Security each, const QString &text) {
        m_ui.kafkaSecurity->addItem(text, static_cast<int>(each));
    };
    addSecurity(Security::Plaintext, tr("Plain text (PLAINTEXT)"));
    addSecurity(Security::Tls, tr("TLS (SSL)"));
    addSecurity(Security::SaslPlaintext, tr("User and password in plain text (SASL_PLAINTEXT)"));
    addSecurity(Security::SaslTls, tr("User and password over TLS (SASL_SSL)"));
    m_ui.kafkaMechanism->clear();
    const auto addMechanism = [this](Mechanism each, const char *name) {
        m_ui.kafkaMechanism->addItem(QString::fromLatin1(name), static_cast<int>(each));
    };
    addMechanism(Mechanism::ScramSha512, "SCRAM-SHA-512"); // untranslated: a name of the protocol's
    addMechanism(Mechanism::ScramSha256, "SCRAM-SHA-256"); // untranslated: a name of the protocol's
    addMechanism(Mechanism::Plain, "PLAIN"); // untranslated: a name of the protocol's
    m_ui.kafkaSecurity->setCurrentIndex(qMax(0, security));
    m_ui.kafkaMechanism->setCurrentIndex(qMax(0, mechanism));
    refreshPassword();
}

void BrokersFields::fill()
{
    m_last = m_editor.profile().kafka.value_or(KafkaProfile());
    if (m_last.passwordId.isNull())
        m_last.passwordId = QUuid::createUuid();
    m_ui.bootstrapServers->setText(m_last.bootstrapServers.join(QStringLiteral(", ")));
    m_ui.kafkaSecurity->setCurrentIndex(m_ui.kafkaSecurity->findData(static_cast<int>(m_last.security)));
    m_ui.kafkaMechanism->setCurrentIndex(m_ui.kafkaMechanism->findData(static_cast<int>(m_last.mechanism)));
    m_ui.kafkaUser->setText(m_last.user);
    m_ui.kafkaCaFile->setText(m_last.caFile);
    showFields();
    refreshPassword();
}

void BrokersFields::take(ClusterProfile &profile)
{
    const Result<QStringList> servers = parseBootstrapServers(m_ui.bootstrapServers->text());
    m_problem.reset();
    if (!servers)
        m_problem = servers.error().message;
    m_last.bootstrapServers = servers.value_or(m_last.bootstrapServers);
    m_last.security = static_cast<Security>(m_ui.kafkaSecurity->currentData().toInt());
    m_last.mechanism = static_cast<Mechanism>(m_ui.kafkaMechanism->currentData().toInt());
    m_last.user = m_ui.kafkaUser->text();
    m_last.caFile = m_ui.kafkaCaFile->text().trimmed();
    const bool areNamed = !m_ui.bootstrapServers->text().trimmed().isEmpty();
    profile.kafka = areNamed ? std::optional(m_last) : std::nullopt;
    showFields();
}

void BrokersFields::showFields()
{
    const bool areNamed = !m_ui.bootstrapServers->text().trimmed().isEmpty();
    const bool isTls = m_last.security == Security::Tls || m_last.security == Security::SaslTls;
    const auto show = [this](QWidget *field, bool shown) {
        int row = -1;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        m_ui.fields->getWidgetPosition(field, &row, &role);
        if (row >= 0 && m_ui.fields->isRowVisible(row) != shown)
            m_ui.fields->setRowVisible(row, shown);
    };
    show(m_ui.brokersHint, !areNamed);
    show(m_ui.kafkaSecurityLabel, areNamed);
    show(m_ui.kafkaMechanismLabel, areNamed && m_last.hasPassword());
    show(m_ui.kafkaPasswordLabel, areNamed && m_last.hasPassword());
    show(m_ui.kafkaCaFileLabel, areNamed && isTls);
}

void BrokersFields::refreshPassword()
{
    const PasswordWords words = describePassword(m_editor.brokersPassword());
    m_ui.kafkaPassword->setPlaceholderText(words.placeholder);
    m_ui.kafkaPasswordNote->setText(words.note);
    m_unlock->setText(tr("Unlock the keychain"));
    m_unlock->setAccessibleName(tr("Unlock the keychain for the password of the brokers"));
    m_unlock->setVisible(m_editor.brokersPassword().state() == KeptPassword::State::OutOfReach);
}

void BrokersFields::chooseCaFile()
{
    auto *dialog = new QFileDialog(m_form, tr("CA file of the brokers"), m_ui.kafkaCaFile->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const auto chosen = [this](const QString &file) {
        m_ui.kafkaCaFile->setText(file);
        emit edited();
    };
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

} // namespace patchbay
