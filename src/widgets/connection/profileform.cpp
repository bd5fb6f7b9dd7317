// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/profileform.h"

#include "core/limits.h"
#include "widgets/connection/brokersfields.h"
#include "widgets/connection/passwordwords.h"
#include "widgets/look/buttons.h"
#include "widgets/look/environmentlook.h"

#include "connection/ui_profileform.h"

#include <QEvent>
#include <QFileDialog>
#include <QPainter>
#include <QStyle>

namespace patchbay {

namespace {

using Field = ProfileProblem::Field;

QIcon tintIcon(const Theme &theme, Environment::Tint tint)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(surfaceOf(tint)));
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3);
    return QIcon(pixmap);
}

int seconds(std::chrono::milliseconds duration)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(duration).count());
}

/// A spin box at 0 shows "default (10 s)".
void setUpSeconds(QSpinBox *box, std::chrono::milliseconds standard)
{
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setMinimumWidth(120);
    box->setSpecialValueText(ProfileForm::tr("default (%1 s)").arg(seconds(standard)));
}

} // namespace

ProfileForm::ProfileForm(ProfileEditor &editor, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_theme(theme),
      m_ui(std::make_unique<Ui::ProfileForm>()),
      m_unlock(new LinkButton(this))
{
    m_ui->setupUi(this);
    m_brokers = new BrokersFields(*m_ui, m_editor, m_theme, this);
    m_ui->passwordRow->addWidget(m_unlock);
    m_ui->passwordRow->addStretch(1);
    m_ui->passwordRow->setStretch(0, 4);
    m_ui->workers->setFont(theme.font(TextSize::Code));
    m_ui->environment->setMinimumWidth(160);
    m_ui->authentication->setMinimumWidth(160);
    m_ui->authentication->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ui->authenticationRow->addStretch(0);
    fillChoices();
    fill();
    refreshPassword();

    const auto edited = &ProfileForm::take;
    connect(m_ui->name, &QLineEdit::textEdited, this, edited);
    connect(m_ui->environment, &QComboBox::currentIndexChanged, this, edited);
    connect(m_ui->customName, &QLineEdit::textEdited, this, edited);
    connect(m_ui->customTint, &QComboBox::currentIndexChanged, this, edited);
    connect(m_ui->workers, &QPlainTextEdit::textChanged, this, edited);
    connect(m_ui->authentication, &QComboBox::currentIndexChanged, this, edited);
    connect(m_ui->user, &QLineEdit::textEdited, this, edited);
    connect(m_ui->caFile, &QLineEdit::textEdited, this, edited);
    connect(m_ui->refresh, &QSpinBox::valueChanged, this, edited);
    connect(m_ui->readDeadline, &QSpinBox::valueChanged, this, edited);
    connect(m_ui->writeDeadline, &QSpinBox::valueChanged, this, edited);
    connect(m_ui->readOnly, &QCheckBox::toggled, this, edited);
    connect(m_brokers, &BrokersFields::edited, this, edited);
    connect(m_ui->password, &QLineEdit::textEdited, &m_editor, &ProfileEditor::setPassword);
    connect(m_ui->chooseCaFile, &QPushButton::clicked, this, &ProfileForm::chooseCaFile);
    connect(m_unlock, &QPushButton::clicked, &m_editor, &ProfileEditor::unlockKeychain);
    connect(&m_editor, &ProfileEditor::passwordChanged, this, &ProfileForm::refreshPassword);
    const auto clearPassword = [this] {
        m_ui->password->clear();
    };
    connect(&m_editor, &ProfileEditor::saved, this, clearPassword);
    connect(&m_theme, &Theme::changed, this, &ProfileForm::fillChoices);
}

ProfileForm::~ProfileForm() = default;

void ProfileForm::focusFirst()
{
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

void ProfileForm::fillChoices()
{
    m_filling = true;
    const int environment = m_ui->environment->currentIndex();
    const int tint = m_ui->customTint->currentIndex();
    const int authentication = m_ui->authentication->currentIndex();
    m_ui->environment->clear();
    const auto addEnvironment = [this](Environment::Kind kind, const QString &text) {
        Environment environmentOfKind;
        environmentOfKind.kind = kind;
        m_ui->environment->addItem(tintIcon(m_theme, environmentOfKind.tint()), text, static_cast<int>(kind));
    };
    addEnvironment(Environment::Kind::Development, tr("Development"));
    addEnvironment(Environment::Kind::Staging, tr("Staging"));
    addEnvironment(Environment::Kind::Production, tr("Production"));
    m_ui->environment->addItem(tr("Another name…"), static_cast<int>(Environment::Kind::Custom));

    m_ui->customTint->clear();
    const auto addTint = [this](Environment::Tint each, const QString &text) {
        m_ui->customTint->addItem(tintIcon(m_theme, each), text, static_cast<int>(each));
    };
    addTint(Environment::Tint::Green, tr("Green"));
    addTint(Environment::Tint::Amber, tr("Amber"));
    addTint(Environment::Tint::Red, tr("Red"));
    addTint(Environment::Tint::Blue, tr("Blue"));
    addTint(Environment::Tint::Violet, tr("Violet"));
    addTint(Environment::Tint::Grey, tr("Grey"));

    m_ui->authentication->clear();
    m_ui->authentication->addItem(tr("None"), static_cast<int>(ClusterProfile::Authentication::None));
    m_ui->authentication->addItem(tr("User and password"),
                                  static_cast<int>(ClusterProfile::Authentication::Basic));

    m_ui->environment->setCurrentIndex(qMax(0, environment));
    m_ui->customTint->setCurrentIndex(qMax(0, tint));
    m_ui->authentication->setCurrentIndex(qMax(0, authentication));
    m_brokers->fillChoices();
    setUpSeconds(m_ui->refresh, limits::refreshInterval);
    setUpSeconds(m_ui->readDeadline, limits::readDeadline);
    setUpSeconds(m_ui->writeDeadline, limits::writeDeadline);
    m_filling = false;
}

void ProfileForm::fill()
{
    m_filling = true;
    const ClusterProfile &profile = m_editor.profile();
    m_ui->name->setText(profile.name);
    m_ui->environment->setCurrentIndex(
        m_ui->environment->findData(static_cast<int>(profile.environment.kind)));
    m_ui->customName->setText(profile.environment.customName);
    m_ui->customTint->setCurrentIndex(
        m_ui->customTint->findData(static_cast<int>(profile.environment.customTint)));
    QStringList urls;
    for (const QUrl &url : profile.workers)
        urls += url.toDisplayString();
    m_ui->workers->setPlainText(urls.join(u'\n'));
    m_ui->authentication->setCurrentIndex(
        m_ui->authentication->findData(static_cast<int>(profile.authentication)));
    m_ui->user->setText(profile.user);
    m_ui->caFile->setText(profile.caFile);
    m_ui->refresh->setValue(seconds(profile.refreshInterval));
    m_ui->readDeadline->setValue(seconds(profile.readDeadline));
    m_ui->writeDeadline->setValue(seconds(profile.writeDeadline));
    m_ui->readOnly->setChecked(profile.readOnly);
    m_brokers->fill();
    m_filling = false;
    take();
}

void ProfileForm::take()
{
    if (m_filling)
        return;
    ClusterProfile profile = m_editor.profile();
    profile.name = m_ui->name->text().trimmed();
    profile.environment.kind = static_cast<Environment::Kind>(m_ui->environment->currentData().toInt());
    profile.environment.customName = m_ui->customName->text().trimmed();
    profile.environment.customTint = static_cast<Environment::Tint>(m_ui->customTint->currentData().toInt());
    const Result<QList<QUrl>> workers = parseWorkerUrls(m_ui->workers->toPlainText());
    m_workersProblem.reset();
    if (workers)
        profile.workers = *workers;
    else
        m_workersProblem = workers.error().message;
    profile.authentication =
        static_cast<ClusterProfile::Authentication>(m_ui->authentication->currentData().toInt());
    profile.user = m_ui->user->text();
    profile.caFile = m_ui->caFile->text().trimmed();
    profile.refreshInterval = std::chrono::seconds(m_ui->refresh->value());
    profile.readDeadline = std::chrono::seconds(m_ui->readDeadline->value());
    profile.writeDeadline = std::chrono::seconds(m_ui->writeDeadline->value());
    profile.readOnly = m_ui->readOnly->isChecked();
    m_brokers->take(profile);
    m_editor.setProfile(profile);

    const bool custom = profile.environment.kind == Environment::Kind::Custom;
    m_ui->customName->setVisible(custom);
    m_ui->customTint->setVisible(custom);
    const bool basic = profile.authentication == ClusterProfile::Authentication::Basic;
    m_ui->user->setVisible(basic);
    m_ui->password->setVisible(basic);
    if (m_problemsWanted)
        showProblems();
}

void ProfileForm::mark(QWidget *field, bool problem)
{
    if (field->property("problem").toBool() == problem)
        return;
    field->setProperty("problem", problem);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

void ProfileForm::showProblems()
{
    m_problemsWanted = true;
    const std::vector<ProfileProblem> problems = m_editor.problems();
    const auto has = [&problems](Field field) {
        return std::any_of(problems.begin(), problems.end(),
                           [field](const ProfileProblem &problem) { return problem.field == field; });
    };
    mark(m_ui->name, has(Field::Name));
    mark(m_ui->customName, has(Field::Environment));
    mark(m_ui->workers, m_workersProblem || has(Field::Workers));
    mark(m_ui->user, has(Field::User));
    mark(m_ui->caFile, has(Field::CaFile));
    mark(m_ui->bootstrapServers, m_brokers->problem() || has(Field::Kafka));
    QStringList sentences;
    if (m_workersProblem)
        sentences += *m_workersProblem;
    if (m_brokers->problem())
        sentences += *m_brokers->problem();
    for (const ProfileProblem &problem : problems) {
        const bool isSaid = (problem.field == Field::Workers && m_workersProblem)
            || (problem.field == Field::Kafka && m_brokers->problem());
        if (!isSaid)
            sentences += problem.sentence;
    }
    emit problemsShown(sentences);
}

bool ProfileForm::isAcceptable() const
{
    return !m_workersProblem && !m_brokers->problem() && m_editor.problems().empty();
}

void ProfileForm::refreshPassword()
{
    const PasswordWords words = describePassword(m_editor.password());
    m_ui->password->setPlaceholderText(words.placeholder);
    m_ui->passwordNote->setText(words.note);
    m_ui->passwordNote->setVisible(!words.note.isEmpty());
    m_ui->passwordLabel->setVisible(!words.note.isEmpty());
    m_unlock->setText(tr("Unlock the keychain"));
    m_unlock->setAccessibleName(tr("Unlock the keychain"));
    m_unlock->setVisible(m_editor.passwordState() == KeptPassword::State::OutOfReach);
}

void ProfileForm::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("CA file"), m_ui->caFile->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const auto chosen = [this](const QString &file) {
        m_ui->caFile->setText(file);
        take();
    };
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void ProfileForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillChoices();
        refreshPassword();
    }
    QWidget::changeEvent(event);
}

} // namespace patchbay
