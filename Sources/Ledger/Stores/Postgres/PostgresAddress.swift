internal import Foundation

/// The address of a PostgreSQL database, `postgres://user@host:port/database`, as libpq reads it.
///
/// What it holds of secrets is handed to libpq and to nobody else: answers, errors and logs have ``shown``.
package struct PostgresAddress: Hashable, Sendable {
    /// As it was given.
    let text: String
    /// The same without a password.
    package let shown: String

    /// - Returns: `nil` for what is no address of a PostgreSQL database, as a path.
    package init?(_ text: String) {
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else { return nil }
        self.text = text
        shown = Self.withoutSecrets(text)
    }

    private static func withoutSecrets(_ text: String) -> String {
        guard let scheme = text.range(of: "://") else { return text }
        let rest = text[scheme.upperBound...]
        let question = rest.firstIndex(of: "?") ?? rest.endIndex
        var place = rest[..<question]
        var user = ""
        // The last one: a password may have an at sign that nobody escaped, and even a slash.
        if let at = place.lastIndex(of: "@") {
            user = place[..<at].prefix { $0 != ":" } + "@"
            place = place[place.index(after: at)...]
        } else if let colon = place.firstIndex(of: ":") {
            // Whoever forgot the host has a password where a port should be.
            let port = place[place.index(after: colon)...].prefix { $0 != "/" && $0 != "," }
            if !place.hasPrefix("["), !port.allSatisfy(\.isWholeNumber) { place = place[..<colon] }
        }
        let options = rest[question...].dropFirst().split(separator: "&").filter { option in
            let name = option.prefix { $0 != "=" }
            return name != "password" && name != "sslpassword" && !name.contains("%")
        }
        return text[..<scheme.upperBound] + user + place
            + (options.isEmpty ? "" : "?" + options.joined(separator: "&"))
    }

    /// Takes whatever is secret out of a text that the database or its library made.
    func masked(_ words: String) -> String {
        var words = words
        for secret in [text] + secrets where secret.count > 2 { words = words.replacing(secret, with: "…") }
        return words
    }

    /// What ``shown`` leaves out.
    private var secrets: [String] {
        guard let scheme = text.range(of: "://") else { return [] }
        let rest = text[scheme.upperBound...]
        var secrets: [String] = []
        let place = rest.prefix { $0 != "?" }
        if let at = place.lastIndex(of: "@"), let colon = place[..<at].firstIndex(of: ":") {
            secrets.append(String(place[place.index(after: colon)..<at]))
        }
        for option in rest.drop(while: { $0 != "?" }).dropFirst().split(separator: "&")
        where option.prefix(while: { $0 != "=" }).hasSuffix("password") {
            secrets.append(String(option.drop { $0 != "=" }.dropFirst()))
        }
        return secrets + secrets.compactMap(\.unescaped)
    }
}

extension String {
    /// With the bytes in the place of `%41`; `nil` where that changes nothing, or is no text.
    fileprivate var unescaped: String? {
        guard contains("%") else { return nil }
        var bytes: [UInt8] = []
        var rest = Substring(self).utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(digits)), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
