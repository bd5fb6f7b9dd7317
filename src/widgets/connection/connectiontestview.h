// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectiontest.h"
#include "models/connectiontestmodel.h"
#include "widgets/look/theme.h"

#include <QTreeView>
#include <QWidget>

#include <memory>

namespace patchbay {

class ElidedLabel;
class LinkButton;
class Notice;
class TableView;

/// What "Test connection" finds, stage by stage as it comes. Above them stands the failed stage that is
/// chosen (at first the first one): of which worker, what it met, and the one suggestion for it.
class ConnectionTestView final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit ConnectionTestView(const Theme &theme, QWidget *parent = nullptr);
    ~ConnectionTestView() override;

    /// Ends a test that runs and begins another.
    void test(const ClusterProfile &profile, const QString &password, const NetworkFactory &network,
              const TopicReaderFactory &topics, const QString &brokersPassword);
    void showError(const Error &error); ///< the password for the test could not be had
    void clear();

signals:
    void grown(); ///< there is more to see

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh(int finding);
    void conclude();
    void explain(int row); ///< when that stage failed
    void retranslate();
    void fitTable();

    ConnectionTestModel m_model;
    std::unique_ptr<ConnectionTest> m_test;
    Notice *m_notice;
    TableView *m_table;
    LinkButton *m_cancel;
};

} // namespace patchbay
