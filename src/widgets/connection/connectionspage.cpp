// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/connectionspage.h"

#include "core/cluster/profileimport.h"
#include "core/text/describe.h"
#include "widgets/ask/savefile.h"
#include "widgets/connection/connectiontestview.h"
#include "widgets/connection/importsheet.h"
#include "widgets/connection/profileform.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/rowdelegate.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int leastListWidth = 160;
constexpr int iconButtonWidth = 36;
} // namespace

ConnectionsPage::ConnectionsPage(const ConnectionsGround &ground, QWidget *parent)
    : TabPage(parent),
      m_ground(ground),
      m_model(ground.clusters),
      m_list(new QListView(this)),
      m_right(new QWidget(this)),
      m_heading(new Heading(ground.theme, m_right)),
      m_notice(new Notice(ground.theme, Notice::Tone::Warning, m_right)),
      m_formArea(new QScrollArea(m_right)),
      m_sheet(new QVBoxLayout),
      m_testView(new ConnectionTestView(ground.theme, m_right)),
      m_empty(new EmptyView(ground.theme, this)),
      m_addAction(new QAction(this)),
      m_importAction(new QAction(this))
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(ground.theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(leastListWidth);
    m_list->setProperty("surface", QStringLiteral("sidebar"));

    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(4);
    m_add = addButton(listButtons);
    m_duplicate = addButton(listButtons);
    m_remove = addButton(listButtons);
    m_up = addButton(listButtons);
    m_down = addButton(listButtons);
    listButtons->addStretch(1);
    m_add->setIcon(ground.theme.icon(QStringLiteral("plus"), Colour::Text));
    m_duplicate->setIcon(ground.theme.icon(QStringLiteral("copy"), Colour::Text));
    m_remove->setIcon(ground.theme.icon(QStringLiteral("trash-2"), Colour::Failed));
    m_up->setIcon(ground.theme.icon(QStringLiteral("chevron-up"), Colour::Text));
    m_down->setIcon(ground.theme.icon(QStringLiteral("chevron-down"), Colour::Text));
    for (QPushButton *button : {m_add, m_duplicate, m_remove, m_up, m_down})
        button->setFixedWidth(iconButtonWidth);
    auto *fileButtons = new QHBoxLayout;
    fileButtons->setSpacing(4);
    m_import = addButton(fileButtons);
    m_export = addButton(fileButtons);
    fileButtons->addStretch(1);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    left->addLayout(fileButtons);

    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Fields, and what a test of them finds, scroll together; what is left of the page stays empty below.
    auto *sheet = new QWidget(m_formArea);
    sheet->setLayout(m_sheet);
    m_sheet->setContentsMargins(0, 0, 4, 0);
    m_sheet->setSpacing(16);
    m_sheet->addWidget(m_testView);
    m_sheet->addStretch(1);
    m_formArea->setWidget(sheet);
    m_notice->hide();

    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    m_test = addButton(actions);
    m_test->setObjectName(QStringLiteral("testConnection"));
    actions->addStretch(1);
    m_revert = addButton(actions);
    m_saveForThisRun = addButton(actions);
    m_save = addButton(actions);
    m_save->setObjectName(QStringLiteral("saveConnection"));
    makePrimary(m_save);

    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    right->addWidget(m_heading);
    right->addWidget(m_notice);
    right->addWidget(m_formArea, 1);
    right->addLayout(actions);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 16);
    columns->setSpacing(24);
    columns->addLayout(left, 2);
    columns->addWidget(new Separator(ground.theme, Qt::Vertical, this));
    columns->addWidget(m_right, 5);
    columns->addWidget(m_empty, 5);

    const auto addNew = [this] {
        leave([this] { addConnection(); });
    };
    connect(m_add, &QPushButton::clicked, this, addNew);
    connect(m_addAction, &QAction::triggered, this, addNew);
    const auto duplicate = [this] {
        leave([this] { duplicateCurrent(); });
    };
    connect(m_duplicate, &QPushButton::clicked, this, duplicate);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionsPage::removeCurrent);
    const auto up = [this] {
        moveCurrent(-1);
    };
    connect(m_up, &QPushButton::clicked, this, up);
    const auto down = [this] {
        moveCurrent(1);
    };
    connect(m_down, &QPushButton::clicked, this, down);
    connect(m_import, &QPushButton::clicked, this, &ConnectionsPage::importConnections);
    connect(m_importAction, &QAction::triggered, this, &ConnectionsPage::importConnections);
    connect(m_export, &QPushButton::clicked, this, &ConnectionsPage::exportConnections);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsPage::testConnection);
    const auto showTest = [this] {
        // After the layout has taken in what came.
        const auto scroll = [this] {
            m_formArea->ensureWidgetVisible(m_testView, 0, 0);
        };
        QTimer::singleShot(0, this, scroll);
    };
    connect(m_testView, &ConnectionTestView::grown, this, showTest);
    connect(m_save, &QPushButton::clicked, this, &ConnectionsPage::save);
    const auto saveForThisRun = [this] {
        m_editor->saveForThisRun();
    };
    connect(m_saveForThisRun, &QPushButton::clicked, this, saveForThisRun);
    const auto revert = [this] {
        showCurrent();
    };
    connect(m_revert, &QPushButton::clicked, this, revert);
    const auto chosen = [this](const QModelIndex &current) {
        if (m_choosing || !current.isValid())
            return;
        leave([this] { showCurrent(); });
    };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, chosen);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ConnectionsPage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConnectionsPage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &ConnectionsPage::refresh);

    retranslate();
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    refresh();
}

ConnectionsPage::~ConnectionsPage()
{
    delete m_form; // before the editor that it shows
}

QPushButton *ConnectionsPage::addButton(QLayout *row)
{
    auto *button = new QPushButton(this);
    row->addWidget(button);
    return button;
}

QString ConnectionsPage::title() const
{
    return tr("Connections");
}

QIcon ConnectionsPage::icon() const
{
    return m_ground.theme.icon(QStringLiteral("cable"));
}

int ConnectionsPage::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void ConnectionsPage::edit(const QUuid &id)
{
    ClusterSession *session = m_ground.clusters.find(id);
    if (session)
        m_list->setCurrentIndex(m_model.index(m_ground.clusters.indexOf(*session)));
}

void ConnectionsPage::show(const ClusterProfile &profile)
{
    delete m_form;
    m_editor = std::make_unique<ProfileEditor>(m_ground.clusters, m_ground.credentials, profile);
    m_form = new ProfileForm(*m_editor, m_ground.theme, m_formArea->widget());
    m_sheet->insertWidget(0, m_form);
    m_formArea->setMinimumWidth(m_form->minimumSizeHint().width() + 2 * metrics::icon);
    m_form->show(); // at once: its first field is to get the focus
    setTabOrder(m_formArea, m_form);
    connect(m_editor.get(), &ProfileEditor::changed, this, &ConnectionsPage::refresh);
    connect(m_editor.get(), &ProfileEditor::passwordChanged, this, &ConnectionsPage::refresh);
    connect(m_editor.get(), &ProfileEditor::saved, this, &ConnectionsPage::onSaved);
    connect(m_editor.get(), &ProfileEditor::passwordRefused, this, &ConnectionsPage::onPasswordRefused);
    connect(m_editor.get(), &ProfileEditor::failed, this, &ConnectionsPage::say);
    connect(m_form, &ProfileForm::problemsShown, this, &ConnectionsPage::showSentences);
    m_notice->hide();
    m_saveForThisRun->hide();
    m_testView->clear();
    refresh();
}

void ConnectionsPage::showCurrent()
{
    const int row = currentRow();
    if (row >= 0)
        show(m_ground.clusters.at(row).profile());
}

void ConnectionsPage::addConnection()
{
    ClusterProfile profile = ClusterProfile::create();
    addConnectionLike(profile);
}

void ConnectionsPage::addConnectionLike(const ClusterProfile &profile)
{
    m_choosing = true;
    m_list->clearSelection();
    m_list->setCurrentIndex({});
    m_choosing = false;
    show(profile);
    m_form->focusFirst();
}

void ConnectionsPage::duplicateCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    ClusterProfile copy = m_ground.clusters.at(row).profile();
    copy.id = ClusterProfile::create().id;
    if (copy.kafka)
        copy.kafka->passwordId = QUuid::createUuid();
    copy.temporary = false;
    copy.name = freeName(copy.name, m_ground.clusters.profiles());
    addConnectionLike(copy);
}

void ConnectionsPage::leave(const std::function<void()> &goOn)
{
    if (!m_editor || !m_editor->isChanged()) {
        goOn();
        return;
    }
    Question question;
    question.title = tr("Leave without saving?");
    question.text =
        tr("What you changed in “%1” has not been saved.").arg(printable(m_editor->profile().name));
    question.actionText = tr("Discard the changes");
    question.dangerous = true;
    const auto answered = [this, goOn](const Result<QuestionAnswer> &answer) {
        if (answer && answer->accepted) {
            goOn();
            return;
        }
        // Back to what is being edited.
        m_choosing = true;
        if (ClusterSession *session = m_ground.clusters.find(m_editor->profile().id))
            m_list->setCurrentIndex(m_model.index(m_ground.clusters.indexOf(*session)));
        m_choosing = false;
    };
    m_ground.asker.ask(this, question, ReplyTo<QuestionAnswer>(this, answered));
}

void ConnectionsPage::refresh()
{
    const bool editing = m_editor != nullptr;
    m_right->setVisible(editing);
    m_empty->setVisible(!editing);
    const int row = currentRow();
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model.rowCount());
    m_export->setEnabled(m_model.rowCount() > 0);
    if (!editing)
        return;
    const QString name = printable(m_editor->profile().name);
    m_heading->setText(name.isEmpty() ? tr("New connection") : name);
    m_save->setText(m_editor->isNew() ? tr("Add connection") : tr("Save connection"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(!m_editor->isSaving() && (m_editor->isNew() || m_editor->isChanged()));
    m_revert->setVisible(!m_editor->isNew() && m_editor->isChanged());
}

void ConnectionsPage::save()
{
    m_saveForThisRun->hide();
    if (!m_form->isAcceptable()) {
        m_form->showProblems();
        return;
    }
    m_notice->hide();
    m_editor->save();
}

void ConnectionsPage::testConnection()
{
    if (!m_form->isAcceptable()) {
        m_form->showProblems();
        return;
    }
    const auto test = [this](const QString &password, const Result<QString> &brokersPassword) {
        if (brokersPassword)
            m_testView->test(m_editor->profile(), password, m_ground.network, m_ground.topics,
                             *brokersPassword);
        else
            m_testView->showError(brokersPassword.error());
    };
    const auto answered = [this, test](const Result<QString> &password) {
        if (!password) {
            m_testView->showError(password.error());
            return;
        }
        const auto brokersAnswered = [test, password = *password](const Result<QString> &brokersPassword) {
            test(password, brokersPassword);
        };
        m_editor->brokersPassword().forTest(ReplyTo<QString>(m_form, brokersAnswered));
    };
    m_editor->passwordForTest(ReplyTo<QString>(m_form, answered));
}

void ConnectionsPage::onSaved()
{
    const QUuid id = m_editor->profile().id;
    m_notice->hide();
    m_saveForThisRun->hide();
    m_choosing = true;
    if (ClusterSession *session = m_ground.clusters.find(id))
        m_list->setCurrentIndex(m_model.index(m_ground.clusters.indexOf(*session)));
    m_choosing = false;
    refresh();
    emit connectionSaved(id);
}

void ConnectionsPage::onPasswordRefused(const Error &error)
{
    const ErrorText text = describeError(error);
    m_notice->setTone(Notice::Tone::Warning);
    m_notice->setTitle(text.sentence);
    m_notice->setText(tr("Nothing was saved. The password can be used for this run only: it stays in memory "
                         "and is gone when Patchbay ends."));
    m_notice->show();
    m_saveForThisRun->show();
}

void ConnectionsPage::say(const Error &error)
{
    const ErrorText text = describeError(error);
    m_notice->setTone(Notice::Tone::Failed);
    m_notice->setTitle(text.sentence);
    m_notice->setText(text.advice);
    m_notice->show();
}

void ConnectionsPage::showSentences(const QStringList &sentences)
{
    m_notice->setVisible(!sentences.isEmpty());
    m_notice->setTone(Notice::Tone::Failed);
    m_notice->setTitle(tr("This cannot be saved yet"));
    m_notice->setText(sentences.join(u'\n'));
}

void ConnectionsPage::removeCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const ClusterProfile profile = m_ground.clusters.at(row).profile();
    Question question;
    question.title = tr("Remove the connection %1?").arg(printable(profile.name));
    question.text =
        tr("Only this entry and its password are removed. The cluster and its connectors are not touched.");
    question.actionText = tr("Remove connection");
    question.dangerous = true;
    const auto removed = [this](const Result<> &result) {
        if (!result)
            say(result.error());
    };
    const auto answered = [this, id = profile.id, removed](const Result<QuestionAnswer> &answer) {
        if (!answer || !answer->accepted)
            return;
        delete m_form;
        m_form = nullptr;
        m_editor.reset();
        removeConnection(m_ground.clusters, m_ground.credentials, id, ReplyTo<>(this, removed));
        showCurrent();
        refresh();
    };
    m_ground.asker.ask(this, question, ReplyTo<QuestionAnswer>(this, answered));
}

void ConnectionsPage::moveCurrent(int by)
{
    const int row = currentRow();
    if (row < 0)
        return;
    if (const Result<> moved = m_ground.clusters.move(row, row + by); !moved)
        say(moved.error());
}

void ConnectionsPage::importConnections()
{
    auto *dialog =
        new QFileDialog(this, tr("Import connections"), {}, tr("Connections (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionsPage::importFrom);
    dialog->open();
}

void ConnectionsPage::importFrom(const QString &file)
{
    ImportSheet::open(file, m_ground.clusters, m_ground.theme, this);
}

void ConnectionsPage::exportConnections()
{
    const auto write = [this](const QString &file) {
        writeExport(file);
    };
    chooseFileToSave(this, tr("Export connections"), tr("Connections (*.json)"), QStringLiteral("json"),
                     write, QStringLiteral("patchbay-connections.json"));
}

void ConnectionsPage::writeExport(const QString &file)
{
    std::vector<ClusterProfile> profiles = m_ground.clusters.profiles();
    std::erase_if(profiles, [](const ClusterProfile &profile) { return profile.temporary; });
    if (const Result<> saved = saveFile(file, writeProfiles(profiles)); !saved)
        say(saved.error());
}

void ConnectionsPage::retranslate()
{
    m_list->setAccessibleName(tr("Connections"));
    const auto name = [](QPushButton *button, const QString &phrase) {
        button->setToolTip(phrase);
        button->setAccessibleName(phrase);
    };
    name(m_add, tr("Add a connection"));
    name(m_duplicate, tr("Duplicate this connection"));
    name(m_remove, tr("Remove this connection…"));
    name(m_up, tr("Move this connection up"));
    name(m_down, tr("Move this connection down"));
    m_import->setText(tr("Import…"));
    name(m_import, tr("Import connections from a file"));
    m_export->setText(tr("Export…"));
    name(m_export, tr("Export all connections, without passwords"));
    m_test->setText(tr("Test connection"));
    m_test->setAccessibleName(tr("Test connection"));
    m_revert->setText(tr("Undo changes"));
    m_revert->setAccessibleName(tr("Undo the changes that are not saved"));
    m_saveForThisRun->setText(tr("Save, password for this run only"));
    m_saveForThisRun->setAccessibleName(m_saveForThisRun->text());
    m_addAction->setText(tr("Add a connection"));
    m_importAction->setText(tr("Import…"));
    m_empty->setReason(tr("No connections yet"),
                       tr("A connection names one Kafka Connect cluster and the URLs of its workers."));
    m_empty->setActions({m_addAction, m_importAction});
    refresh();
    emit titleChanged();
}

void ConnectionsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

} // namespace patchbay
