// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fuzzymatch.h"

#include <QTest>

using namespace patchbay;
using Kind = FuzzyMatch::Kind;

namespace {

Kind kindOf(const char16_t *typed, const char16_t *text)
{
    return FuzzyPattern(QStringView(typed)).match(QStringView(text)).kind;
}

int closenessOf(const char16_t *typed, const char16_t *text)
{
    return FuzzyPattern(QStringView(typed)).match(QStringView(text)).closeness;
}

std::vector<int> placesOf(const char16_t *typed, const char16_t *text)
{
    return FuzzyPattern(QStringView(typed)).places(QStringView(text));
}

} // namespace

class FuzzyMatchTest : public QObject {
    Q_OBJECT
private slots:
    void kindsGoFromExactToSubsequence()
    {
        QCOMPARE(kindOf(u"orders", u"orders"), Kind::Exact);
        QCOMPARE(kindOf(u"orders", u"orders-search"), Kind::Prefix);
        QCOMPARE(kindOf(u"search", u"orders-search"), Kind::WordStart);
        QCOMPARE(kindOf(u"earch", u"orders-search"), Kind::Substring);
        QCOMPARE(kindOf(u"orse", u"orders-search"), Kind::Subsequence);
        QCOMPARE(kindOf(u"hcraes", u"orders-search"), Kind::None);
        QVERIFY(Kind::Exact > Kind::Prefix && Kind::Prefix > Kind::WordStart
                && Kind::WordStart > Kind::Substring && Kind::Substring > Kind::Subsequence
                && Kind::Subsequence > Kind::None);
    }

    void caseAndSpacesAroundDoNotCount()
    {
        QCOMPARE(kindOf(u"  ORDERS ", u"orders"), Kind::Exact);
        QCOMPARE(kindOf(u"orders", u"ORDERS"), Kind::Exact);
        QCOMPARE(kindOf(u"СЧЕТА", u"счета-архив"), Kind::Prefix);
    }

    void wordsBeginAfterSeparatorsAndInCamelCase()
    {
        QCOMPARE(kindOf(u"sink", u"JdbcSinkConnector"), Kind::WordStart);
        QCOMPARE(kindOf(u"con", u"jdbc_sink.con"), Kind::WordStart);
        QCOMPARE(kindOf(u"ttp", u"HTTPSink"), Kind::Substring);
        QCOMPARE(kindOf(u"ink", u"HTTPSink"), Kind::Substring);
    }

    void aLaterWordBeatsAnEarlierPart()
    {
        // "art" stands in "cart" first, but the word "art" is what was meant.
        QCOMPARE(kindOf(u"art", u"cart-art"), Kind::WordStart);
        QCOMPARE(placesOf(u"art", u"cart-art"), (std::vector<int>{5, 6, 7}));
    }

    void initialsAreCloserThanScatteredLetters()
    {
        QCOMPARE(kindOf(u"osp", u"orders-search-prod"), Kind::Subsequence);
        QVERIFY(closenessOf(u"osp", u"orders-search-prod") > closenessOf(u"osp", u"xoxxsxxpx"));
        QCOMPARE(placesOf(u"osp", u"orders-search-prod"), (std::vector<int>{0, 7, 14}));
    }

    void aJumpToAWordNeverLosesAMatch()
    {
        // Preferring the word "b…" for the b would pass by the only c.
        QCOMPARE(kindOf(u"abc", u"axbxc-b"), Kind::Subsequence);
        QCOMPARE(placesOf(u"abc", u"axbxc-b"), (std::vector<int>{0, 2, 4}));
    }

    void nothingTypedMatchesNothing()
    {
        QVERIFY(FuzzyPattern(u"  ").isEmpty());
        QCOMPARE(kindOf(u"", u"orders"), Kind::None);
        QCOMPARE(kindOf(u"orders", u""), Kind::None);
        QVERIFY(placesOf(u"x", u"orders").empty());
    }

    void textsLongerThanTheMarksAreSearchedToTheirEnd()
    {
        const QString text = QString(100, u'x') + QStringLiteral("-needle");
        QCOMPARE(FuzzyPattern(u"needle").match(text).kind, Kind::Substring);
        QCOMPARE(FuzzyPattern(u"nde").match(text).kind, Kind::Subsequence);
        QCOMPARE(FuzzyPattern(u"needle").places(text).front(), 101);
    }

    void lettersThatShareABitAreNotTheSame()
    {
        // U+0061 and U+00A1 have the same low six bits.
        QCOMPARE(kindOf(u"a", u"\u00a1"), Kind::None);
    }

    void foldingKeepsPlaces()
    {
        // The full folding of ß is two letters; places would move.
        QCOMPARE(placesOf(u"ab", u"ßab"), (std::vector<int>{1, 2}));
        QCOMPARE(placesOf(u"検索", u"注文検索"), (std::vector<int>{2, 3}));
    }
};

QTEST_GUILESS_MAIN(FuzzyMatchTest)
#include "tst_fuzzymatch.moc"
