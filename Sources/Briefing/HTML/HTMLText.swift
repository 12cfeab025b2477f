/// Text and values as HTML, so that nothing of them can act as markup.
package enum HTMLText {
    /// For the content of elements and for quoted attributes.
    package static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(SafeText.isUnsafe(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// A source, or several behind semicolons: web addresses as links, the rest as text.
    static func source(_ source: String) -> String {
        source.split(separator: "; ").map { link(String($0)) }.joined(separator: "; ")
    }

    /// Only `http` and `https` become links: an address of another scheme could run a script.
    private static func link(_ source: String) -> String {
        let address = source.prefix { !$0.isWhitespace }
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return escaped(source) }
        let host = address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { !"/?#".contains($0) }
        return "<a href=\"\(escaped(address))\" rel=\"noopener noreferrer\">\(escaped(host))</a>"
            + escaped(source.dropFirst(address.count))
    }
}
