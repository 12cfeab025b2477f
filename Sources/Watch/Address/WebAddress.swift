internal import Foundation

/// An address of the web, as it is asked: `http` or `https`, a host, no name and password, no fragment.
///
/// It is read strictly: what two programs could read in two ways is no address here, so that the host that was looked at
/// is the host that is asked.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    package let isSecure: Bool
    /// In small letters; an IPv6 address without its brackets.
    package let host: String
    package let port: Int
    /// Path and query, at least `/`.
    package let path: String

    package init?(_ text: String) {
        // What a reader could not see, or a program could take for an end, makes no address.
        guard text.utf8.count <= 4_000,
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        let text = Self.inASCII(text)
        let isSecure: Bool
        let rest: Substring
        if let place = text.range(of: "https://", options: [.anchored, .caseInsensitive]) {
            isSecure = true
            rest = text[place.upperBound...]
        } else if let place = text.range(of: "http://", options: [.anchored, .caseInsensitive]) {
            isSecure = false
            rest = text[place.upperBound...]
        } else {
            return nil
        }
        let authority = rest.prefix { !"/?#\\".contains($0) }
        guard let (host, port) = Self.hostAndPort(authority) else { return nil }
        var path = rest.dropFirst(authority.count).prefix { $0 != "#" }
        guard !path.contains("\\") else { return nil }
        if path.first == "?" { path = "/" + path }
        self.isSecure = isSecure
        self.host = host
        self.port = port ?? (isSecure ? 443 : 80)
        self.path = path.isEmpty ? "/" : Self.encoded(path)
    }

    private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
        var host = authority
        var port: Int?
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            let tail = authority[authority.index(after: end)...]
            guard tail.isEmpty || tail.first == ":" else { return nil }
            if !tail.isEmpty {
                port = Int(tail.dropFirst())
                guard port != nil else { return nil }
            }
            // Without a colon it is no address of version 6, and would be another host once its brackets are gone.
            guard host.contains(":"),
                host.utf8.allSatisfy({ isHexadecimal($0) || $0 == 0x3A || $0 == 0x2E })
            else {
                return nil
            }
        } else {
            if let colon = authority.firstIndex(of: ":") {
                host = authority[..<colon]
                let digits = authority[authority.index(after: colon)...]
                guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
                    return nil
                }
                port = number
            }
            guard !host.isEmpty, host.utf8.count <= 253, host.first != ".", host.first != "-",
                host.utf8.allSatisfy({ isHostLetter($0) })
            else { return nil }
        }
        if let port, !(1...65_535).contains(port) { return nil }
        return (host.lowercased(), port)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    private static func isHostLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }

    /// What is not ASCII in percent coding, before any sign is looked for: a slash or a backslash with an accent on it is one
    /// letter to a reader of letters, and a sign to a reader of bytes.
    private static func inASCII(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var result = ""
        for byte in text.utf8 {
            if byte < 0x80 {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// Signs that an address may not hold in percent coding; what is coded already stays.
    private static func encoded(_ path: Substring) -> String {
        var result = ""
        for byte in path.utf8 {
            if byte < 0x80, !"\"<>^`{|}".utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        return result
    }

    /// Where a link on this page leads; `nil` where it is no address of the web.
    package func resolving(_ link: String) -> WebAddress? {
        let link = Self.inASCII(link.trimmingCharacters(in: .whitespacesAndNewlines))
        guard !link.isEmpty, link.first != "#" else { return nil }
        if let whole = WebAddress(link) { return whole }
        if link.hasPrefix("//") { return WebAddress((isSecure ? "https:" : "http:") + link) }
        // Another scheme, as mailto: or javascript:.
        let head = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if head.contains(":") { return nil }
        if link.hasPrefix("/") { return WebAddress(origin + Self.withoutDots(link)) }
        let own = path.prefix { $0 != "?" }
        if link.hasPrefix("?") { return WebAddress(origin + own + link) }
        let folder = own[..<(own.lastIndex(of: "/").map { own.index(after: $0) } ?? own.startIndex)]
        return WebAddress(origin + Self.withoutDots(folder + link))
    }

    /// A path without `.` and `..`, RFC 3986.
    private static func withoutDots(_ path: some StringProtocol) -> String {
        let query = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
        var parts: [Substring] = []
        let all = String(path[..<query]).split(separator: "/", omittingEmptySubsequences: false)
        for (place, part) in all.enumerated() {
            if part == ".." {
                if parts.count > 1 { parts.removeLast() }
                if place == all.count - 1 { parts.append("") }
            } else if part == "." {
                if place == all.count - 1 { parts.append("") }
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/") + path[query...]
    }

    /// `https://example.org`, with the port where it is not the usual one.
    package var origin: String {
        let usual = isSecure ? 443 : 80
        let name = host.contains(":") ? "[\(host)]" : host
        return (isSecure ? "https://" : "http://") + name + (port == usual ? "" : ":\(port)")
    }

    package var description: String { origin + path }

    /// The path without the query.
    package var plainPath: Substring { path.prefix { $0 != "?" } }

    /// Whether a redirect from here may lead there: the same host and port, or the same host from http to https.
    func mayRedirect(to other: WebAddress) -> Bool {
        guard host == other.host else { return false }
        if isSecure == other.isSecure { return port == other.port }
        return !isSecure && port == 80 && other.port == 443
    }
}
