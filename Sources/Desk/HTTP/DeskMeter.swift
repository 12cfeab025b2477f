internal import Ledger

/// Counts what the desk answers, for Prometheus.
final class DeskMeter: Sendable {
    private struct Line: Hashable {
        let route: String
        let status: Int
    }

    private struct Counts {
        var answers: [Line: Int] = [:]
        /// By route: how many answers took at most each of ``DeskMeter/bounds``, and their seconds together.
        var times: [String: (buckets: [Int], seconds: Double)] = [:]
        var inFlight = 0
        var bytes = 0
    }

    private static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]
    private let counts = Locked(Counts())

    func begin() { counts.with { $0.inFlight += 1 } }

    func end(route: String, status: Int, seconds: Double, bytes: Int) {
        counts.with { counts in
            counts.inFlight -= 1
            counts.bytes += bytes
            counts.answers[Line(route: route, status: status), default: 0] += 1
            let empty = (buckets: [Int](repeating: 0, count: Self.bounds.count + 1), seconds: 0.0)
            let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            counts.times[route, default: empty].buckets[bucket] += 1
            counts.times[route, default: empty].seconds += seconds
        }
    }

    /// All figures in the text form of Prometheus.
    func text(_ held: RecordKeeper.Held, isLedgerThere: Bool) -> String {
        let counts = counts.with { $0 }
        var text = ""
        func head(_ name: String, _ kind: String, _ help: String) {
            text += "# HELP attache_\(name) \(help)\n# TYPE attache_\(name) \(kind)\n"
        }
        head("answers_total", "counter", "Answers by route and status.")
        for (line, count) in counts.answers.sorted(by: {
            ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status)
        }) {
            text += "attache_answers_total{route=\"\(line.route)\",status=\"\(line.status)\"} \(count)\n"
        }
        head("answer_seconds", "histogram", "Time from a request's head to its finished answer.")
        for (route, times) in counts.times.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (bound, count) in zip(Self.bounds, times.buckets) {
                sum += count
                text += "attache_answer_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)\n"
            }
            sum += times.buckets[Self.bounds.count]
            text += "attache_answer_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(sum)\n"
            text += "attache_answer_seconds_sum{route=\"\(route)\"} \(times.seconds)\n"
            text += "attache_answer_seconds_count{route=\"\(route)\"} \(sum)\n"
        }
        func gauge(_ name: String, _ value: Int, _ help: String) {
            head(name, "gauge", help)
            text += "attache_\(name) \(value)\n"
        }
        gauge("requests_in_flight", counts.inFlight, "Requests that are being answered.")
        gauge("answered_bytes", counts.bytes, "Bytes of all answers since the start.")
        gauge("cases", held.record.cases.count, "Cases of the record.")
        gauge("sources", held.record.statistics.sources, "Documents that the ledger keeps.")
        gauge("kept_answers", held.shelf.extent.answers, "Finished answers that are kept.")
        gauge("kept_bytes", held.shelf.extent.bytes, "Bytes of the finished answers that are kept.")
        gauge("ledger_up", isLedgerThere ? 1 : 0, "Whether the ledger could be asked.")
        return text
    }
}
