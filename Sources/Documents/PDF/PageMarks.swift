/// Lines that belong to the printed page and not to its text: its number, the head and foot that come again on every
/// page, the marks of the printer.
enum PageMarks {
    /// The first page keeps its head, which names the paper and its day.
    static func removed(from pages: [PrintedPage]) -> [PrintedPage] {
        var seen: [[UInt8]: Int] = [:]
        for page in pages {
            for key in Set(edges(of: page).map(key)) { seen[key, default: 0] += 1 }
        }
        let repeated = Set(seen.filter { $0.value > 1 && !$0.key.isEmpty }.keys)
        return pages.enumerated().map { number, page in
            without(page, repeated: repeated, hasNumbers: pages.count > 1, isFirst: number == 0)
        }
    }

    private static func without(
        _ page: PrintedPage, repeated: Set<[UInt8]>, hasNumbers: Bool, isFirst: Bool
    ) -> PrintedPage {
        let edges = Set(edges(of: page))
        let head = page.blocks.first?.lines.first?.text
        var page = page
        for block in page.blocks.indices {
            page.blocks[block].lines = page.blocks[block].lines.compactMap { line in
                if isPrintersMark(line.text) { return nil }
                guard hasNumbers, edges.contains(line.text) else { return line }
                if isNumber(line.text) { return nil }
                guard repeated.contains(key(line.text)) else { return line }
                guard isFirst, line.text == head else { return nil }
                var line = line
                line.text = withoutNumber(line.text)
                return line
            }
        }
        page.blocks.removeAll { $0.lines.isEmpty }
        return page
    }

    /// The two highest and the two lowest lines of the page.
    private static func edges(of page: PrintedPage) -> [[UInt8]] {
        let lines = page.blocks.flatMap(\.lines).sorted { $0.frame.top < $1.frame.top }
        return (lines.prefix(2) + lines.dropFirst(2).suffix(2)).map(\.text)
    }

    /// A line without its digits and spaces: heads differ by the number of their page.
    private static func key(_ line: [UInt8]) -> [UInt8] {
        line.filter { !$0.isDigit && !$0.isSpace }
    }

    /// `7`, `S4711`, `E12`.
    private static func isNumber(_ word: some Collection<UInt8>) -> Bool {
        let digits = word.first.map(\.isUpper) == true ? word.dropFirst() : word[...]
        return !digits.isEmpty && digits.count <= 6 && digits.allSatisfy(\.isDigit)
    }

    /// A head without the number of the page at its beginning or end.
    private static func withoutNumber(_ line: [UInt8]) -> [UInt8] {
        var words = line.split(separator: 0x20)
        guard words.count > 2 else { return line }
        // The year of a date ends a head as a number may.
        if let first = words.first, isNumber(first), first.count < 6 { words.removeFirst() }
        if let last = words.last, isNumber(last), last.count != 4 || words.dropLast().last?.last != 0x2C {
            words.removeLast()
        }
        return Array(words.joined(separator: [0x20]))
    }

    /// The Government Publishing Office leaves the names of its files and machines on the page.
    private static func isPrintersMark(_ line: [UInt8]) -> Bool {
        line.holds("verdate ", at: 0) && line.contains(text: "Jkt ")
            || line.contains(text: " on DSK") && line.contains(text: "PROD")
    }
}
