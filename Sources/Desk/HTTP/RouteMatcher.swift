/// Finds the route of an address.
struct RouteMatcher: Sendable {
    /// What an address leads to.
    enum Match: Sendable {
        case found(Route, Representation, parts: [String: String])
        /// The address is known, and not by that method.
        case otherMethod(allowed: [String])
        case none
    }

    private struct Entry: Sendable {
        let route: Route
        let segments: [Substring]
    }

    private let entries: [Int: [Entry]]

    init(_ routes: [Route]) {
        let all = routes.map { Entry(route: $0, segments: Self.segments($0.path)) }
        // What is written out goes before what is filled in.
        let sorted = all.enumerated().sorted {
            (Self.holes($0.element), $0.offset) < (Self.holes($1.element), $1.offset)
        }
        entries = Dictionary(grouping: sorted.map(\.element)) { $0.segments.count }
    }

    /// - Parameter path: as the request has it, still in percent coding.
    func match(_ method: Route.Method, _ path: String) -> Match {
        let segments = Self.segments(path)
        for entry in entries[segments.count] ?? [] where entry.route.method == method {
            if let (representation, parts) = fit(entry, segments) {
                return .found(entry.route, representation, parts: parts)
            }
        }
        let allowed = allowed(path)
        return allowed.isEmpty ? .none : .otherMethod(allowed: allowed)
    }

    /// The methods that an address takes; none where there is no such address.
    func allowed(_ path: String) -> [String] {
        let segments = Self.segments(path)
        var allowed: Set<String> = []
        for entry in entries[segments.count] ?? [] where fit(entry, segments) != nil {
            allowed.insert(entry.route.method.rawValue.uppercased())
        }
        if allowed.contains("GET") { allowed.insert("HEAD") }
        return allowed.sorted()
    }

    private func fit(_ entry: Entry, _ segments: [Substring]) -> (Representation, [String: String])? {
        for representation in entry.route.representations.reversed() {
            let suffix = representation.suffix
            guard let last = segments.last else {
                return suffix.isEmpty ? (representation, [:]) : nil
            }
            guard last.hasSuffix(suffix), last.count > suffix.count || suffix.isEmpty else { continue }
            var cut = segments
            cut[cut.count - 1] = last.dropLast(suffix.count)
            if let parts = Self.parts(entry.segments, cut) { return (representation, parts) }
        }
        return nil
    }

    private static func parts(_ pattern: [Substring], _ segments: [Substring]) -> [String: String]? {
        var parts: [String: String] = [:]
        for (wanted, given) in zip(pattern, segments) {
            if wanted.hasPrefix("{") {
                guard let value = PercentCoding.decoded(given), !value.isEmpty else { return nil }
                parts[String(wanted.dropFirst().dropLast())] = value
            } else if wanted != given {
                return nil
            }
        }
        return parts
    }

    private static func segments(_ path: String) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().filter { !$0.isEmpty }
    }

    private static func holes(_ entry: Entry) -> Int { entry.segments.count { $0.hasPrefix("{") } }
}
