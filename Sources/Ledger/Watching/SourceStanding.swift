internal import Law

/// A watched source with how it was found, and what may be said of it.
package struct SourceStanding: Hashable, Sendable, Codable {
    package let source: WatchedSource
    /// `nil` where it was never asked.
    package let state: SourceState?

    /// Of all sources; those that are no more on the list and are known from before are left out.
    package static func all(_ sources: [WatchedSource], _ states: [SourceState]) -> [SourceStanding] {
        let states = Dictionary(states.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        return sources.map { source in
            let state = states[source.id]
            return SourceStanding(source: source, state: state)
        }
    }

    /// Whether it was asked and could not be had.
    package var isUnavailable: Bool { state?.unavailableSince != nil }

    /// How it stands, in a few words.
    package var words: String {
        guard let state else { return "never asked" }
        guard let since = state.unavailableSince else { return "available, asked \(Self.day(state.triedAt))" }
        let last = state.goodAt.map { "; it last answered as it should \(Self.day($0))" } ?? ""
        return "unavailable since \(Self.day(since))\(last)"
    }

    /// What is wrong with it.
    package var fault: String? { isUnavailable ? state?.fault : nil }

    /// For a list: the source, how it stands, and why.
    package var lines: [String] {
        var lines = ["\(source.id): \(words)"]
        if let fault { lines.append("  \(fault)") }
        var what = "  \(source.about.isEmpty ? source.kind.rawValue : source.about)"
        if source.kind.needsKey { what += "; asked with a key" }
        lines.append(what)
        if let state, state.pages > 0 { lines.append("  \(state.pages) pages known") }
        lines.append("  \(source.address)")
        return lines
    }

    private static func day(_ moment: String) -> String {
        let time = moment.dropFirst(11).prefix(5)
        guard let day = CalendarDate(moment.prefix(10)) else { return moment }
        return time.isEmpty ? day.longForm : "\(day.longForm), \(time) UTC"
    }
}
