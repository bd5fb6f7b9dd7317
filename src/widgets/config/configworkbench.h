// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/editorground.h"
#include "core/plans/operationlist.h"
#include "widgets/ask/asker.h"
#include "widgets/look/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace patchbay {

class ConfigEditView;
class ConfigReviewView;
class ConfigWatchView;
class EmptyView;
class LinkButton;
class Notice;
class StageTrail;
class StateLabel;

/// A person's work on one config: edit, validate, review, apply, watch, go back. One editor, one stage seen
/// at a time; the draft is kept while it is worked on.
class ConfigWorkbench final : public QWidget {
    Q_OBJECT
public:
    /// What it stands on. All must outlive it.
    struct Parts {
        const Theme &theme;
        ClusterSession &session;
        EditorGround &ground;
        OperationList &operations;
        Asker &asker;
    };

    explicit ConfigWorkbench(const Parts &parts, QWidget *parent = nullptr);
    ~ConfigWorkbench() override;

    /// Reads the connector's config, or takes up the draft that an earlier run left of it.
    void openConnector(const QString &name);
    /// A new connector: \p begin puts its first text into the editor.
    void beginNew(const std::function<void(ConfigEditor &editor)> &begin);
    /// What the worker has was read again: an untouched text follows, a touched one says so.
    void noteWorkerConfig(const ConnectorConfig &config);

    ConfigEditor *editor() const { return m_editor.get(); } ///< null until it has begun
    bool isModified() const;
    QMenu *menu() const { return m_menu; }

    void validate();
    void review();
    void nextStep(); ///< validates; what is valid is reviewed
    void focusText();
    void find();
    /// A version of the history into the text; then it is validated and reviewed like everything else.
    void restore(const ConfigVersion &version);

signals:
    void modifiedChanged();
    void created(const QString &connector);
    void applied();
    void compareRequested();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Stage { EditStage, ReviewStage, WatchStage };

    void build();
    void buildMenu();
    void begin(const std::function<void()> &then);
    void makeEditor();
    void showStage(Stage stage);
    void refresh();
    void refreshStatus();
    void refreshNotice();
    void retranslate();
    void validityChanged();
    void takeReview(const Result<ConfigReview> &review);
    void apply();
    void start();
    void run(const Result<Plan> &plan);
    void goBack();
    void openDraft(const ConfigDraft &draft);
    void openFresh();
    void saveDraft();
    void discardDraft();
    void sayError(const QString &title, const Error &error);

    Parts m_parts;
    QString m_connector; ///< empty: a new one
    std::unique_ptr<ConfigEditor> m_editor;
    bool m_isOpen = false; ///< the first text is there
    bool m_focusWhenOpen = false;
    StageTrail *m_trail;
    StateLabel *m_status;
    QPushButton *m_cancel;
    QPushButton *m_validate;
    QPushButton *m_review;
    QPushButton *m_more;
    QMenu *m_menu;
    QAction *m_format = nullptr;
    QAction *m_sort = nullptr;
    QAction *m_fix = nullptr;
    QAction *m_complete = nullptr;
    QAction *m_find = nullptr;
    QAction *m_form = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_discard = nullptr;
    Notice *m_notice; ///< of the newest failure
    Notice *m_draftNotice;
    LinkButton *m_discardDraft;
    Notice *m_movedNotice; ///< somebody else changed it while it is edited
    QStackedWidget *m_pages;
    EmptyView *m_waiting;
    ConfigEditView *m_editView = nullptr;
    ConfigReviewView *m_reviewView = nullptr;
    ConfigWatchView *m_watchView = nullptr;
    QTimer m_saveDraft;
    QTimer m_clock; ///< of a validation: seconds go by
    QDateTime m_validatingSince;
    bool m_reviewsAfterValidation = false;
    std::optional<ConfigVersion> m_restoreWhenOpen;
    bool m_wasModified = false;
};

} // namespace patchbay
