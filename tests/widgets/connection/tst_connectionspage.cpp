// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/connectionspage.h"

#include "support/files.h"
#include "support/fulldisk.h"
#include "support/scriptedasker.h"
#include "widgets/windowfixture.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryDir>

using namespace patchbay;
using namespace patchbay::test;

class ConnectionsPageTest : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    struct Shown {
        MemoryCredentialStore credentials;
        ClusterList clusters{nullptr, WindowFixture::network(), credentials};
        ScriptedAsker asker;
        std::unique_ptr<ConnectionsPage> page;

        explicit Shown(const Theme &theme, int connections)
        {
            for (int count = 0; count < connections; ++count) {
                ClusterProfile profile = ClusterProfile::create();
                profile.name = QStringLiteral("cluster-%1").arg(count);
                profile.workers = {QUrl(QStringLiteral("http://127.0.0.1:9"))};
                const Result<> added = clusters.add(profile);
                Q_ASSERT(added);
            }
            page = std::make_unique<ConnectionsPage>(
                ConnectionsGround{clusters, credentials, WindowFixture::network(), {}, asker, theme});
            page->resize(1000, 700);
            page->setVisible(true);
        }

        /// Presses Export and chooses that file.
        void exportTo(const QString &path)
        {
            for (QPushButton *button : page->findChildren<QPushButton *>()) {
                if (button->accessibleName() == QStringLiteral("Export all connections, without passwords"))
                    QTest::keyClick(button, Qt::Key_Space);
            }
            auto *dialog = page->findChild<QFileDialog *>();
            QVERIFY(dialog);
            emit dialog->fileSelected(path);
            delete dialog;
        }

        bool says(const QString &text) const
        {
            for (const QLabel *label : page->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void anExportToAFullDiskLeavesTheOldFileAndIsTold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("connections.json"));
        Shown shown(m_theme, 200);
        shown.exportTo(path);
        const QByteArray old = contentOf(path);
        QVERIFY2(old.size() > 30'000, old.constData());
        ClusterProfile another = shown.clusters.at(0).profile();
        another.name = QStringLiteral("renamed");
        QVERIFY(shown.clusters.replace(another));
        {
            const FullDisk full(20'000);
            shown.exportTo(path);
        }
        QCOMPARE(contentOf(path), old);
        QVERIFY(shown.says(path));
        QVERIFY(shown.says(QStringLiteral("as it was before")));
        shown.exportTo(path); // once there is room again
        QVERIFY(contentOf(path).contains("renamed"));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ConnectionsPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connectionspage.moc"
