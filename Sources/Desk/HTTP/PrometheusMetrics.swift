internal import CoreMetrics

/// What is counted and measured through swift-metrics, as Prometheus reads it.
///
/// A counter, a gauge or a histogram is made when it is first asked for, by its name and dimensions, and lives as long as the
/// desk. Which dimensions there are is bounded by the table of routes and by the codes of HTTP.
final class PrometheusMetrics: MetricsFactory {
    /// A name with its dimensions.
    private struct Series: Hashable, Comparable {
        let name: String
        let dimensions: String

        init(_ label: String, _ dimensions: [(String, String)]) {
            name = Self.name(label)
            self.dimensions = dimensions.map { "\(Self.name($0.0))=\"\(Self.escaped($0.1))\"" }
                .joined(separator: ",")
        }

        static func < (left: Series, right: Series) -> Bool {
            (left.name, left.dimensions) < (right.name, right.dimensions)
        }

        private static func name(_ label: String) -> String {
            let signs = label.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" }
            return String(signs)
        }

        private static func escaped(_ value: String) -> String {
            value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        }
    }

    private final class Count: CounterHandler {
        let value = Locked<Int64>(0)
        func increment(by amount: Int64) { value.with { $0 += amount } }
        func reset() { value.with { $0 = 0 } }
    }

    private final class Level: MeterHandler, RecorderHandler {
        let value = Locked(0.0)
        func set(_ value: Int64) { set(Double(value)) }
        func set(_ value: Double) { self.value.with { $0 = value } }
        func increment(by amount: Double) { value.with { $0 += amount } }
        func decrement(by amount: Double) { value.with { $0 -= amount } }
        func record(_ value: Int64) { set(Double(value)) }
        func record(_ value: Double) { set(value) }
    }

    private final class Times: TimerHandler {
        static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]
        let value = Locked((buckets: [Int](repeating: 0, count: bounds.count + 1), seconds: 0.0))

        func recordNanoseconds(_ duration: Int64) {
            let seconds = Double(duration) / 1e9
            let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            value.with { value in
                value.buckets[bucket] += 1
                value.seconds += seconds
            }
        }
    }

    private struct Shelves {
        var counts: [Series: Count] = [:]
        var levels: [Series: Level] = [:]
        var times: [Series: Times] = [:]
    }

    private let shelves = Locked(Shelves())
    /// What each name means, by its name.
    private let help: [String: String]

    init(help: [String: String]) { self.help = help }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let series = Series(label, dimensions)
        return shelves.with { $0.counts.made(series, Count()) }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        level(Series(label, dimensions))
    }

    func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        level(Series(label, dimensions))
    }

    private func level(_ series: Series) -> Level { shelves.with { $0.levels.made(series, Level()) } }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let series = Series(label, dimensions)
        return shelves.with { $0.times.made(series, Times()) }
    }

    // All live as long as the desk.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    /// All figures in the text form of Prometheus, version 0.0.4.
    var text: String {
        let shelves = shelves.with { $0 }
        var text = ""
        var last = ""
        func head(_ series: Series, _ kind: String) {
            guard series.name != last else { return }
            last = series.name
            text += "# HELP \(series.name) \(help[series.name] ?? "Told through swift-metrics.")\n"
            text += "# TYPE \(series.name) \(kind)\n"
        }
        func line(_ name: String, _ dimensions: String, _ value: String) {
            text += "\(name)\(dimensions.isEmpty ? "" : "{\(dimensions)}") \(value)\n"
        }
        for (series, count) in shelves.counts.sorted(by: { $0.key < $1.key }) {
            head(series, "counter")
            line(series.name, series.dimensions, String(count.value.with { $0 }))
        }
        for (series, times) in shelves.times.sorted(by: { $0.key < $1.key }) {
            head(series, "histogram")
            let (buckets, seconds) = times.value.with { $0 }
            let more = series.dimensions.isEmpty ? "" : series.dimensions + ","
            var sum = 0
            for (place, count) in buckets.enumerated() {
                sum += count
                let bound = place < Times.bounds.count ? String(Times.bounds[place]) : "+Inf"
                line("\(series.name)_bucket", "\(more)le=\"\(bound)\"", String(sum))
            }
            line("\(series.name)_sum", series.dimensions, String(seconds))
            line("\(series.name)_count", series.dimensions, String(sum))
        }
        for (series, level) in shelves.levels.sorted(by: { $0.key < $1.key }) {
            head(series, "gauge")
            let value = level.value.with { $0 }
            line(series.name, series.dimensions, Int64(exactly: value).map(String.init) ?? String(value))
        }
        return text
    }
}

extension Dictionary {
    /// The value of a key, which is put there where there is none.
    fileprivate mutating func made(_ key: Key, _ new: @autoclosure () -> Value) -> Value {
        if let value = self[key] { return value }
        let value = new()
        self[key] = value
        return value
    }
}
