/// What a host's robots.txt says to this program, RFC 9309.
struct Robots: Hashable, Sendable {
    private struct Rule: Hashable, Sendable {
        let allows: Bool
        let pattern: [UInt8]
    }

    private var rules: [Rule] = []
    /// Seconds that the host wants between two requests, no part of the RFC and common.
    private(set) var delay: Int?

    /// A host without rules.
    static let open = Robots()

    private init() {}

    /// - Parameter agent: the name under which the program asks, in small letters.
    init(_ bytes: [UInt8], agent: String = WatchAgent.token) {
        var own: [Rule] = []
        var common: [Rule] = []
        var delays: (own: Int?, common: Int?) = (nil, nil)
        var hasOwn = false
        var group: (isOwn: Bool, isCommon: Bool) = (false, false)
        var isHead = false
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":") else { continue }
            let name = text[..<colon].lowercased().filter { !$0.isWhitespace }
            let value = text[text.index(after: colon)...].drop { $0.isWhitespace }
                .reversed().drop { $0.isWhitespace }.reversed()
            let words = String(value)
            switch name {
            case "user-agent":
                // Several names in a row share the rules behind them.
                if !isHead { group = (false, false) }
                isHead = true
                if words == "*" { group.isCommon = true }
                if words.lowercased() == agent {
                    group.isOwn = true
                    hasOwn = true
                }
            case "allow", "disallow":
                isHead = false
                guard !words.isEmpty else { continue }
                let rule = Rule(allows: name == "allow", pattern: Array(words.utf8))
                if group.isOwn { own.append(rule) }
                if group.isCommon { common.append(rule) }
            case "crawl-delay":
                isHead = false
                guard let seconds = Int(words.prefix { $0 != "." }) else { continue }
                if group.isOwn { delays.own = seconds }
                if group.isCommon { delays.common = seconds }
            default: continue
            }
        }
        rules = hasOwn ? own : common
        delay = (hasOwn ? delays.own : delays.common).map { min(max(0, $0), 60) }
    }

    /// Whether a path with its query may be asked: the longest rule that meets it decides, and allowing wins a draw.
    func allow(_ path: String) -> Bool {
        let path = Array(path.utf8)
        var best: (length: Int, allows: Bool) = (-1, true)
        for rule in rules where PathPattern.meets(path, rule.pattern) {
            let length = rule.pattern.count
            if length > best.length || length == best.length && rule.allows { best = (length, rule.allows) }
        }
        return best.allows
    }
}

/// Patterns of paths: `*` for any signs, `$` at the end for the end of the path.
enum PathPattern {
    /// Whether a path begins as the pattern says. Takes time in proportion to the product of both at most.
    static func meets(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
        let isEnded = pattern.last == UInt8(ascii: "$")
        let pattern = isEnded ? Array(pattern.dropLast()) : pattern + [UInt8(ascii: "*")]
        var (place, sign) = (0, 0)
        var (star, from) = (-1, 0)
        while place < path.count {
            if sign < pattern.count, pattern[sign] == UInt8(ascii: "*") {
                star = sign
                from = place
                sign += 1
            } else if sign < pattern.count, pattern[sign] == path[place] {
                place += 1
                sign += 1
            } else if star >= 0 {
                sign = star + 1
                from += 1
                place = from
            } else {
                return false
            }
        }
        return pattern[sign...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}

/// The name under which the program asks.
package enum WatchAgent {
    static let token = "attache"
    /// As it stands in a request.
    static let name = "attache/0.1 (reads notices of arms sales; asks slowly, and heeds robots.txt)"
}
