// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

/// Every time limit and size of the program, in one place. Profiles and the command line may override the
/// settable ones.
namespace patchbay::limits {

using namespace std::chrono_literals;

inline constexpr std::chrono::milliseconds readDeadline =
    10s; ///< a read's total deadline; settable per profile
inline constexpr std::chrono::milliseconds writeDeadline =
    95s; ///< validate and writes: a worker gives up after 90 s
inline constexpr qint64 answerBody = 256LL * 1024 * 1024; ///< an answer over this is Error::Kind::TooLarge
inline constexpr qint64 errorBody = 64LL * 1024; ///< what an Error keeps of the raw answer
inline constexpr qsizetype errorMessage =
    600; ///< characters of a worker's message before only its first line is shown
inline constexpr int requestsPerWorker = 4; ///< at the same time
inline constexpr std::chrono::milliseconds silentWorkerRest =
    10s; ///< so long a worker that did not answer is asked last
inline constexpr int attempts = 8; ///< "try 3 of 8": the first try and seven more
inline constexpr std::chrono::milliseconds backOffFirst = 250ms; ///< doubled each time, jittered by half
inline constexpr std::chrono::milliseconds backOffLongest = 8s;

inline constexpr std::chrono::milliseconds refreshInterval =
    5s; ///< between two statuses; settable per profile
inline constexpr std::chrono::milliseconds refreshIntervalShortest = 1s;
inline constexpr std::chrono::milliseconds refreshIntervalLongest = 1h;
inline constexpr std::chrono::milliseconds refreshBackOffLongest = 30s; ///< between two refreshes that fail
inline constexpr int refreshesBeforeBackOff =
    12; ///< so many an unreachable cluster is asked at its own interval
inline constexpr int refreshesPerNameList =
    6; ///< every so many refreshes GET /connectors is compared as well
inline constexpr int configsByExpandInfo =
    1'000; ///< up to here one expand=info reads all configs (it is quadratic)
inline constexpr int configReadsPerSecond = 100; ///< beyond: single reads, paced
inline constexpr int configReadsAtOnce =
    3; ///< leaves one of requestsPerWorker to refreshes and to the person
inline constexpr int parseElsewhere = 500; ///< connectors; more are merged and compared on a worker thread
inline constexpr std::chrono::milliseconds connectionTestStage = 10s; ///< the longest that one stage may take
inline constexpr std::chrono::milliseconds connectionTest = 30s; ///< all stages of all workers

inline constexpr int jsonDepth = 512; ///< nesting a parser of ours accepts
inline constexpr int snapshotDays = 90; ///< so long the offsets of before a change are kept
inline constexpr int missingPartitions =
    1'000; ///< of the ranges that a person types, those without an offset that are named
inline constexpr int offsetColumns = 16; ///< of a source's objects; what is beyond is in the raw text only
inline constexpr int recordTimesAtOnce = 200; ///< of the rows that a person sees
inline constexpr std::chrono::milliseconds recordTimes = 3s; ///< the longest that these are waited for
inline constexpr int requestLogLength = 2'000; ///< requests kept for the Requests panel

inline constexpr std::chrono::milliseconds typingStep = 3s; ///< a longer pause begins a new step of undo
inline constexpr qsizetype checkedAtOnce = 64LL * 1024; ///< bytes; larger configs are checked after a pause
inline constexpr std::chrono::milliseconds checkPause = 150ms;
inline constexpr qsizetype longestLine =
    20LL * 1024; ///< bytes; a config with a longer line opens read-only, with an offer to format it
inline constexpr qsizetype editableConfig = 4LL * 1024 * 1024; ///< bytes; no worker can store a quarter of it

inline constexpr std::chrono::milliseconds keychainHint = 2s; ///< "waiting for the keychain"
inline constexpr std::chrono::milliseconds keychainDeadline = 60s;

inline constexpr std::chrono::milliseconds awaitInterval = 500ms; ///< between two looks of a waiting step
inline constexpr std::chrono::milliseconds awaitDeadline = 60s; ///< how long a waiting step waits by default
inline constexpr std::chrono::milliseconds restartSettle =
    4s; ///< after a restart "still FAILED" is not believed for so long
inline constexpr int partsAtOnce = 4; ///< of a plan
inline constexpr std::chrono::milliseconds lookAfterFailure =
    5s; ///< the longest that a failed plan waits to see where it left a connector
inline constexpr std::chrono::milliseconds journalRetry =
    2s; ///< until lines that the journal refused are tried again

} // namespace patchbay::limits
