// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "core/config/completion.h"
#include "core/config/configdocument.h"
#include "core/config/configproblem.h"
#include "core/config/configreview.h"
#include "core/config/configtext.h"
#include "core/config/fingerprint.h"
#include "core/config/plugindefinitions.h"
#include "core/history/confighistory.h"
#include "core/plans/plan.h"

#include <QObject>

#include <memory>

namespace patchbay {

/// One person's work on one connector's config: text and form over one document, validation, review, apply.
///
/// The one place that says what may be applied: exactly the text that the worker validated without errors,
/// after a review against what it has now; or, outside of production, with errors by a deliberate choice.
/// Masks and secrets that nobody knows are never applied.
///
/// Secrets: text() holds placeholders. setSecret() puts a typed one behind a placeholder at once; what is
/// typed into the text is hidden by hideSecrets(), which validate(), draft() and review() call first.
class ConfigEditor : public QObject {
    Q_OBJECT
public:
    /// What an editor stands on. All must outlive it.
    struct Ground {
        ConnectClient &client;
        PluginDefinitions &definitions;
        SecretVault &vault;
        ConfigHistory &history;
        Fingerprinter fingerprinter;
        QUuid cluster;
        QString clusterName;
        Environment environment;
        Access access = Access::ReadWrite;
    };
    enum class Validity {
        Unchecked, ///< this text was not validated, or validating it failed: validationError()
        Checking,
        Invalid, ///< errors: problems()
        Valid, ///< the worker accepts exactly this text
        NotPossible, ///< this worker can't validate; problems() are what local checks know
    };
    Q_ENUM(Validity)

    explicit ConfigEditor(const Ground &ground, QObject *parent = nullptr);
    ~ConfigEditor() override;

    // Beginning. Each replaces the text; opened() or the error of the reply tells when it is there.
    void open(const QString &connector, const ReplyTo<> &reply); ///< GET its config
    void openWith(const QString &connector, const ConnectorConfig &config); ///< read already
    /// A new connector from text of any form (importConfig()).
    Result<> beginFromText(const QByteArray &text);
    /// A new one of this class: required and HIGH settings with their defaults.
    void beginFromPlugin(const QString &className, const ReplyTo<> &reply);
    /// A new one as a copy, also from another cluster; its secrets come along. \p name: empty takes
    /// "NAME-copy".
    void beginFromCopy(const ConnectorConfig &config, const QString &name = {});
    /// Draft and worker's config in one: isModified(), and baseChanged() when the worker's is another now.
    void openDraft(const ConfigDraft &draft, const ReplyTo<> &reply);

    /// Another text for what is being edited, of any form: a file, or what was pasted over everything. One
    /// undo step.
    Result<> replaceText(const QByteArray &text);

    bool isNew() const; ///< applying creates it
    QString connector() const; ///< of a new one: the name in the text, may be empty
    const QUuid &cluster() const;

    // The document
    ConfigText &text();
    const ConfigDocument *document() const; ///< null while the text is no config
    const ConfigDocument &lastDocument() const; ///< the last text that was one: for the form
    /// Settings of the class and of everything plugged in; grows while the worker's answers come.
    const ConfigDef &definition() const;
    SecretRules secretRules() const;
    const QList<ConfigProblem> &problems() const; ///< local ones and the worker's, by place
    bool isModified() const;
    const ConnectorConfig &base() const; ///< what editing began from; holds secrets
    std::optional<QDateTime> lastEdited() const;

    // Edits of the form: one undo step each. Nothing happens while the text is no config.
    void setValue(const QString &key, const QString &value);
    void setSecret(const QString &key, const QString &secret); ///< never stands in the text
    void removeKey(const QString &key);
    void renameKey(const QString &key, const QString &to);
    void applyFix(const ProblemFix &fix);
    void format();
    void sortByGroup();
    void hideSecrets();
    /// What can stand there, best first (core/config/completion.h).
    QList<Completion> completions(const CursorPlace &place) const;
    /// The secret behind a placeholder: an act of a person, logged without its value under the category
    /// patchbay.secrets and told by revealed().
    std::optional<QString> reveal(const QString &key);

    // Validation
    Validity validity() const; ///< of the text as it is now
    void validate(); ///< a text that waits for nothing: replaces a running one
    void cancelValidation();
    std::optional<Error> validationError() const;
    /// Why this worker can't validate; told where NotPossible is shown.
    QString fallbackReason() const;

    // Review and apply
    void review(const ReplyTo<ConfigReview> &reply);
    /// nullopt, or why this review can't be applied so.
    std::optional<Error> applyRefusal(const ConfigReview &review, const ApplyOptions &options) const;
    /// The plan of the review, after the history has its entry on the disk. Run it with OperationList or
    /// PlanRunner, then call ended(). Blocked: applyRefusal().
    void planApply(const ConfigReview &review, const ApplyOptions &options, const ReplyTo<Plan> &reply);
    /// The same steps, to be looked at before anybody decides. Nothing is written down. Empty for a review
    /// that is not of the text as it is now.
    Plan previewApply(const ConfigReview &review, const ApplyOptions &options) const;
    /// The plan ended: history learns how, and after Done the text is the new base.
    void ended(const Plan &plan, const PlanReport &report);
    /// Takes what only others changed into the text (one undo step), and what the worker has now as the base.
    void mergeOthers();

    /// The config that the last apply of this editor replaced is known, secrets included.
    bool canGoBack() const;
    void goBack(); ///< puts it into the text, one undo step; then validate, review, apply

    // History and drafts
    void versions(const ReplyTo<std::vector<ConfigVersion>> &reply);
    /// Puts a version into the text, one undo step. "Go back" is this, then validate, review, apply. The
    /// answer tells of secrets that came from the worker or must be typed.
    RestoredText restoreVersion(const ConfigVersion &version);
    /// Of the text as it is now. nullopt until the class has told which settings are passwords
    /// (definition()): what is written down must not hold one.
    std::optional<ConfigDraft> draft();
    const QUuid &draftId() const;
    bool baseChanged() const; ///< a draft whose connector was changed by others since

signals:
    void opened();
    void documentChanged(); ///< document(), or only where its settings stand
    void definitionChanged();
    void problemsChanged();
    void validityChanged();
    void revealed(const QString &key);
    void historyFailed(const patchbay::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
