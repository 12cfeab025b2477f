/// Breaks a text into lines that fit a width.
enum Wrap {
    /// Lines of at most `width` columns, broken at blanks; a word that is longer, as a URL, is cut. At least
    /// one line.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(width, 2)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            var rest = word
            var size = DisplayWidth.of(rest)
            if used > 0, used + 1 + size <= width {
                line += " \(rest)"
                used += 1 + size
                continue
            }
            if used > 0 {
                lines.append(line)
                line = ""
                used = 0
            }
            while size > width {
                let head = prefix(of: rest, width: width)
                lines.append(String(head))
                rest = rest[head.endIndex...]
                size = DisplayWidth.of(rest)
            }
            line = String(rest)
            used = size
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The longest beginning that fits, at least one character.
    private static func prefix(of text: Substring, width: Int) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            let size = DisplayWidth.of(text[end])
            if used + size > width, end > text.startIndex { break }
            used += size
            end = text.index(after: end)
        }
        return text[..<end]
    }

    /// With blanks up to the width.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
}
