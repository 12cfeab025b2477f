import CoreMetrics
import Testing

@testable import Desk

@Suite("Figures for Prometheus")
struct MetricsTests {
    @Test(
        "what is counted and measured through swift-metrics stands in the text, each kind with its head once")
    func text() {
        let metrics = PrometheusMetrics(help: ["asked_total": "How often it was asked."])
        for place in ["a", "a", "b\"\n\\"] {
            Counter(label: "asked_total", dimensions: [("place", place)], factory: metrics).increment()
        }
        let timer = Timer(label: "time.taken", factory: metrics)
        timer.recordNanoseconds(2_000_000)
        timer.recordNanoseconds(20_000_000_000)
        let level = Meter(label: "level", factory: metrics)
        level.increment(by: 3)
        level.decrement()
        #expect(
            metrics.text.split(separator: "\n").filter { !$0.contains("_bucket") } == [
                "# HELP asked_total How often it was asked.", "# TYPE asked_total counter",
                "asked_total{place=\"a\"} 2", "asked_total{place=\"b\\\"\\n\\\\\"} 1",
                "# HELP time_taken Told through swift-metrics.", "# TYPE time_taken histogram",
                "time_taken_sum 20.002", "time_taken_count 2",
                "# HELP level Told through swift-metrics.", "# TYPE level gauge", "level 2",
            ])
        #expect(metrics.text.contains("time_taken_bucket{le=\"0.001\"} 0\n"))
        #expect(metrics.text.contains("time_taken_bucket{le=\"0.005\"} 1\n"))
        #expect(metrics.text.contains("time_taken_bucket{le=\"5.0\"} 1\n"))
        #expect(metrics.text.contains("time_taken_bucket{le=\"+Inf\"} 2\n"))
    }

    @Test("the desk tells its answers, by route and status")
    func desk() async throws {
        try await Room.shared.ask { client in
            _ = try await client.get("/law.json")
            _ = try await client.get("/nothing")
            let text = try await client.get("/metrics").text
            #expect(text.contains("attache_answers_total{route=\"law\",status=\"200\"} 1\n"))
            #expect(text.contains("attache_answers_total{route=\"none\",status=\"404\"} 1\n"))
            #expect(text.contains("attache_answer_seconds_count{route=\"law\"} 1\n"))
            #expect(text.contains("attache_requests_in_flight 1\n"))
            #expect(text.contains("attache_ledger_up 1\n"))
        }
    }
}
