internal import CoreMetrics
internal import Ledger

/// Counts what the desk answers, through swift-metrics.
struct DeskMeter: Sendable {
    private let metrics = PrometheusMetrics(help: [
        "attache_answers_total": "Answers by route and status.",
        "attache_answer_seconds": "Time from a request's head to its finished answer.",
        "attache_requests_in_flight": "Requests that are being answered.",
        "attache_answered_bytes_total": "Bytes of all answers since the start.",
        "attache_cases": "Cases of the record.",
        "attache_sources": "Documents that the ledger keeps.",
        "attache_sources_unavailable": "Watched sources that could not be had when they were last asked.",
        "attache_kept_answers": "Finished answers that are kept.",
        "attache_kept_bytes": "Bytes of the finished answers that are kept.",
        "attache_ledger_up": "Whether the ledger could be asked.",
    ])
    private struct Line: Hashable {
        let route: String
        let status: Int
    }

    private let inFlight: Meter
    private let bytes: Counter
    /// What is counted at each answer, so that names and dimensions are put together once.
    private let answers = Locked<[Line: Counter]>([:])
    private let times = Locked<[String: Timer]>([:])

    init() {
        inFlight = Meter(label: "attache_requests_in_flight", factory: metrics)
        bytes = Counter(label: "attache_answered_bytes_total", factory: metrics)
    }

    func begin() { inFlight.increment() }

    func end(route: String, status: Int, seconds: Double, bytes: Int) {
        inFlight.decrement()
        self.bytes.increment(by: bytes)
        answers.with { answers in
            let line = Line(route: route, status: status)
            if let known = answers[line] { return known }
            let dimensions = [("route", route), ("status", String(status))]
            let new = Counter(label: "attache_answers_total", dimensions: dimensions, factory: metrics)
            answers[line] = new
            return new
        }.increment()
        times.with { times in
            if let known = times[route] { return known }
            let new = Timer(label: "attache_answer_seconds", dimensions: [("route", route)], factory: metrics)
            times[route] = new
            return new
        }.recordNanoseconds(Int64(seconds * 1e9))
    }

    /// All figures in the text form of Prometheus.
    func text(_ held: RecordKeeper.Held, isLedgerThere: Bool) -> String {
        func level(_ name: String, _ value: Int) {
            Meter(label: "attache_\(name)", factory: metrics).set(value)
        }
        level("cases", held.record.cases.count)
        level("sources", held.record.statistics.sources)
        level("sources_unavailable", held.record.unavailable.count)
        level("kept_answers", held.shelf.extent.answers)
        level("kept_bytes", held.shelf.extent.bytes)
        level("ledger_up", isLedgerThere ? 1 : 0)
        return metrics.text
    }
}
