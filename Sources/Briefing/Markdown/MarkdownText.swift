/// Text for Markdown, so that nothing of it acts as markup, as HTML or as a cell's end.
enum MarkdownText {
    static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        for character in SafeText.line(String(text)) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }

    /// A source, or several behind semicolons: web addresses as links, the rest as text.
    static func source(_ source: String) -> String {
        source.split(separator: "; ").map { link(String($0)) }.joined(separator: "; ")
    }

    private static func link(_ source: String) -> String {
        let address = source.prefix { !$0.isWhitespace }
        guard address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains(where: isUnfit)
        else { return escaped(source) }
        return "<\(address)>" + escaped(source.dropFirst(address.count))
    }

    /// Characters that would end an address between angle brackets, or a cell.
    private static func isUnfit(_ character: Character) -> Bool { "<>|\\`".contains(character) }
}
